import { type Cue, cuesOf, findCue } from '../cue/cues.ts';
import { placeholderNumbers } from '../lineup/lineup.ts';
import { eachSegment } from '../model/eachSegment.ts';
import { findById, memoByIdentity, memoByPair, sameList } from '../model/lookup.ts';
import { perSegment } from '../model/revision.ts';
import type { CueId } from '../model/run.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import type { OwnWords, PartId, ShowWords } from '../model/words.ts';
import type { OwnText, Part, ScriptBlock } from './blocks.ts';
import { cueIdOf, partId } from './parts.ts';
import { presentationParts } from './presentation.ts';
import { spokenIn } from './readingOf.ts';
import { segmentParts } from './segment.ts';
import { surroundings } from './surroundings.ts';
import { showTemplates, type TemplateText } from './template.ts';
import { likeWritten, tidy } from './tidy.ts';

/** What the MC reads at this cue, in the show's own script language. */
export function scriptOf(show: Show, cue: Cue): readonly ScriptBlock[] {
  const segment = findById(show.plan.segments, cue.segmentId);
  return segment === undefined ? [] : (scriptOfSegment(show, segment).get(cue.id) ?? []);
}

/** The script of one cue by its id; empty for an unknown one. */
export function scriptOfCue(show: Show, cueId: string): readonly ScriptBlock[] {
  const cue = findCue(show.plan, cueId);
  return cue === undefined ? [] : scriptOf(show, cue);
}

/** The script of a segment by cue, in the order of its cues. Remembered until something that it depends on changes. */
export const scriptOfSegment: (
  show: Show,
  segment: Segment,
) => ReadonlyMap<CueId, readonly ScriptBlock[]> = perSegment(
  (show: Show, segment: Segment): ReadonlyMap<CueId, readonly ScriptBlock[]> => {
    const fill = showTemplates(show);
    return new Map(
      cuesOf(show.plan, segment.id).map((cue) => [
        cue.id,
        partsOf(show, segment, cue).map((part) => block(show, cue, part, fill)),
      ]),
    );
  },
  wordsContext,
);

/** The scripts of all segments, in the order of the programme. */
export const scriptOfShow = eachSegment(
  (show, segment) => scriptOfSegment(show, segment),
  // All that words depend on beside the segment and what it names.
  ({ info, plan }) => [info, plan.words, plan.segments, placeholderNumbers(plan)],
);

function partsOf(show: Show, segment: Segment, cue: Cue): readonly Part[] {
  if (segment.kind !== 'presentation') return segmentParts(show, segment);
  const around = surroundings(show.plan.segments).get(segment.id);
  return around === undefined ? [] : presentationParts(show, segment, cue, around);
}

function block(show: Show, cue: Cue, part: Part, fill: TemplateText): ScriptBlock {
  if (part.kind === 'names') return { ...part, part: 'names' };
  const { kind, part: name, template, slots, kept } = part;
  const filled = fill(template, slots);
  const generated = kind === 'say' ? tidy(filled) : filled;
  const own = ownText(show.plan.words.own[partId(cue.id, name)], generated);
  const written = own?.words.text ?? generated;
  // What isn't read keeps its official spelling.
  const text = kind === 'say' ? likeWritten(spokenIn(show, written), written) : written;
  const bound = new Set([...kept, ...kept.map((one) => spokenIn(show, one))]);
  const isKept = (one: string) => written.includes(one) || text.includes(one);
  const paragraph = { part: name, template, written, text, kept: [...bound].filter(isKept), own };
  return kind === 'say' ? { kind, ...paragraph } : { kind, ...paragraph };
}

function ownText(words: OwnWords | undefined, generated: string): OwnText | null {
  return words === undefined ? null : { words, generated, drifted: words.basis !== generated };
}

let lastCommon: readonly unknown[] = [];

/** What every paragraph of a show depends on: the same list as long as nothing of it has changed. */
const commonContext = memoByPair((info: Show['info'], words: ShowWords): readonly unknown[] => {
  const { scriptLanguage, addressStyle, numberReading, decisionNumbers } = info;
  const now = [
    scriptLanguage,
    addressStyle,
    numberReading,
    decisionNumbers,
    words.templates,
    words.abbreviations,
  ];
  if (!sameList(now, lastCommon)) lastCommon = now;
  return lastCommon;
});

/** What the words of a segment depend on beside the segment itself and what it names. */
export function wordsContext({ info, plan }: Show, segment: Segment): readonly unknown[] {
  const common = commonContext(info, plan.words);
  const own = ownWordsByOwner(plan.words.own);
  if (segment.kind !== 'presentation')
    return [common, info.title, info.organiser, ...(own.get(segment.id) ?? [])];
  const around = surroundings(plan.segments).get(segment.id)?.key;
  const numbers = numbersIn(segment, placeholderNumbers(plan));
  if (own.size === 0) return [common, around, numbers];
  const owners = [segment.id, ...segment.waves.map(({ id }) => id)];
  return [common, around, numbers, ...owners.flatMap((id) => own.get(id) ?? [])];
}

/** Own words and their places by the segment or wave that they belong to, in one flat list each. */
const ownWordsByOwner = memoByIdentity(
  (own: ShowWords['own']): ReadonlyMap<string, readonly (PartId | OwnWords)[]> => {
    const byOwner = new Map<string, (PartId | OwnWords)[]>();
    for (const [part, words] of Object.entries(own)) {
      const [owner = ''] = cueIdOf(part).split('/', 1);
      const list = byOwner.get(owner) ?? [];
      list.push(part, words);
      byOwner.set(owner, list);
    }
    return byOwner;
  },
);

/** The numbers of placeholders in a presentation: somebody who stands in two has that of the first. */
const numbersIn = memoByPair(
  (segment: Extract<Segment, { kind: 'presentation' }>, numbers: ReadonlyMap<string, number>) =>
    segment.waves.flatMap(({ recipientIds }) => recipientIds.map((id) => numbers.get(id))).join(),
);
