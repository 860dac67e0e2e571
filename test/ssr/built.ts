import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Ssr from '../../src/ssr/index.js';

/** `signin-help/ssr` as it is shipped: the sources import content that only the build provides. */
export const { renderToString, renderSheet } = (await import(
  pathToFileURL(resolve('dist/node/ssr.js')).href
)) as typeof Ssr;
