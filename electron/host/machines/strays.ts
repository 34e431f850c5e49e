import { commandName } from '@shared/command/apply.ts';
import type { StrayCommand, Strays } from '@shared/contract/machines.ts';
import { strayAbout } from '@shared/machines/strayAbout.ts';
import type { JournalLine } from '../show/journal.ts';
import type { Session } from '../show/session.ts';

/** As many are listed; the file has them all. */
const LISTED = 200;
/** As much of a name is written down, in characters. */
export const LONGEST_ABOUT = 1000;

/** Keeps lines that the machine that calls never got in a file of the show's folder, and names them for people. */
export async function keepStrays(
  session: Session,
  lines: readonly JournalLine[],
  now: number,
): Promise<Strays | null> {
  const file = await session.keepStrays(lines);
  // That this machine called once is nothing that anybody has to do again.
  const commands = lines
    .filter(({ command }) => command.type !== 'take-over')
    .map(({ command }): StrayCommand => {
      const { at, actor } = command;
      const { command: name } = commandName(session.show, command);
      const about = strayAbout(session.show, command)?.slice(0, LONGEST_ABOUT) ?? null;
      return { at, actor, command: name, about };
    });
  if (commands.length === 0) return null;
  return {
    showId: session.show.id,
    at: now,
    file,
    count: commands.length,
    commands: commands.slice(-LISTED),
  };
}
