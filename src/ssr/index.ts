export { renderToString } from './render-to-string.js';
export type { OwnTopicHtml, RenderOptions } from './options.js';
export { renderSheet, type SheetOptions } from './sheet.js';
