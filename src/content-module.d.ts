/** The compiled content that the Rollup plugin (compiler/plugin.ts) puts in the place of this import. */
declare module 'virtual:signin-help-content/*' {
  import type { ContentPack } from './model/pack.js';
  const pack: ContentPack;
  export default pack;
}
