import type { CueId } from '../model/run.ts';
import type { PartId } from '../model/words.ts';

/** The paragraphs that cues are made of; own words keep to these names. */
export const PART_NAMES = [
  'settle',
  'flag',
  'command',
  'anthem',
  'seated',
  'purpose',
  'begin',
  'groups',
  'end',
  'invite',
  'theme',
  'thanks',
  'item',
  'leadIn',
  'number',
  'callUp',
  'joint',
  'music',
  'applause',
  'photo',
  'prepare',
  'finish',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** The id of a paragraph in the whole show. */
export function partId(cueId: CueId, part: PartName): PartId {
  return `${cueId}#${part}`;
}

/** The cue that a paragraph belongs to. */
export function cueIdOf(part: PartId): CueId {
  return part.slice(0, part.indexOf('#'));
}
