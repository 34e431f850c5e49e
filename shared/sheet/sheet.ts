import type { SheetName } from '../model/sheetName.ts';
import type { SheetSettings } from '../model/sheetSettings.ts';
import type { Show } from '../model/show.ts';
import { stampedTime } from '../timing/format.ts';
import { type AsRunContent, asRunContent, type RecordAnnex, type RecordSection } from './asRun.ts';
import { type CheckInContent, checkInContent } from './checkInList.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { type LabelSection, type LabelsContent, labelsContent } from './labels.ts';
import { type LineupSection, type LineupsContent, lineupsContent } from './lineups.ts';
import type { ListSection } from './list.ts';
import {
  type PresenterCard,
  type PresenterCardsContent,
  presenterCardsContent,
} from './presenterCards.ts';
import { type ProgrammeContent, type ProgrammeSection, programmeContent } from './programme.ts';
import { type RunningOrderContent, runningOrderContent } from './runningOrder.ts';
import {
  type ScriptContent,
  type ScriptCover,
  type ScriptSection,
  scriptContent,
} from './script.ts';
import { inSheetLanguage, settingsOf } from './settings.ts';
import { type StagePlanSection, type StagePlansContent, stagePlansContent } from './stagePlans.ts';
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

/** The parts of each sheet that can be printed again alone. */
interface Sections {
  readonly programme: ProgrammeSection;
  readonly 'running-order': ListSection;
  readonly script: ScriptCover | ScriptSection;
  readonly lineups: LineupSection;
  readonly trays: ListSection;
  readonly 'presenter-cards': PresenterCard;
  readonly 'check-in': ListSection;
  readonly 'stage-plans': StagePlanSection;
  readonly labels: LabelSection;
  readonly 'as-run': RecordSection | RecordAnnex;
}

/** One sheet with everything that will stand on its pages. */
export type SheetOf<N extends SheetName> = SheetFace & Contents[N];

/** A part of that sheet. */
export type SectionOf<N extends SheetName> = Sections[N];

/** A sheet with everything that will stand on its pages. */
export type Sheet = { [N in SheetName]: SheetOf<N> }[SheetName];

/** How a sheet is made. */
interface SheetKind<N extends SheetName> {
  readonly content: (show: Show, settings: SheetSettings) => Contents[N];
  /** Its parts in their order. */
  readonly sections: (content: Contents[N]) => readonly SectionOf<N>[];
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

/** The sheet of a show, as it is set there. `now` (ms since 1970) is printed on it and is not part of its stamp. */
export function sheetOf<N extends SheetName>(show: Show, name: N, now: number): SheetOf<N> {
  const settings = settingsOf(show, name);
  const edition = inSheetLanguage(show, settings.language);
  const { info, planVersion } = edition;
  const kind: SheetKind<N> = KINDS[name];
  const content = kind.content(edition, settings);
  const face: SheetFace = {
    language: info.scriptLanguage,
    event: info.title,
    title: sheetWords(info.scriptLanguage)(`title.${name}`),
    organiser: info.organiser,
    version: `v${planVersion}`,
    stamp: stampOf([pageHead({ event: info.title }), ...sectionsOf(content)]),
    pack: null,
    printedAt: stampedTime(now, info.zone),
    settings,
  };
  return { ...face, ...content };
}

/** The parts of a sheet that can be printed again alone, in their order. */
export function sectionsOf<N extends SheetName>(content: Contents[N]): readonly SectionOf<N>[] {
  // A content stands under its own name, which the compiler can't follow.
  const kind: SheetKind<N> = KINDS[content.name as N];
  return kind.sections(content);
}

/** Everything that paper can be compared by: what every page says, and the parts of the sheet. */
export const stampedSections = (sheet: Sheet): readonly Section[] => [
  pageHead(sheet),
  ...sectionsOf(sheet),
];

/** Made of the hashes of all sections, so that it changes when any of them does. */
function stampOf(sections: readonly Section[]): string {
  return contentHash(sections.map(({ id, hash }) => [id, hash]));
}

/** What every page of a sheet says above its content, as a section of its own: when it changes, no page holds. */
export const pageHead = ({ event }: Pick<SheetFace, 'event'>): Section => ({
  id: 'head',
  hash: contentHash(event),
});
