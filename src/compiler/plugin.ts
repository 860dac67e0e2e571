import { compile } from './compile.js';
import type { CompileOptions } from './content.js';
import { watchedFiles } from './folder.js';
import { ContentError, formatMessages, type ContentMessage } from './report.js';
import { packModule } from './bundle.js';

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

/** A plugin as Rollup and Vite take it; written out so that its types need neither of them installed. */
export interface ContentPlugin {
  readonly name: string;
  resolveId(id: string): string | null;
  load(this: BundlerContext, id: string): Promise<{ code: string; map: { mappings: '' } } | null>;
}

/**
 * A plugin for Rollup and Vite that compiles content while it bundles:
 * `import pack from 'virtual:signin-help-content'`, or `virtual:signin-help-content/fr` for one of several languages.
 * Content with mistakes fails the build with the whole report.
 */
export function signinHelpContent({ folder, ...options }: ContentPluginOptions): ContentPlugin {
  return {
    name: 'signin-help-content',
    resolveId(id) {
      return id === MODULE || id.startsWith(`${MODULE}/`) ? `\0${id}` : null;
    },
    async load(id) {
      if (id !== RESOLVED && !id.startsWith(`${RESOLVED}/`)) return null;
      const lang = id.slice(RESOLVED.length + 1) || options.lang;
      const cwd = options.cwd ?? process.cwd();
      // Before the content is read: mended files must start a new build after a failed one.
      for (const file of await watchedFiles(folder, { lang, cwd })) this.addWatchFile(file);
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
