import type {} from 'signin-help/jsx/solid';

export const Wrong = [
  <signin-help attr:heading-level="two" />, // wrong: a text
  <signin-help prop:audience="nobody" />, // wrong: no kind of user
  <signin-help on:signin-help-toggle={(event) => event.query} />, // wrong: another event's field
  <signin-help bool:query={true} />, // wrong: a text, and no claim
];
