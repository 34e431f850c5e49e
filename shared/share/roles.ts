import { z } from 'zod';
import type { CommandType, Request } from '../command/apply.ts';
import type { BatchLabel } from '../command/batch.ts';
import type { View } from '../contract/views.ts';
import { isRunning, type Run } from '../model/run.ts';
import { callerCommands } from './callerCommands.ts';

/**
 * What a device or a program on the network is let in for. `caller` is the second caller; `control` a program that
 * acts (a button box, a cue player): it has no page. `standby` is another machine with Rostrum, which follows and can take over.
 */
export const ROLES = [
  'mc',
  'stage',
  'crew',
  'clock',
  'screen',
  'caller',
  'control',
  'standby',
] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** Roles of people, who come in with a PIN on a page of their own (`/mc`). */
export const JOINING_ROLES = [
  'mc',
  'stage',
  'crew',
  'clock',
  'screen',
  'caller',
] as const satisfies readonly Role[];
export type JoiningRole = (typeof JOINING_ROLES)[number];
export const joiningRoleSchema = z.enum(JOINING_ROLES);

/** Roles that come in with a PIN: those of people, and the standby machine. */
export const DOOR_ROLES = [...JOINING_ROLES, 'standby'] as const satisfies readonly Role[];
export type DoorRole = (typeof DOOR_ROLES)[number];
export const doorRoleSchema = z.enum(DOOR_ROLES);

/** Roles of programs, which come in with a token that the operator has made. */
export const PROGRAM_ROLES = ['screen', 'control'] as const satisfies readonly Role[];
export type ProgramRole = (typeof PROGRAM_ROLES)[number];
export const programRoleSchema = z.enum(PROGRAM_ROLES);

/** The parts of `HallState`. */
export const HALL_PARTS = ['frame', 'clock', 'screen', 'crew'] as const;
export type HallPart = (typeof HALL_PARTS)[number];

/**
 * What a role sees: the whole show, as those who read names out and line people up must; or parts of what may be
 * seen in the hall, in which nobody stands who has not been announced.
 */
export type Sight = 'whole' | readonly HallPart[];

const SIGHTS: Readonly<Record<Role, Sight>> = {
  mc: 'whole',
  stage: 'whole',
  caller: 'whole',
  crew: ['frame', 'clock', 'screen', 'crew'],
  clock: ['frame', 'clock'],
  screen: ['frame', 'screen'],
  control: ['frame', 'clock', 'screen', 'crew'],
  standby: 'whole',
};

/** What a role sees. */
export const sightOf = (role: Role): Sight => SIGHTS[role];

/** The views of a role, the first of which it comes in on; none for programs. */
export const VIEWS_OF: Readonly<Record<Role, readonly View[]>> = {
  mc: ['read'],
  stage: ['stage'],
  crew: ['crew'],
  clock: ['clock'],
  screen: ['screen', 'overlay'],
  caller: ['run'],
  control: [],
  standby: [],
};

const OWN_COMMANDS: Readonly<Record<Exclude<Role, 'caller' | 'control'>, readonly CommandType[]>> =
  {
    mc: ['see-message', 'signal'],
    stage: ['set-attendance'],
    crew: [],
    clock: [],
    screen: [],
    // A machine that calls has commands of its own; one that follows has none.
    standby: [],
  };

/** What a program may do: what has a button, nothing that changes the plan. */
const CONTROL_COMMANDS: ReadonlySet<CommandType> = new Set<CommandType>([
  ...callerCommands,
  'set-attendance',
  'send-message',
  'clear-message',
  'set-screen',
]);

/** Whether a role may send a request. Judged at the host for every one of them, steps of a batch included. */
export function maySend(role: Role, request: Request, { phase }: Pick<Run, 'phase'>): boolean {
  const { type } = request;
  switch (role) {
    case 'caller':
      return mayCallerSend(request, isRunning({ phase }));
    case 'control':
      return CONTROL_COMMANDS.has(type);
    default:
      return OWN_COMMANDS[role].includes(type);
  }
}

/** What RUN offers of the day's changes; all else that was decided beforehand is the operator's. */
const CALLER_CHANGES: ReadonlySet<CommandType> = new Set<CommandType>([
  'add-people',
  'edit-person',
  'add-recipients',
  'edit-recipient',
  'place-recipients',
  'edit-wave',
  'arrange-waves',
  'edit-calling',
]);
const CALLER_GESTURES: ReadonlySet<BatchLabel> = new Set<BatchLabel>(['replace-presenter']);

/** All that RUN offers while the show runs; beginning and ending stay at the operator's machine. */
function mayCallerSend({ type, payload }: Request, isOn: boolean): boolean {
  if (CONTROL_COMMANDS.has(type)) return true;
  if (!isOn) return false;
  if (type !== 'batch') return CALLER_CHANGES.has(type);
  return (
    CALLER_GESTURES.has(payload.label) &&
    payload.steps.every((step) => CALLER_CHANGES.has(step.type))
  );
}
