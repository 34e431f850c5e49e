import { DESKS, type Desk, type SignOff } from '../model/paper.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { scriptOf } from '../script/script.ts';
import { contentHash } from './hash.ts';
import { type LineupSection, lineupFacts, lineupsContent, type PresenterLine } from './lineups.ts';
import { type SheetWave, sheetWaves } from './waves.ts';
import { sheetWords } from './words.ts';

/** How a desk stands to a wave. `changed`: it was signed, and says something else by now. */
export type DeskState =
  | { readonly state: 'open' }
  | ({ readonly state: 'signed' | 'changed' } & Pick<SignOff, 'at' | 'planVersion'>);

/** A wave and who has read it through. */
export interface WaveSignOff {
  readonly waveId: string;
  readonly segmentId: string;
  readonly award: string;
  /** "Đợt 2/4". */
  readonly wave: string;
  /** How many stand in it, "1 tập thể và 8 cá nhân"; empty without recipients. */
  readonly count: string;
  /** Hash of everything that is read through: a sign-off holds as long as it stays the same. */
  readonly hash: string;
  readonly desks: Readonly<Record<Desk, DeskState>>;
}

/** All waves in the order of the programme, with who has read them. */
export function waveSignOffs(show: Show): readonly WaveSignOff[] {
  const lineups = new Map(lineupsContent(show).sections.map((section) => [section.id, section]));
  return sheetWaves(show).flatMap((one) => {
    const section = lineups.get(one.wave.id);
    if (section === undefined) return [];
    const { id, award, wave, count } = section;
    const hash = whatIsRead(show, one, section);
    const signed = show.paper.signOffs[id] ?? {};
    const desks = Object.fromEntries(DESKS.map((desk) => [desk, deskState(signed[desk], hash)]));
    return {
      waveId: id,
      segmentId: one.segment.id,
      award,
      wave,
      count,
      hash,
      desks: desks as Record<Desk, DeskState>,
    };
  });
}

function deskState(signed: SignOff | undefined, hash: string): DeskState {
  if (signed === undefined) return { state: 'open' };
  const { at, planVersion } = signed;
  return { state: signed.hash === hash ? 'signed' : 'changed', at, planVersion };
}

/**
 * Who hands what to whom, in which order and with which words. The numbers of cues are left out: they shift with every
 * segment that comes in before, and nobody has to read the wave again for that.
 */
function whatIsRead(show: Show, { waveCues }: SheetWave, section: LineupSection): string {
  const { award, presenters, formula, count, callUp, decision, rows } = section;
  return contentHash([
    award,
    presenters,
    formula,
    count,
    callUp,
    decision,
    rows.map(({ name, seat }) => [name.number, name.text, name.detail, name.remark, seat]),
    waveCues.flatMap((cue) => scriptOf(show, cue).map(blockText)),
  ]);
}

/** What a desk reads through before it signs. */
export interface WaveReading {
  readonly presenters: readonly PresenterLine[];
  /** In whose name, how many, when they are called up, by which decision. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly rows: LineupSection['rows'];
  /** What the MC says, paragraph by paragraph, without the names. */
  readonly words: readonly string[];
}

/** What stands in a wave; null: there is no such wave. */
export function waveReading(show: Show, waveId: string): WaveReading | null {
  const one = sheetWaves(show).find(({ wave }) => wave.id === waveId);
  const section = lineupsContent(show).sections.find(({ id }) => id === waveId);
  if (one === undefined || section === undefined) return null;
  const blocks = one.waveCues.flatMap((cue) => scriptOf(show, cue));
  return {
    presenters: section.presenters,
    facts: lineupFacts(section, sheetWords(show.info.scriptLanguage)),
    rows: section.rows,
    words: blocks.flatMap((block) => (block.kind === 'say' ? [block.text] : [])),
  };
}

const blockText = (block: ScriptBlock) =>
  block.kind === 'names'
    ? block.names.map(({ text, pronunciation }) => [text, pronunciation])
    : block.text;
