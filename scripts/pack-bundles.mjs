/**
 * A Rollup plugin that makes the one-file bundles from one shell: the code of the bundle, whose one call takes the pack. It
 * writes `bundle-shell.js`, from which the command `signin-help build` makes bundles with other content, and a bundle for each
 * language, English as `signin-help.js`.
 */
import { bundleWith, PACK_PLACEHOLDER } from '../build/src/compiler/bundle.js';
import { compile } from '../build/src/compiler/compile.js';

/** What the bundle imports in the place of a pack. */
export const PACK_MODULE = 'virtual:signin-help-content/en';
export const PACK_GLOBALS = { [PACK_MODULE]: PACK_PLACEHOLDER };

const MAIN_LANG = 'en';
/** What leads from a script to its source map. */
export const MAP_COMMENT = /\n*\/\/# sourceMappingURL=.*\s*$/;

/**
 * @param {{ folder: string, languages: readonly string[] }} options
 * @returns {import('rollup').Plugin}
 */
export function packBundles({ folder, languages }) {
  return {
    name: 'pack-bundles',
    async generateBundle(_options, files) {
      const chunk = files['signin-help.js'];
      const shell = chunk.code.replace(MAP_COMMENT, '\n');
      const comment = MAP_COMMENT.exec(chunk.code)?.[0] ?? '\n';
      this.emitFile({ type: 'asset', fileName: 'bundle-shell.js', source: shell });
      for (const lang of languages) {
        const code = bundleWith(shell, await compile(folder, { lang }));
        if (lang === MAIN_LANG) chunk.code = code.trimEnd() + comment;
        else this.emitFile({ type: 'asset', fileName: `signin-help.${lang}.js`, source: code });
      }
    },
  };
}
