import { COMMAND_TYPES, type CommandType, type Request } from '@shared/command/apply.ts';
import { BATCH_LABELS, type PlanStep } from '@shared/command/batch.ts';
import { isDayChange } from '@shared/command/onTheDay.ts';
import { type PlanType, planRegistry } from '@shared/command/registry.ts';
import { viewSchema } from '@shared/contract/views.ts';
import type { Run } from '@shared/model/run.ts';
import { callerCommands } from '@shared/share/callerCommands.ts';
import {
  HALL_PARTS,
  JOINING_ROLES,
  maySend,
  PROGRAM_ROLES,
  ROLES,
  type Role,
  sightOf,
  VIEWS_OF,
} from '@shared/share/roles.ts';
import { describe, expect, it } from 'vitest';

/** What is judged is the type; the payload is checked by the command itself. */
const request = (type: CommandType, payload: unknown = {}): Request =>
  ({ id: 'r-1', type, payload }) as unknown as Request;
const batch = (label: string, types: readonly PlanType[]): Request =>
  request('batch', {
    label,
    about: null,
    steps: types.map((type) => ({ type, payload: {} }) as unknown as PlanStep),
  });

const may = (role: Role, wish: Request, phase: Run['phase'] = 'live') =>
  maySend(role, wish, { phase });

const SINGLE = COMMAND_TYPES.filter((type) => type !== 'batch');
const PLAN_TYPES = Object.keys(planRegistry) as PlanType[];

/** Moving the show, and calling names: written out, so that a command that joins them is looked at here. */
const MOVES = ['go', 'back', 'jump', 'skip', 'hold', 'release', 'call-name', 'resync'] as const;
const BUTTONS = [
  ...MOVES,
  'set-attendance',
  'send-message',
  'clear-message',
  'set-screen',
] as const;
const OF_THE_DAY = [
  'add-people',
  'edit-person',
  'add-recipients',
  'edit-recipient',
  'place-recipients',
  'edit-wave',
  'arrange-waves',
  'edit-calling',
] as const;

const MAY: Readonly<Record<Role, readonly CommandType[]>> = {
  mc: ['see-message', 'signal'],
  stage: ['set-attendance'],
  crew: [],
  clock: [],
  screen: [],
  caller: [...BUTTONS, ...OF_THE_DAY],
  control: BUTTONS,
  standby: [],
};

describe('what a role may send', () => {
  it.each(ROLES)('%s: these commands and no others', (role) => {
    const allowed = SINGLE.filter((type) => may(role, request(type)));
    expect(new Set(allowed)).toEqual(new Set(MAY[role]));
  });

  it.each(ROLES)('%s: neither takes back nor does again', (role) => {
    expect(may(role, request('undo'))).toBe(false);
    expect(may(role, request('redo'))).toBe(false);
  });

  it.each(ROLES)('%s: neither begins, ends nor resets', (role) => {
    for (const type of ['begin', 'end-show', 'end-rehearsal', 'reset-run'] as const)
      expect([type, may(role, request(type))]).toEqual([type, false]);
  });

  it('moving the show is what needs the key, all of it and nothing else', () => {
    expect([...callerCommands].sort()).toEqual([...MOVES].sort());
  });
});

describe('many commands in one', () => {
  const OTHERS = PLAN_TYPES.filter((type) => !(OF_THE_DAY as readonly string[]).includes(type));

  it('of the day are sent by a second caller, and by nobody else from the network', () => {
    const wish = batch('replace-presenter', OF_THE_DAY);
    expect(ROLES.filter((role) => may(role, wish))).toEqual(['caller']);
  });

  it('are refused for one step among others that may not be sent', () => {
    expect(OTHERS.length).toBeGreaterThan(0);
    for (const type of OTHERS)
      for (const at of [0, 1, OF_THE_DAY.length]) {
        const steps = [...OF_THE_DAY.slice(0, at), type, ...OF_THE_DAY.slice(at)];
        expect([type, at, may('caller', batch('replace-presenter', steps))]).toEqual([
          type,
          at,
          false,
        ]);
      }
  });

  it.each(BATCH_LABELS)('as %s: only the gesture that RUN has', (label) => {
    expect(may('caller', batch(label, ['edit-recipient']))).toBe(label === 'replace-presenter');
  });
});

describe('changes of the day', () => {
  it.each(OF_THE_DAY)('%s: while the show runs, not before and not after', (type) => {
    const phases = ['ready', 'rehearsal', 'live', 'ended'] as const;
    expect(phases.filter((phase) => may('caller', request(type), phase))).toEqual([
      'rehearsal',
      'live',
    ]);
  });

  it('are all changes that are possible while the show is live', () => {
    expect(OF_THE_DAY.filter((type) => !isDayChange(type))).toEqual([]);
  });

  it('do not stop people from being marked absent before it begins', () => {
    expect(may('stage', request('set-attendance'), 'ready')).toBe(true);
  });
});

describe('what a role sees', () => {
  it('is the whole show for those alone who read names out or line people up, and for the standby machine', () => {
    expect(ROLES.filter((role) => sightOf(role) === 'whole')).toEqual([
      'mc',
      'stage',
      'caller',
      'standby',
    ]);
  });

  it.each(ROLES)('%s: its parts are parts of the hall, with the frame around them', (role) => {
    const sight = sightOf(role);
    if (sight === 'whole') return;
    expect(HALL_PARTS).toEqual(expect.arrayContaining([...sight]));
    expect(sight).toContain('frame');
  });

  it('every role of people has a page of its own, and a program that acts has none', () => {
    const views = JOINING_ROLES.flatMap((role) => VIEWS_OF[role]);
    expect(new Set(views).size).toBe(views.length);
    for (const view of views) expect(viewSchema.options).toContain(view);
    for (const role of JOINING_ROLES) expect(VIEWS_OF[role].length).toBeGreaterThan(0);
    expect(VIEWS_OF.control).toEqual([]);
    expect(PROGRAM_ROLES).toContain('control');
    expect(JOINING_ROLES as readonly Role[]).not.toContain('control');
  });
});
