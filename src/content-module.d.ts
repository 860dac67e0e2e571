/** The compiled content that the Rollup plugin (compiler/plugin.ts) puts in the place of this import. */
declare module 'virtual:signin-help-content/*' {
  const pack: import('./model/pack.js').ContentPack;
  export default pack;
}
