import { type Cue, cues } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { scriptOf } from '../script/script.ts';
import { blockSeconds } from '../timing/lengths.ts';

/** A paragraph that can be put into own words. */
export type Paragraph = Exclude<ScriptBlock, { readonly kind: 'names' }>;

/** A paragraph or list of names of a cue, as PLAN shows it. */
export interface ScriptLine {
  readonly block: ScriptBlock;
  /** How long it is read, in whole seconds. */
  readonly seconds: number;
}

/** A cue with its words. */
export interface ScriptCue {
  readonly cue: Cue;
  readonly number: string;
  /** How long the MC reads at this cue, in whole seconds. */
  readonly seconds: number;
  readonly lines: readonly ScriptLine[];
}

export interface ScriptOfRow {
  readonly cues: readonly ScriptCue[];
  /** How many cues are left out because there are too many. */
  readonly more: number;
}

/** The words of a segment, or of one of its waves: the first `most` cues. */
export function scriptOfRow(
  show: Show,
  row: { readonly segmentId: string; readonly waveId: string | null },
  most: number,
): ScriptOfRow {
  const numbers = cueNumbers(show);
  const chosen = cues(show.plan).filter(
    (cue) => cue.segmentId === row.segmentId && (row.waveId === null || cue.waveId === row.waveId),
  );
  return {
    cues: chosen.slice(0, most).map((cue) => scriptCue(show, cue, numbers.get(cue.id) ?? '')),
    more: Math.max(0, chosen.length - most),
  };
}

function scriptCue(show: Show, cue: Cue, number: string): ScriptCue {
  const timing = show.plan.timing;
  const blocks = scriptOf(show, cue);
  const lengths = blocks.map((block) => blockSeconds(block, timing));
  return {
    cue,
    number,
    seconds: Math.round(lengths.reduce((sum, seconds) => sum + seconds, 0)),
    lines: blocks.map((block, at) => ({
      block,
      seconds: Math.round(lengths[at] ?? 0),
    })),
  };
}

/** How a paragraph stands to what is generated. */
export interface Standing {
  /** What is generated now. */
  readonly generated: string;
  /** In somebody's own words. */
  readonly isOwn: boolean;
  /** Approved. */
  readonly isLocked: boolean;
  /** What is under own or approved words has changed since. */
  readonly isDrifted: boolean;
}

/** How a paragraph stands to what is generated. */
export function standing({ own, written }: Paragraph): Standing {
  return {
    generated: own?.generated ?? written,
    isOwn: own !== null && own.words.text !== own.words.basis,
    isLocked: own?.words.locked ?? false,
    isDrifted: own?.drifted ?? false,
  };
}
