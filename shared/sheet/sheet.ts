import type { SheetName } from '../model/sheetName.ts';
import type { Show } from '../model/show.ts';
import { stampedTime } from '../timing/format.ts';
import { type AsRunContent, asRunContent } from './asRun.ts';
import { type CheckInContent, checkInContent } from './checkInList.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { type LabelsContent, labelsContent } from './labels.ts';
import { type LineupsContent, lineupsContent } from './lineups.ts';
import { type PresenterCardsContent, presenterCardsContent } from './presenterCards.ts';
import { type ProgrammeContent, programmeContent } from './programme.ts';
import { type RunningOrderContent, runningOrderContent } from './runningOrder.ts';
import { type ScriptContent, scriptContent } from './script.ts';
import { type StagePlansContent, stagePlansContent } from './stagePlans.ts';
import { type TrayListContent, trayListContent } from './trayList.ts';
import { sheetWords } from './words.ts';

/** What stands in each sheet. */
interface Contents {
  readonly programme: ProgrammeContent;
  readonly 'running-order': RunningOrderContent;
  readonly script: ScriptContent;
  readonly lineups: LineupsContent;
  readonly trays: TrayListContent;
  readonly 'presenter-cards': PresenterCardsContent;
  readonly 'check-in': CheckInContent;
  readonly 'stage-plans': StagePlansContent;
  readonly labels: LabelsContent;
  readonly 'as-run': AsRunContent;
}

/** One sheet with everything that will stand on its pages. */
export type SheetOf<N extends SheetName> = SheetFace & Contents[N];

/** A sheet with everything that will stand on its pages. */
export type Sheet = { [N in SheetName]: SheetOf<N> }[SheetName];

/** How a sheet is made. */
interface SheetKind<N extends SheetName> {
  readonly content: (show: Show) => Contents[N];
  /** Its parts that can be printed again alone, in their order. */
  readonly sections: (content: Contents[N]) => readonly Section[];
}

const KINDS: { readonly [N in SheetName]: SheetKind<N> } = {
  programme: { content: programmeContent, sections: ({ programme }) => [programme] },
  'running-order': { content: runningOrderContent, sections: ({ sections }) => sections },
  script: {
    content: scriptContent,
    sections: ({ cover, sections }) => [cover, ...sections],
  },
  lineups: { content: lineupsContent, sections: ({ sections }) => sections },
  trays: { content: trayListContent, sections: ({ sections }) => sections },
  'presenter-cards': { content: presenterCardsContent, sections: ({ cards }) => cards },
  'check-in': { content: checkInContent, sections: ({ sections }) => sections },
  'stage-plans': { content: stagePlansContent, sections: ({ sections }) => sections },
  labels: { content: labelsContent, sections: ({ sections }) => sections },
  'as-run': {
    content: asRunContent,
    sections: ({ record, annexes }) => [record, ...annexes],
  },
};

/** The sheet of a show. `now` (ms since 1970) is printed on it and is not part of its stamp. */
export function sheetOf<N extends SheetName>(show: Show, name: N, now: number): SheetOf<N> {
  const { info, planVersion } = show;
  const kind: SheetKind<N> = KINDS[name];
  const content = kind.content(show);
  const face: SheetFace = {
    language: info.scriptLanguage,
    event: info.title,
    title: sheetWords(info.scriptLanguage)(`title.${name}`),
    organiser: info.organiser,
    version: `v${planVersion}`,
    stamp: stampOf(sectionsOf(content)),
    printedAt: stampedTime(now, info.zone),
  };
  return { ...face, ...content };
}

/** The parts of a sheet that can be printed again alone, in their order. */
export function sectionsOf<N extends SheetName>(content: Contents[N]): readonly Section[] {
  // A content stands under its own name, which the compiler can't follow.
  const kind: SheetKind<N> = KINDS[content.name as N];
  return kind.sections(content);
}

/** Made of the hashes of all sections, so that it changes when any of them does. */
function stampOf(sections: readonly Section[]): string {
  return contentHash(sections.map(({ id, hash }) => [id, hash]));
}
