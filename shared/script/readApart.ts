import type { ScriptBlock } from './blocks.ts';
import type { ScriptName } from './names.ts';
import { tidy } from './tidy.ts';

/** Whether a paragraph is read otherwise than it is written; a line break or a space makes no difference to the ear. */
export function isReadApart(block: ScriptBlock): boolean {
  return block.kind === 'say' && tidy(block.written) !== block.text;
}

/**
 * The official spelling of a name and its detail, each null where it is read as it is written. A placeholder has none:
 * nobody has given the name.
 */
export function officialSpelling(name: ScriptName): {
  readonly name: string | null;
  readonly detail: string | null;
} {
  return {
    name: name.unnamed || name.written === name.text ? null : name.written,
    detail: name.writtenDetail === name.detail ? null : name.writtenDetail,
  };
}
