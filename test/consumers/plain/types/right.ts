/// <reference types="signin-help/virtual" />
import { SigninHelp, defineSigninHelp, type SigninHelpToggleEvent } from 'signin-help/api';
import { compile, ContentError, signinHelpContent } from 'signin-help/compiler';
import content from 'signin-help/content/en';
import { createEngine, search } from 'signin-help/engine';
import { renderSheet, renderToString } from 'signin-help/ssr';
import pack from 'virtual:signin-help-content';
import french from 'virtual:signin-help-content/fr';
import 'signin-help';

const help: SigninHelp = document.createElement('signin-help');
help.headingLevel = 2;
help.content = content;
help.searchProvider = async (query, { signal }) => {
  await fetch(query, { signal });
  return [{ title: 'A page', url: '/page' }];
};
help.addEventListener('signin-help-toggle', (event: SigninHelpToggleEvent) => {
  const id: string = event.topicId;
  help.close(id);
});
document.addEventListener('signin-help-miss', (event) => event.query.length);
defineSigninHelp(content);

const { hits, confident } = createEngine(content).search('lost phone', { audience: 'iam' });
const first: string | undefined = hits[0]?.topicId ?? search('x').hits[0]?.topicId;
const html: string = renderToString({ adminEmail: 'it@example.com' }) + renderSheet({ content });
const compiled = compile('content').catch((error: unknown) =>
  error instanceof ContentError ? error.messages[0]?.line : undefined,
);
export const all = [
  first,
  confident,
  html,
  compiled,
  pack.topics,
  french.lang,
  signinHelpContent({ folder: 'content' }).name,
];
