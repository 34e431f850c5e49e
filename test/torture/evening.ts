import type { Request } from '@shared/command/apply.ts';
import { sampleShow } from '@shared/document/samples.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { isRunning } from '@shared/model/run.ts';
import { sheetNameSchema } from '@shared/model/sheetName.ts';
import type { Show } from '@shared/model/show.ts';
import { script } from '../fixtures/killScript.ts';
import { below, seeded } from '../fixtures/random.ts';
import { exampleShow } from '../fixtures/shows.ts';
import { listRequest } from './generatedList.ts';
import { clockOf, type Deed, type Moment, type Which, type World } from './world.ts';

/** Where a kill is aimed at; `any`: at no moment of its own. */
export type Aim = Moment | 'any';

/** How often of a hundred deeds these come between the commands of the scripted show. */
const OFTEN: Readonly<Partial<Record<Moment, number>>> = {
  list: 2,
  replace: 1.5,
  copy: 0.3,
  print: 3,
  snapshot: 1,
};
/** The same for what a kill is aimed at. */
const AIMED = 10;
/** The share of the commands that go to the show beside. */
const BESIDE = 0.12;
/** A show with more recipients gets no more lists: the torture is about files, not about size. */
const MOST_RECIPIENTS = 1500;

/**
 * A generated evening: edits, live gestures, lists, prints, files that come in and take the place of a show. The same seed, aim
 * and shows give the same deeds, so that another process can work out what must be on the disk.
 */
export function evening(seed: number, aim: Aim): (world: World) => Promise<Deed> {
  const random = seeded(seed ^ 0x746f7274);
  const turns = { main: script(seed), other: script(seed + 1, 0) };
  let count = 0;
  return async (world) => {
    count += 1;
    const id = `t${seed}-${count}`;
    switch (chosen(random() * 100, aim)) {
      case 'list': {
        if (world.main.plan.recipients.length > MOST_RECIPIENTS) break;
        const request = await listRequest(world.main, random, id, clockOf(world));
        if (request !== null) return { kind: 'command', which: 'main', request };
        break;
      }
      case 'replace':
        return replacing(world, random, id);
      case 'copy':
        return { kind: 'copy', text: writeShow({ ...exampleShow(), id: 'main' }) };
      case 'print': {
        const sheets = sheetNameSchema.options;
        const sheet = sheets[below(random, sheets.length)] ?? 'script';
        return { kind: 'print', which: 'main', sheet };
      }
      case 'snapshot':
        return { kind: 'command', which: 'main', request: nextPhase(world.main, random, id) };
      case 'close':
        return { kind: 'close' };
      default:
    }
    const which: Which = random() < BESIDE ? 'other' : 'main';
    const turn = turns[which](world[which]);
    if (turn === 'reopen') return { kind: 'close' };
    if (turn === 'catch-breath') return { kind: 'breath' };
    return { kind: 'command', which, request: turn.request };
  };
}

/** What a number below 100 stands for; null: a command of the scripted show. */
function chosen(number: number, aim: Aim): Moment | null {
  let from = 0;
  for (const moment of ['list', 'replace', 'copy', 'print', 'snapshot', 'close'] as const) {
    from += moment === aim ? AIMED : (OFTEN[moment] ?? 0);
    if (number < from) return moment;
  }
  return null;
}

/** A file for a show that is not running; where both are, the one beside ends first. */
function replacing(world: World, random: () => number, id: string): Deed {
  const free = (['main', 'other'] as const).filter((which) => !isRunning(world[which].run));
  const which = free[below(random, free.length)];
  if (which === undefined)
    return { kind: 'command', which: 'other', request: nextPhase(world.other, random, id) };
  const choice = below(random, 3);
  const beside = world[which === 'main' ? 'other' : 'main'];
  const isBig = beside.plan.recipients.length > MOST_RECIPIENTS;
  const plain = { ...exampleShow(), info: { ...exampleShow().info, title: `Lễ ${id}` } };
  const file = choice === 0 && !isBig ? beside : choice === 1 ? sampleShow('graduation') : plain;
  return { kind: 'replace', which, text: writeShow({ ...(file ?? plain), id: world[which].id }) };
}

/** The command that brings a show into its next phase, after which the host writes a snapshot. */
function nextPhase(show: Show, random: () => number, id: string): Request {
  switch (show.run.phase) {
    case 'live':
      return { id, type: 'end-show', payload: {} };
    case 'rehearsal':
      return { id, type: 'end-rehearsal', payload: { keepPlan: random() < 0.5 } };
    case 'ended':
      return { id, type: 'reset-run', payload: {} };
    default:
      return { id, type: 'begin', payload: { as: random() < 0.5 ? 'rehearsal' : 'live' } };
  }
}
