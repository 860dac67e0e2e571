import { Accordion } from 'govuk-frontend';

document.body.classList.add('govuk-frontend-supported');
new Accordion(document.querySelector('.govuk-accordion'));
globalThis.isUsable = true;
