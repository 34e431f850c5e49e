import type { Batch } from '../command/batch.ts';
import { LONGEST_LIST } from '../model/importedList.ts';
import type { Show } from '../model/show.ts';
import type { Assignment } from './assignment.ts';
import { carryOut } from './carryOut.ts';
import { groupRows, soundRows } from './groups.ts';
import type { RecognisedList } from './list.ts';
import { type ImportTarget, proposeImport } from './propose.ts';
import { keepSteps, listName, type Making } from './steps.ts';

export type { Making } from './steps.ts';

/** Where the person wants a group of `proposeImport`; a group without a choice stays out. */
export interface GroupChoice {
  readonly key: string;
  readonly target: ImportTarget;
  /** Names go into the places of their kind that wait for names first, in order. */
  readonly fill: boolean;
}

/** What is proposed: every group at its first target, filling what waits for names. */
export function proposedChoices(show: Show, list: RecognisedList): readonly GroupChoice[] {
  return proposeImport(show, list).flatMap(({ key, targets: [target] }) =>
    target === undefined ? [] : [{ key, target, fill: true }],
  );
}

/** The one batch that carries the import out, null when nothing would come in. */
export function importBatch(
  show: Show,
  list: RecognisedList,
  choices: readonly GroupChoice[],
  making: Making,
): Batch | null {
  const sound = soundRows(list);
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  const assignments = groupRows(sound).flatMap((group): Assignment[] => {
    const choice = chosen.get(group.key);
    return choice === undefined ? [] : [{ group, target: choice.target, fill: choice.fill }];
  });
  if (assignments.length === 0) return null;
  const { steps, recipientIds, onlyFills } = carryOut(show, sound, assignments, making.newId);
  const rows = sound.flatMap((row) => {
    const recipientId = recipientIds.get(row);
    return recipientId === undefined ? [] : [{ recipientId, said: row.said, award: row.award }];
  });
  const name = listName(show, list);
  const kept = { id: making.newId(), name, at: making.at, rows: rows.slice(0, LONGEST_LIST) };
  return {
    label: onlyFills ? 'fill-names' : 'import-list',
    about: name,
    steps: [...steps, ...keepSteps(show, kept)],
  };
}
