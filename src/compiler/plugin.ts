import { resolve } from 'node:path';
import { compile } from './compile.js';
import type { CompileOptions } from './content.js';
import { watchedFiles } from './folder.js';
import { ContentError, formatMessages, type ContentMessage } from './report.js';
import { packModule } from './bundle.js';
import { requireObject, requireText } from './require-argument.js';
import { isWithin } from './source.js';

/** The module that the plugin provides; `/` and a language tag may follow. */
const MODULE = 'virtual:signin-help-content';
/** By Rollup's convention, keeps other plugins away: https://rollupjs.org/plugin-development/#conventions */
const RESOLVED = `\0${MODULE}`;

/** What the plugin compiles, and how. */
export interface ContentPluginOptions extends Omit<CompileOptions, 'onWarning'> {
  /** The folder of a language, or of languages. */
  readonly folder: string;
}

/** What the plugin uses of the bundler that runs it. */
export interface BundlerContext {
  addWatchFile(file: string): void;
  warn(message: string): void;
  error(message: string): never;
}

/** What the plugin uses of Vite's development server. */
export interface DevServer {
  readonly watcher: {
    add(path: string): unknown;
    on(event: 'all', listener: (event: string, file: string) => void): unknown;
  };
  readonly moduleGraph: {
    getModuleById(id: string): object | undefined;
    invalidateModule(module: never): void;
  };
  readonly ws: { send(message: { readonly type: 'full-reload' }): void };
}

/** A plugin as Rollup and Vite take it; written out so that its types need neither of them installed. */
export interface ContentPlugin {
  readonly name: string;
  resolveId(id: string): string | null;
  configureServer(server: DevServer): void;
  load(this: BundlerContext, id: string): Promise<{ code: string; map: { mappings: '' } } | null>;
}

/**
 * A plugin for Rollup and Vite that compiles content while it bundles:
 * `import pack from 'virtual:signin-help-content'`, or `virtual:signin-help-content/fr` for one of several languages.
 * Content with mistakes fails the build with the whole report.
 */
export function signinHelpContent(pluginOptions: ContentPluginOptions): ContentPlugin {
  requireObject('options', pluginOptions, 'folder', 'an object such as { folder: "content" }');
  const { folder, ...options } = pluginOptions;
  requireText('folder', folder, 'a path such as "content"');
  const cwd = options.cwd ?? process.cwd();
  /** What the development server was asked for. */
  const served = new Set<string>();
  let isServed = false;
  return {
    name: 'signin-help-content',
    resolveId(id) {
      return id === MODULE || id.startsWith(`${MODULE}/`) ? `\0${id}` : null;
    },
    configureServer({ watcher, moduleGraph, ws }) {
      isServed = true;
      const path = resolve(cwd, folder);
      watcher.add(path);
      watcher.on('all', (_event, file) => {
        if (!isWithin(file, path)) return;
        for (const id of served) {
          const module = moduleGraph.getModuleById(id);
          if (module) moduleGraph.invalidateModule(module as never);
        }
        ws.send({ type: 'full-reload' });
      });
    },
    async load(id) {
      if (id !== RESOLVED && !id.startsWith(`${RESOLVED}/`)) return null;
      const lang = id.slice(RESOLVED.length + 1) || options.lang;
      served.add(id);
      // Before the content is read: mended files must start a new build after a failed one. Vite's server takes such files for
      // imports, which folders and missing files are not.
      const watched = isServed ? [] : await watchedFiles(folder, { lang, cwd });
      for (const file of watched) this.addWatchFile(file);
      try {
        const onWarning = (message: ContentMessage): void => this.warn(formatMessages([message]));
        const pack = await compile(folder, { ...options, lang, cwd, onWarning });
        return { code: packModule(pack), map: { mappings: '' } };
      } catch (error) {
        if (error instanceof ContentError) return this.error(error.message);
        throw error;
      }
    },
  };
}
