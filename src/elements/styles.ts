import { answerStyles } from './styles/answer.js';
import { audienceStyles } from './styles/audience.js';
import { baseStyles } from './styles/base.js';
import { contactStyles } from './styles/contact.js';
import { searchStyles } from './styles/search.js';
import { topicsStyles } from './styles/topics.js';

/** All styles of the one shadow root. */
export const stylesheets = [
  baseStyles,
  searchStyles,
  audienceStyles,
  topicsStyles,
  answerStyles,
  contactStyles,
];
