import {
  type Applied,
  apply,
  type Command,
  type CommandType,
  parseCommand,
  parseRequest,
} from '@shared/command/apply.ts';
import { brokenInvariant } from '@shared/command/invariants.ts';
import { planRegistry } from '@shared/command/registry.ts';
import { cues } from '@shared/cue/cues.ts';
import { standbyCue } from '@shared/cue/position.ts';
import { readShow, writeShow } from '@shared/document/showFile.ts';
import { HISTORY_LIMIT } from '@shared/model/history.ts';
import { isRunning } from '@shared/model/run.ts';
import { type Show, showSchema } from '@shared/model/show.ts';
import fc from 'fast-check';
import { applyPatches, freeze } from 'immer';
import { describe, expect, it, vi } from 'vitest';
import {
  at,
  begun,
  changed,
  EIGHT_O_CLOCK,
  gone,
  goneTo,
  refusal,
  stamped,
} from '../../fixtures/apply.ts';
import {
  type Choice,
  choiceArbitrary,
  choicesArbitrary,
  requestFor,
} from '../../fixtures/commands.ts';
import { exampleShow } from '../../fixtures/shows.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

/** One command of a row: what it was, and the show on both sides of it. */
interface Step {
  readonly command: Command;
  readonly before: Show;
  readonly applied: Applied;
}

/** Applies the choices one after the other, as the host does: parsed, stamped, refused or carried out. */
function* play(choices: readonly Choice[], from: Show = exampleShow(), later = 0): Generator<Step> {
  let before = freeze(from, true);
  for (const [nth, choice] of choices.entries()) {
    const parsed = parseRequest(requestFor(before, choice, `c${nth}`));
    if (!parsed.ok) continue;
    const command = freeze(
      { ...parsed.value, at: EIGHT_O_CLOCK + later + nth * 1000, actor: 'test' } as Command,
      true,
    );
    const applied = apply(before, command);
    yield { command, before, applied };
    if (applied.ok) before = applied.show;
  }
}

function lastShow(choices: readonly Choice[]): Show {
  let show = exampleShow();
  for (const { applied } of play(choices)) if (applied.ok) show = applied.show;
  return show;
}

const isPlanCommand = ({ type }: Command) => type === 'batch' || Object.hasOwn(planRegistry, type);

/** What may move the position. */
const MOVES: readonly CommandType[] = ['go', 'back', 'reset-run', 'begin', 'end-rehearsal'];

/** Everything of a show but what counts and remembers. */
const planOf = ({ info, plan }: Show) => ({ info, plan });

