import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { bundleWith } from '../../compiler/bundle.js';
import { compile } from '../../compiler/compile.js';
import { ContentError, formatMessages, type ContentMessage } from '../../compiler/report.js';
import { STATUS, UsageError, type Command } from '../command.js';
import { FACT_OPTIONS, factsOf } from '../facts-options.js';
import { packageFile } from '../package-files.js';
import { previewPage, type PreviewState } from '../preview/page.js';
import { LARGEST_PORT, startServer } from '../preview/server.js';
import { watchFolder } from '../preview/watch-folder.js';

/** Mistakes that no change to the content can mend. */
const BEYOND_MENDING: readonly (string | undefined)[] = [
  'folder-missing',
  'language-missing',
  'language-invalid',
];

/** `signin-help preview`: a page that follows the content while it is written. */
export const preview: Command = {
  name: 'preview',
  operands: '[folder]',
  summary: 'shows the content on a local page that reloads when a file changes',
  mostPaths: 1,
  options: {
    port: { type: 'string', value: 'number', help: 'the first port to try', default: '8080' },
    lang: { type: 'string', value: 'tag', help: 'which language of the folder' },
    ...FACT_OPTIONS,
  },
  more: `The folder is "content" when none is named. Only this machine can see the page. Ctrl-C ends it.

Example:
  signin-help preview content --admin-name "the cloud team"`,
  async run(wishes, terminal) {
    const facts = factsOf(wishes);
    const folder = resolve(wishes.paths[0] ?? 'content');
    const port = portOf(wishes.text('port') ?? '');
    const shell = await readFile(packageFile('dist', 'bundle-shell.js'), 'utf8');
    let lang = wishes.text('lang');
    let state = await buildState(folder, lang, shell);
    if (state.isBeyondMending) throw new ContentError(state.messages);

    const server = await startServer(port, (path) => {
      if (path === '/') {
        return { type: 'text/html; charset=utf-8', text: previewPage(state, lang ?? 'en', facts) };
      }
      if (path !== '/signin-help.js' || state.script === undefined) return undefined;
      return { type: 'text/javascript; charset=utf-8', text: state.script };
    });
    const tell = (): void => {
      const text = state.mistakes ? terminal.look('red', state.mistakes) : 'Built.';
      terminal.tell(text);
    };
    const rebuild = async (): Promise<void> => {
      const next = await buildState(folder, lang, shell);
      lang = next.lang ?? lang;
      state = { ...next, script: next.script ?? state.script };
      tell();
      server.reload();
    };
    lang = state.lang ?? lang;
    tell();
    const stop = watchFolder(folder, rebuild);
    const end = interrupted();
    terminal.print(`The preview: ${server.url}/`);
    await end;
    stop();
    await server.close();
    return STATUS.good;
  },
};

interface Built extends PreviewState {
  readonly lang?: string;
  readonly isBeyondMending: boolean;
  readonly messages: readonly ContentMessage[];
}

async function buildState(folder: string, lang: string | undefined, shell: string): Promise<Built> {
  const warnings: ContentMessage[] = [];
  try {
    const pack = await compile(folder, { lang, onWarning: (it) => warnings.push(it) });
    const script = bundleWith(shell, pack);
    const told = formatMessages(warnings);
    return {
      mistakes: '',
      warnings: told,
      script,
      lang: pack.lang,
      isBeyondMending: false,
      messages: [],
    };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    const { message, messages } = error;
    const isBeyondMending = messages.some(({ ruleId }) => BEYOND_MENDING.includes(ruleId));
    return { mistakes: message, warnings: '', script: undefined, isBeyondMending, messages };
  }
}

function interrupted(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= LARGEST_PORT) return port;
  throw new UsageError(`"--port" takes a number from 0 to ${LARGEST_PORT}; found "${text}".`);
}
