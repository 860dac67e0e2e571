import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';
import type * as Compiler from '../../src/compiler/index.js';

/** Bundles a module as an app does, with the plugin as it is shipped and the content of the folder. */
export async function bundled(input: string, folder: string): Promise<string> {
  const shipped = pathToFileURL(resolve('dist/node/compiler.js')).href;
  const { signinHelpContent } = (await import(shipped)) as typeof Compiler;
  const content = signinHelpContent({ folder: join(folder, 'content') }) as Plugin;
  const built = await rollup({ input, plugins: [content, nodeResolve()] });
  const { output } = await built.generate({ format: 'es' });
  return output[0].code;
}