describe('any row of commands', () => {
  it('keeps the invariants and leaves a show that its own file format accepts', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { applied } of play(choices)) {
          if (!applied.ok) continue;
          expect(brokenInvariant(applied.show)).toBeNull();
          const valid = showSchema.safeParse(applied.show);
          expect(valid.error?.issues ?? []).toEqual([]);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('survives its file: written and read it is the same show', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        const show = lastShow(choices);
        expect(readShow(writeShow(show))).toEqual({ ok: true, show, migratedFrom: null });
      }),
      { numRuns: 100 },
    );
  });

  it('counts every accepted command once, and plan versions only for the plan', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { command, before, applied } of play(choices)) {
          if (!applied.ok) continue;
          const planned = isPlanCommand(command) || ['undo', 'redo'].includes(command.type);
          expect(applied.show.seq).toBe(before.seq + 1);
          // Its end takes back what a rehearsal has changed.
          if (command.type === 'end-rehearsal') continue;
          expect(applied.show.planVersion).toBe(before.planVersion + (planned ? 1 : 0));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same of a show that was written and read in between, as after a crash or on another machine', () => {
    const again = (show: Show): Show => {
      const read = readShow(writeShow(show));
      if (!read.ok) throw new Error(JSON.stringify(read.fault));
      return read.show;
    };
    const rehearsal = begun(exampleShow(), 'rehearsal');
    const edited = changed(rehearsal, {
      type: 'edit-info',
      payload: { changes: { title: 'Thử' } },
    });
    const takenBack = changed(edited, { type: 'undo', payload: {} });
    for (const show of [rehearsal, edited, takenBack])
      for (const keepPlan of [true, false]) {
        const end = { type: 'end-rehearsal', payload: { keepPlan } } as const;
        expect(changed(again(show), end)).toEqual(changed(show, end));
      }
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { command, before, applied } of play(choices)) {
          const other = apply(again(before), command);
          if (applied.ok && other.ok) expect(other.show).toEqual(applied.show);
          else expect(other).toEqual(applied);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('gives the same show again, from the same show or from its journal', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        const commands = [...play(choices)].flatMap(({ command, applied }) =>
          applied.ok ? [command] : [],
        );
        let again: Show = structuredClone(exampleShow());
        for (const command of commands) {
          const parsed = parseCommand(JSON.parse(JSON.stringify(command)));
          if (!parsed.ok) throw new Error(`${command.type} does not survive its journal line`);
          const applied = apply(again, parsed.value);
          if (!applied.ok) throw new Error(`${command.type} is refused the second time`);
          again = applied.show;
        }
        expect(again).toEqual(lastShow(choices));
      }),
      { numRuns: 100 },
    );
  });

  it('gives windows patches that lead to the same show but for what stays at the host', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { before, applied } of play(choices)) {
          if (!applied.ok) continue;
          const blank = { history: { undo: [], redo: [] }, aside: null, inHand: {} };
          // What crosses the line to a window is JSON.
          const patches = JSON.parse(JSON.stringify(applied.patches));
          const patched = applyPatches({ ...before, ...blank }, patches);
          expect(patched).toEqual({ ...applied.show, ...blank });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves run as it is on undo, redo and every edit of the plan, but for its log and the numbers of what is new', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { command, before, applied } of play(choices)) {
          if (!applied.ok) continue;
          if (!isPlanCommand(command) && !['undo', 'redo'].includes(command.type)) continue;
          const { log, numbers, ...rest } = applied.show.run;
          expect(rest).toEqual((({ log: _, numbers: __, ...run }) => run)(before.run));
          expect(log.slice(0, before.run.log.length)).toEqual(before.run.log);
          expect(numbers.cues).toMatchObject(before.run.numbers.cues);
          expect(numbers.places).toMatchObject(before.run.numbers.places);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('leaves info and plan as they are on every command of the day', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { command, before, applied } of play(choices)) {
          if (!applied.ok || isPlanCommand(command)) continue;
          if (['undo', 'redo', 'end-rehearsal'].includes(command.type)) continue;
          expect(applied.show.plan).toBe(before.plan);
          expect(applied.show.info).toBe(before.info);
          expect(applied.show.history).toBe(before.history);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is taken back by undo and put back by redo, step by step', () => {
    fc.assert(
      fc.property(choicesArbitrary, choiceArbitrary, (choices, choice) => {
        const base = { ...lastShow(choices), history: { undo: [], redo: [] } };
        const [step] = play([choice], base, 1_000_000);
        if (step === undefined || !step.applied.ok || !isPlanCommand(step.command)) return;
        const { at: moment } = step.command;
        const undone = apply(step.applied.show, stamped({ type: 'undo', payload: {} }, moment));
        if (!undone.ok) {
          // Only what has happened can keep a step from being taken back.
          expect(['cue-is-live', 'moves-cursor', 'wave-done', 'on-stage']).toContain(
            undone.rejection.code,
          );
          return;
        }
        expect(planOf(undone.show)).toEqual(planOf(base));
        const redone = changed(undone.show, { type: 'redo', payload: {} });
        expect(planOf(redone)).toEqual(planOf(step.applied.show));
      }),
      { numRuns: 500 },
    );
  });

  it('moves the position only by GO, back, reset and the ends of a rehearsal', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        for (const { command, before, applied } of play(choices))
          if (applied.ok && !MOVES.includes(command.type))
            expect(applied.show.run.current).toBe(before.run.current);
      }),
      { numRuns: 100 },
    );
  });
});

describe('GO', () => {
  it('never moves when it names anything but the cue on standby', () => {
    fc.assert(
      fc.property(choicesArbitrary, fc.nat(), (choices, number) => {
        const show = lastShow(choices);
        const list = cues(show.plan);
        const stale = list[number % Math.max(1, list.length)]?.id ?? 'missing';
        if (stale === standbyCue(show)?.id) return;
        refusal(show, { type: 'go', payload: { cueId: stale } });
      }),
      { numRuns: 200 },
    );
  });

  it('pressed twice goes on by one cue', () => {
    fc.assert(
      fc.property(choicesArbitrary, (choices) => {
        const show = lastShow(choices);
        const standby = standbyCue(show);
        if (standby === null || show.run.hold !== null || !isRunning(show.run)) return;
        const press = { type: 'go', payload: { cueId: standby.id } } as const;
        const once = changed(show, press);
        expect(once.run.current).toBe(standby.id);
        expect(['not-standby', 'no-cues']).toContain(refusal(once, press).code);
      }),
      { numRuns: 200 },
    );
  });

  it('is answered for each of two windows that saw the same standby: one goes, one is refused', () => {
    const press = { type: 'go', payload: { cueId: 's-open' } } as const;
    const once = changed(begun(exampleShow()), press);
    expect(refusal(once, press)).toEqual({
      code: 'not-standby',
      details: { cueId: 's-open', standby: 's-intro' },
    });
  });
});

