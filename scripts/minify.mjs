import terser from '@rollup/plugin-terser';

const PREAMBLE =
  '/*! signin-help (MIT). Holds parts of Lit (BSD-3-Clause) and Lunr (MIT): see THIRD-PARTY-NOTICES.txt */';

/** Small without being clever: only options whose assumptions the code keeps. */
export function minify({ preamble = '' } = {}) {
  return terser({
    ecma: 2020,
    module: true,
    toplevel: true,
    compress: {
      passes: 2,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      keep_fargs: false,
    },
    // ASCII keeps the file right on pages of any encoding.
    format: { comments: false, ascii_only: true, preamble },
  });
}

/** The same with the notice that licences ask for. */
export function minifyBundle() {
  return minify({ preamble: PREAMBLE });
}

/**
 * Takes the white space out of `css` templates: line breaks and indentation mean nothing there.
 * @returns {import('rollup').Plugin}
 */
export function minifyStyles() {
  return {
    name: 'minify-styles',
    transform(code, id) {
      if (!/[\\/]elements[\\/]styles[\\/][\w-]+\.js$/.test(id)) return null;
      const small = code.replace(/css `[^`]*`/g, (sheet) =>
        sheet
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};,]) ?/g, '$1')
          .replace(/: /g, ':'),
      );
      return { code: small, map: null };
    },
  };
}
