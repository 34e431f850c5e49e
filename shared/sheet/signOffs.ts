import { DESKS, type Desk, type SignOff } from '../model/paper.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { scriptOf } from '../script/script.ts';
import { contentHash } from './hash.ts';
import { type LineupSection, lineupsContent } from './lineups.ts';
import { type SheetWave, sheetWaves } from './waves.ts';

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

const blockText = (block: ScriptBlock) =>
  block.kind === 'names'
    ? block.names.map(({ text, pronunciation }) => [text, pronunciation])
    : block.text;
