import type {} from 'signin-help/jsx/react';

export const Wrong = [
  <signin-help admin-mail="it@example.com" headingLevel="x" />, // wrong: a text
  <signin-help audience="nobody" />, // wrong: no kind of user
  <signin-help onsignin-help-toggle={(event) => event.query} />, // wrong: another event's field
  <signin-help permalinks="yes" />, // wrong: a text
];
