import type { Recipient } from '../../model/recipient.ts';
import type { CueId } from '../../model/run.ts';
import type { Presentation, Segment, Wave } from '../../model/segment.ts';
import type { Show } from '../../model/show.ts';
import type { ScriptBlock } from '../../script/blocks.ts';
import type { Found } from '../finding.ts';

/** The words of a segment by cue. */
export type SegmentScript = ReadonlyMap<CueId, readonly ScriptBlock[]>;

/** How a rule looks: at one segment, at its words, or across the show. What it may depend on stands in `checks.ts`. */
export type Check =
  | {
      readonly of: 'presentation';
      readonly find: (show: Show, segment: Presentation) => readonly Found[];
    }
  | { readonly of: 'segment'; readonly find: (show: Show, segment: Segment) => readonly Found[] }
  | {
      readonly of: 'script';
      readonly find: (show: Show, segment: Segment, script: SegmentScript) => readonly Found[];
    }
  /** Remembers by itself: it is asked after every change. */
  | { readonly of: 'show'; readonly find: (show: Show) => readonly Found[] };

/** A wave of a presentation as findings name it. */
export interface InWave {
  readonly wave: Wave;
  readonly at: { readonly segmentId: string; readonly waveId: string };
  readonly values: { readonly title: string; readonly wave: number; readonly waves: number };
}

/** The waves of a presentation, with the place and the values of findings in them. */
export function inWaves({ id, title, waves }: Presentation): readonly InWave[] {
  return waves.map((wave, index) => ({
    wave,
    at: { segmentId: id, waveId: wave.id },
    values: { title, wave: index + 1, waves: waves.length },
  }));
}

/** How a sentence names a recipient: by name, else by the 1-based number in the lineup. */
export function naming({ name }: Pick<Recipient, 'name'>, index: number) {
  return { named: name === null ? 'no' : 'yes', name: name ?? '', order: index + 1 } as const;
}

/** Names of people are compared without regard to capitals and to spaces around them. */
export function sameName(name: string): string {
  return name.trim().toLowerCase();
}