describe('history', () => {
  const rename = (title: string) =>
    ({ type: 'edit-info', payload: { changes: { title } } }) as const;

  it('refuses undo and redo when there is nothing to take', () => {
    expect(refusal(exampleShow(), { type: 'undo', payload: {} }).code).toBe('nothing-to-undo');
    expect(refusal(exampleShow(), { type: 'redo', payload: {} }).code).toBe('nothing-to-redo');
  });

  it('takes steps back in their order and forgets redo with a new edit', () => {
    const show = changed(exampleShow(), rename('A'), rename('B'), { type: 'undo', payload: {} });
    expect(show.info.title).toBe('A');
    expect(show.history.redo.map((step) => step.command)).toEqual(['edit-info']);
    const edited = changed(show, rename('C'));
    expect(refusal(edited, { type: 'redo', payload: {} }).code).toBe('nothing-to-redo');
    expect(changed(edited, { type: 'undo', payload: {} }).info.title).toBe('A');
  });

  it('keeps the newest steps up to its limit', () => {
    let show = exampleShow();
    for (let nth = 0; nth <= HISTORY_LIMIT; nth += 1) show = changed(show, rename(`T${nth}`));
    expect(show.history.undo).toHaveLength(HISTORY_LIMIT);
    for (let nth = 0; nth < HISTORY_LIMIT; nth += 1)
      show = changed(show, { type: 'undo', payload: {} });
    expect(show.info.title).toBe('T0');
    expect(show.history.redo).toHaveLength(HISTORY_LIMIT);
  });

  it('is not touched by GO: undo after GO takes back the edit before it', () => {
    const show = changed(gone(changed(exampleShow(), rename('A'))), { type: 'undo', payload: {} });
    expect(show.info.title).toBe(exampleShow().info.title);
    expect(show.run.current).toBe('s-open');
  });

  it('cannot take away the cue on which the show stands', () => {
    const added = changed(exampleShow(), {
      type: 'add-segment',
      payload: {
        segment: {
          id: 's-new',
          kind: 'break',
          title: 'Nghỉ',
          plannedSeconds: null,
          startsAt: null,
          endsBy: null,
          notes: {},
          pinned: false,
        },
        index: 0,
      },
    });
    const live = gone(added);
    expect(refusal(live, { type: 'undo', payload: {} })).toEqual({
      code: 'moves-cursor',
      details: { number: '1' },
    });
    const ended = changed(gone(live), { type: 'end-show', payload: {} });
    expect(changed(ended, { type: 'undo', payload: {} }).run.current).toBe('s-open');
  });

  it('takes nothing back, while the show is live, from before it was begun', () => {
    const before = at(exampleShow(), EIGHT_O_CLOCK - 1, rename('Cũ'));
    expect(refusal(gone(before), { type: 'undo', payload: {} }).code).toBe('undo-before-show');
    const ended = changed(gone(before), { type: 'end-show', payload: {} });
    expect(changed(ended, { type: 'undo', payload: {} }).info.title).toBe(exampleShow().info.title);
    const rehearsal = begun(before, 'rehearsal');
    expect(changed(rehearsal, { type: 'undo', payload: {} }).info.title).not.toBe('Cũ');
  });
});

describe('apply', () => {
  it('refuses every edit that would take the current cue away', () => {
    const live = goneTo(exampleShow(), 'w-2/present');
    for (const wish of [
      { type: 'remove-segment', payload: { segmentId: 's-labour' } },
      { type: 'remove-wave', payload: { waveId: 'w-2' } },
    ] as const)
      expect(refusal(live, wish)).toEqual({ code: 'moves-cursor', details: { number: '10' } });
    const reading = goneTo(exampleShow(), 's-labour/announce');
    for (const wish of [
      { type: 'edit-segment', payload: { segmentId: 's-labour', changes: { decisionId: null } } },
      { type: 'move-segment', payload: { segmentId: 's-flag', toIndex: 0 } },
    ] as const)
      expect(refusal(reading, wish).code).toBe('moves-cursor');
  });

  it('refuses to take away the cue that a jump put on standby', () => {
    const show = changed(gone(exampleShow()), { type: 'jump', payload: { cueId: 'w-3/photo' } });
    expect(refusal(show, { type: 'remove-segment', payload: { segmentId: 's-flag' } })).toEqual({
      code: 'cue-is-live',
      details: { cueId: 'w-3/photo' },
    });
  });

  it('keeps the cursor on its cue when other things move', () => {
    const live = goneTo(exampleShow(), 'w-1/present');
    const moved = changed(live, {
      type: 'move-segment',
      payload: { segmentId: 's-close', toIndex: 4 },
    });
    expect(moved.run.current).toBe('w-1/present');
    expect(standbyCue(moved)?.id).toBe('w-1/photo');
  });
});
