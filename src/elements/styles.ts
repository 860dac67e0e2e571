import { answerStyles } from './styles/answer.js';
import { baseStyles } from './styles/base.js';
import { buttonStyles } from './styles/buttons.js';
import { contactStyles } from './styles/contact.js';
import { modeStyles } from './styles/modes.js';
import { searchStyles } from './styles/search.js';
import { topicsStyles } from './styles/topics.js';

/** All styles of the one shadow root. */
export const stylesheets = [
  baseStyles,
  buttonStyles,
  searchStyles,
  topicsStyles,
  answerStyles,
  contactStyles,
  modeStyles,
];
