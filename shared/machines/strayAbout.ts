import { type Command, commandName } from '../command/apply.ts';
import { findCue } from '../cue/cues.ts';
import { cueNumbers } from '../cue/numbers.ts';
import { findById } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';

/**
 * What a command was done to, as people name it: the cue with its printed number and the title of its segment, the
 * recipient, or what the list of steps says. Null: the command says it all, or the show does not know it.
 */
export function strayAbout(show: Show, command: Command): string | null {
  const { cueId, recipientId } = command.payload as { cueId?: unknown; recipientId?: unknown };
  const cue = typeof cueId === 'string' ? findCue(show.plan, cueId) : undefined;
  if (cue !== undefined) {
    const title = findById(show.plan.segments, cue.segmentId)?.title ?? '';
    return `${cueNumbers(show).get(cue.id) ?? ''} ${title}`.trim();
  }
  if (typeof recipientId === 'string')
    return findById(show.plan.recipients, recipientId)?.name ?? null;
  return commandName(show, command).about;
}
