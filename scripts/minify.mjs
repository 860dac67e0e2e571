import terser from '@rollup/plugin-terser';

const PREAMBLE =
  '/*! signin-help (MIT). Holds parts of Lit (BSD-3-Clause) and Lunr (MIT): see THIRD-PARTY-NOTICES.txt */';

/**
 * Chromium then compiles the whole file while it comes over the network, beside the page's own work, and not each function a
 * second time at its first call: a tenth of what a page with the help costs until it shows. Other browsers skip the comment.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad';

/** Small without being clever: only options whose assumptions the code keeps. */
export function minify({ preamble = '' } = {}) {
  return terser({
    ecma: 2020,
    module: true,
    toplevel: true,
    compress: {
      passes: 3,
      hoist_funs: true,
      inline: 1,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
      keep_fargs: false,
    },
    // ASCII keeps the file right on pages of any encoding.
    format: { comments: false, ascii_only: true, preamble },
  });
}

/** The same with what stands before the code: the notice that licences ask for comes second, as the hint must come first. */
export function minifyBundle() {
  return minify({ preamble: `${COMPILE_AT_ONCE}\n${PREAMBLE}` });
}

/**
 * Takes the white space out of `css` templates, where line breaks and indentation mean nothing, and the noughts before points.
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
          .replace(/: /g, ':')
          .replace(/\b0(?=\.\d)/g, '')
          .replace(/;}/g, '}'),
      );
      return { code: small, map: null };
    },
  };
}

/**
 * Takes white space that means nothing out of `html` templates. What they show is laid out by CSS, and nothing in them keeps line
 * breaks: one blank of each stretch stays, but for those in tags and at the beginning and the end of an element.
 * @returns {import('rollup').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/[\\/]src[\\/](?:render|elements)[\\/]/.test(id)) return null;
      let small = '';
      let from = 0;
      for (const { start, end } of templateTexts(this.parse(code))) {
        small += code.slice(from, start) + minifyTemplate(code.slice(start, end));
        from = end;
      }
      return { code: small + code.slice(from), map: null };
    },
  };
}

/**
 * @param {string} text What stands between two values of a template, or before the first or after the last.
 */
function minifyTemplate(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ (?=\/?>)/g, '')
    .replace(/(^|<[a-z])([^<>]*[^<>/])?> /g, '$1$2>')
    .replace(/ (?=<\/)/g, '');
}

/**
 * Writes `let` for `const`. The compiler has seen to it that nothing is assigned twice, and of one word for both the bundle gets
 * smaller, also after brotli (by about 100 bytes). Places stay, for the source map.
 * @returns {import('rollup').Plugin}
 */
export function letForConst() {
  return {
    name: 'let-for-const',
    transform(code) {
      const declarations = nodesBelow(this.parse(code)).filter(({ kind }) => kind === 'const');
      let small = code;
      for (const { start } of declarations) {
        small = `${small.slice(0, start)}let  ${small.slice(start + 'const'.length)}`;
      }
      return { code: small, map: null };
    },
  };
}

/**
 * The texts of all templates below a node, in the order of the code.
 * @param {unknown} node
 * @returns {{ start: number, end: number }[]}
 */
function templateTexts(node) {
  return nodesBelow(node)
    .filter(({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name === 'html')
    .flatMap(({ quasi }) => quasi.quasis)
    .sort((a, b) => a.start - b.start);
}

/**
 * A node of ESTree and all below it.
 * @param {unknown} node
 * @returns {Record<string, any>[]}
 */
function nodesBelow(node) {
  if (Array.isArray(node)) return node.flatMap(nodesBelow);
  if (typeof node !== 'object' || node === null) return [];
  return [node, ...Object.values(node).flatMap(nodesBelow)].filter(({ type }) => type);
}
