import type { SheetName } from '../contract/contract.ts';
import type { Show } from '../model/show.ts';
import { stampedTime } from '../timing/format.ts';
import { type AsRunContent, type AsRunSheet, asRunContent } from './asRun.ts';
import type { Section } from './face.ts';
import { contentHash } from './hash.ts';
import { type LineupsContent, type LineupsSheet, lineupsContent } from './lineups.ts';
import { type ScriptContent, type ScriptSheet, scriptContent } from './script.ts';
import { sheetWords } from './words.ts';

/** A sheet with everything that will stand on its pages. */
export type Sheet = ScriptSheet | LineupsSheet | AsRunSheet;

type Content = ScriptContent | LineupsContent | AsRunContent;

const CONTENTS: Record<SheetName, (show: Show) => Content> = {
  script: scriptContent,
  lineups: lineupsContent,
  'as-run': asRunContent,
};

/** The sheet of a show. `now` (ms since 1970) is printed on it and is not part of its stamp. */
export function sheetOf(show: Show, name: SheetName, now: number): Sheet {
  const { info, planVersion } = show;
  const content = CONTENTS[name](show);
  return {
    ...content,
    language: info.scriptLanguage,
    event: info.title,
    title: sheetWords(info.scriptLanguage)(`title.${name}`),
    organiser: info.organiser,
    version: `v${planVersion}`,
    stamp: stampOf(content),
    printedAt: stampedTime(now, info.zone),
  };
}

/** Made of the hashes of all sections, so that it changes when any of them does. */
function stampOf(content: Content): string {
  return contentHash(sectionsOf(content).map(({ id, hash }) => [id, hash]));
}

function sectionsOf(content: Content): readonly Section[] {
  switch (content.name) {
    case 'script':
      return [content.cover, ...content.sections];
    case 'lineups':
      return content.sections;
    case 'as-run':
      return [content.record, ...content.annexes];
  }
}
