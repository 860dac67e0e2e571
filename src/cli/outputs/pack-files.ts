import { bundleWith, packModule } from '../../compiler/bundle.js';
import type { ContentPack } from '../../model/pack.js';
import type { OutputFile } from './integrity.js';
import { faqJson, llmsText, topicsJson } from './texts.js';

/** Which files are made of a pack. */
export interface PackFilesOptions {
  /** Whether its files have no language in their names. */
  readonly isMain: boolean;
  readonly hasFaq?: boolean;
  /** The page that shows the help. */
  readonly pageUrl?: string | undefined;
}

/** The files of one language: the one-file bundle, the pack as a module, and the topics for other programs. */
export function packFiles(
  pack: ContentPack,
  shell: string,
  { isMain, hasFaq = false, pageUrl }: PackFilesOptions,
): OutputFile[] {
  const mark = isMain ? '' : `.${pack.lang}`;
  return [
    { name: `signin-help${mark}.js`, text: bundleWith(shell, pack) },
    { name: `content/${pack.lang}.js`, text: packModule(pack) },
    ...textFiles(pack, mark, pageUrl),
    ...(hasFaq ? [{ name: `faq${mark}.json`, text: faqJson(pack) }] : []),
  ];
}

/** The topics for other programs: as data and as text. */
export function textFiles(pack: ContentPack, mark: string, pageUrl?: string): OutputFile[] {
  return [
    { name: `topics${mark}.json`, text: topicsJson(pack) },
    { name: `llms${mark}.txt`, text: llmsText(pack, pageUrl) },
  ];
}
