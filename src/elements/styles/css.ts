/** The text of a style sheet. The bundler writes it without white space (scripts/minify.mjs). */
export const css = String.raw;
