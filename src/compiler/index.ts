export { bundleWith, packModule } from './bundle.js';
export { compile, packContent } from './compile.js';
export { readContent, type AuthoredTopic, type CompileOptions, type Content } from './content.js';
export { MISTAKES, WARNINGS, type MistakeId, type WarningId } from './mistakes.js';
export {
  signinHelpContent,
  type BundlerContext,
  type ContentPlugin,
  type ContentPluginOptions,
} from './plugin.js';
export { ContentError, formatMessages, type ContentMessage } from './report.js';
export { writePack } from './write-pack.js';
export type { ContentPack } from '../model/pack.js';
