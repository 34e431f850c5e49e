import { type Cue, cues } from '../cue/cues.ts';
import { countKinds, type KindCounts } from '../lineup/lineup.ts';
import { findById, findWave, pickById } from '../model/lookup.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Beat } from '../model/run.ts';
import type { SegmentKind } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { formulaText } from '../protocol/formula.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import { scriptOf } from '../script/script.ts';
import { showTemplates } from '../script/template.ts';
import { secondsOf } from '../timing/lengths.ts';
import { plannedOffsets } from '../timing/schedule.ts';
import { joined } from '../words/joined.ts';
import type { Translate } from '../words/translate.ts';
import { cueCard } from './cueCard.ts';

/** A cue with everything that a program may want to know of it. */
export interface CueSheetRow {
  readonly number: string;
  readonly id: string;
  readonly heading: string;
  readonly context: string;
  readonly segment: { readonly id: string; readonly kind: SegmentKind; readonly title: string };
  readonly beat: Beat | null;
  /** 1-based number of the wave and how many its presentation has; null outside of waves. */
  readonly wave: { readonly number: number; readonly of: number } | null;
  readonly award: string | null;
  readonly presenters: readonly { readonly name: string; readonly posts: readonly string[] }[];
  readonly formula: string | null;
  /** Recipients of the wave by kind; null outside of waves. */
  readonly counts: KindCounts | null;
  /** Planned start after the beginning of the show, and length, in seconds. */
  readonly startsAfter: number;
  readonly seconds: number;
  /** The MC's words, a line each; marks in brackets, names with their order. */
  readonly script: readonly string[];
}

export interface CueSheet {
  readonly title: string;
  /** Everybody who receives, counted once, by kind. */
  readonly recipients: KindCounts;
  readonly cues: readonly CueSheetRow[];
}

/** The whole show as a list of cues. */
export function cueSheet(show: Show, t: Translate): CueSheet {
  return {
    title: show.info.title,
    recipients: countKinds(show.plan, [{ recipientIds: receivingIds(show) }]),
    cues: cues(show.plan).map((cue) => row(show, cue, t)),
  };
}

function receivingIds(show: Show): string[] {
  const waves = show.plan.segments.flatMap((one) => (one.kind === 'presentation' ? one.waves : []));
  return [...new Set(waves.flatMap((wave) => wave.recipientIds))];
}

function row(show: Show, cue: Cue, t: Translate): CueSheetRow {
  const { plan, info } = show;
  const card = cueCard(show, cue, t);
  const place = findWave(plan, cue.waveId);
  const award = findById(plan.awards, place?.segment.awardId ?? null);
  const presenters = pickById(plan.people, place?.wave.presenterIds ?? []);
  return {
    number: card.number,
    id: cue.id,
    heading: card.heading,
    context: card.context,
    segment: {
      id: cue.segmentId,
      kind: findById(plan.segments, cue.segmentId)?.kind ?? 'other',
      title: card.title,
    },
    beat: cue.beat,
    wave:
      place === undefined ? null : { number: place.waveIndex + 1, of: place.segment.waves.length },
    award: award === undefined ? null : inLanguage(award.name, info.scriptLanguage),
    presenters: presenters.map(({ name, posts }) => ({ name, posts })),
    formula:
      place === undefined || award === undefined
        ? null
        : formulaText(place.segment, award, presenters, info.scriptLanguage, showTemplates(show)),
    counts: place === undefined ? null : countKinds(plan, [place.wave]),
    startsAfter: (plannedOffsets(show)[cue.index] ?? 0) / 1000,
    seconds: secondsOf(show, cue),
    script: scriptOf(show, cue).flatMap(scriptLines),
  };
}

function scriptLines(block: ScriptBlock): string[] {
  switch (block.kind) {
    case 'say':
      return [block.text];
    case 'mark':
      return [`[${block.text}]`];
    case 'names':
      return block.names.map(({ number, text, detail, remark }) => {
        const parts = joined([text, detail, remark ?? ''], ', ');
        return number === null ? parts : `${number}. ${parts}`;
      });
  }
}
