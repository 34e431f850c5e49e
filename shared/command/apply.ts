import { enablePatches, freeze, type Immutable, type Patch, produceWithPatches } from 'immer';
import { z } from 'zod';
import { HISTORY_LIMIT, type HistoryStep } from '../model/history.ts';
import { idSchema } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import { type Batch, batchSchema } from './batch.ts';
import type { CommandDefinition, Stamp } from './define.ts';
import { brokenInvariant } from './invariants.ts';
import { dayFault, isBeforeShow, isDayChange, noted } from './onTheDay.ts';
import { applyShowPatches } from './patches.ts';
import { planDiff } from './planDiff.ts';
import { type RegisteredPayload, type RegisteredType, registry } from './registry.ts';
import { type Rejection, rejection } from './rejection.ts';

enablePatches();

export type CommandType = RegisteredType | 'batch' | 'undo' | 'redo';

export const COMMAND_TYPES = [
  ...(Object.keys(registry) as RegisteredType[]),
  'batch',
  'undo',
  'redo',
] as const satisfies readonly CommandType[];

const travelSchema = z.strictObject({
  /** How many steps at once; one when left out. */
  count: z.number().int().min(1).max(HISTORY_LIMIT).optional(),
});

type PayloadOf<T extends CommandType> = T extends RegisteredType
  ? RegisteredPayload<T>
  : T extends 'batch'
    ? Batch
    : z.infer<typeof travelSchema>;

/** What a window sends: the type, the payload and an id that it has made. */
export type Request<T extends CommandType = CommandType> = T extends CommandType
  ? { readonly id: string; readonly type: T; readonly payload: Immutable<PayloadOf<T>> }
  : never;

/** A request with the host's stamp; the journal's line. The same show and the same commands give the same show, anywhere. */
export type Command = Request & Stamp;

function payloadSchema(type: CommandType): z.ZodType {
  if (type === 'batch') return batchSchema;
  return type === 'undo' || type === 'redo' ? travelSchema : registry[type].payload;
}

const requestSchema = z.discriminatedUnion('type', [
  ...COMMAND_TYPES.map((type) =>
    z.strictObject({ id: idSchema, type: z.literal(type), payload: payloadSchema(type) }),
  ),
] as unknown as [z.ZodObject<{ type: z.ZodLiteral }>]);

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly rejection: Rejection };

/** Reads a request from outside. Refuses unknown types and payloads that do not fit, naming the place. */
export function parseRequest(input: unknown): Parsed<Request> {
  const type = (input as { type?: unknown } | null)?.type;
  if (typeof type !== 'string' || !(COMMAND_TYPES as readonly string[]).includes(type))
    return {
      ok: false,
      // An object from outside may have anything for its toString.
      rejection: rejection('unknown-command', {
        type: typeof type === 'object' ? 'object' : String(type).slice(0, 60),
      }),
    };
  const result = requestSchema.safeParse(input);
  if (result.success) return { ok: true, value: result.data as unknown as Request };
  const issue = result.error.issues[0];
  return {
    ok: false,
    rejection: rejection('malformed', { at: `${type}.${issue?.path.join('.') ?? ''}` }),
  };
}

const stampSchema = z.object({ at: z.number().int().min(0), actor: z.string().max(200) });

/** Reads a command from a journal line. */
export function parseCommand(input: unknown): Parsed<Command> {
  const stamp = stampSchema.safeParse(input);
  if (!stamp.success) return { ok: false, rejection: rejection('malformed', { at: 'stamp' }) };
  const { at: _at, actor: _actor, ...rest } = input as Record<string, unknown>;
  const request = parseRequest(rest);
  if (!request.ok) return request;
  return { ok: true, value: { ...request.value, ...stamp.data } as Command };
}

export type Applied =
  | { readonly ok: true; readonly show: Show; readonly patches: readonly Patch[] }
  | { readonly ok: false; readonly rejection: Rejection };

/**
 * The only way in which a show changes. Pure: gives the new show and the patches that lead to it,
 * or the reason of a refusal; the given show stays as it is. The patches leave `history` out.
 */
export function apply(show: Show, command: Command): Applied {
  const outcome =
    command.type === 'undo' || command.type === 'redo'
      ? travel(show, command)
      : change(show, command);
  if (!outcome.ok) return outcome;
  const broken = brokenInvariant(outcome.show);
  return broken === null ? outcome : { ok: false, rejection: broken };
}

/** A command of the registry, by itself or as a step of a batch. */
type Deed = { readonly type: RegisteredType; readonly payload: unknown };

const definitionOf = ({ type }: Deed) =>
  // The registry pairs each type with its payload; the compiler can't follow that through the lookup.
  registry[type] as CommandDefinition<unknown>;

function change(show: Show, command: Exclude<Command, { type: 'undo' | 'redo' }>): Applied {
  const deeds: readonly Deed[] = command.type === 'batch' ? command.payload.steps : [command];
  const locked = isOfRun(deeds) ? null : lockedDeed(show, command, deeds);
  if (locked !== null) return { ok: false, rejection: locked };
  const recorded = record(show, deeds, command);
  if ('code' in recorded) return { ok: false, rejection: recorded };
  const { changed, patches, inverse } = recorded;
  if (isOfRun(deeds)) return { ok: true, show: changed, patches: patches.filter(isForWindows) };
  const name = nameOf(show, command);
  const step = { ...name, at: command.at, patches: planPatches(inverse) };
  return onTheDay(show, changed, patches, command, {
    name,
    history: { undo: [...show.history.undo, step].slice(-HISTORY_LIMIT), redo: [] },
  });
}

/** Why the plan may not be changed so while the show is live; null: it may. */
function lockedDeed(
  { run }: Show,
  command: Exclude<Command, { type: 'undo' | 'redo' }>,
  deeds: readonly Deed[],
): Rejection | null {
  if (run.phase !== 'live') return null;
  const gesture = command.type === 'batch' ? [command.payload.label] : [];
  const foreign = [...gesture, ...deeds.map(({ type }) => type)].find((one) => !isDayChange(one));
  return foreign === undefined ? null : rejection('locked', { command: foreign });
}

/** A change of the plan as it is on the day: refused where it touches what has happened, else numbered and logged. */
function onTheDay(
  before: Show,
  changed: Show,
  patches: readonly Patch[],
  stamp: Stamp,
  step: {
    readonly name: Pick<HistoryStep, 'command' | 'about'>;
    readonly history: Show['history'];
  },
): Applied {
  const fault = dayFault(before, changed);
  if (fault !== null) return { ok: false, rejection: fault };
  const [show, more] = noted(before, changed, stamp, step.name);
  return withHistory(show, [...patches, ...more], step.history);
}

/** What stays at the host: it grows with the show, and windows ask for what they need of it. */
const AT_HOST: readonly unknown[] = ['history', 'aside', 'inHand'] satisfies (keyof Show)[];
const isForWindows = ({ path }: Patch) => !AT_HOST.includes(path[0]);

const isOfRun = ([first]: readonly Deed[]) =>
  first !== undefined && definitionOf(first).slice === 'run';

/** More recorded patches than this mean that a list was changed somewhere before its end. */
const MANY_PATCHES = 20;

interface Recorded {
  readonly changed: Show;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** Carries the deeds out one after the other; the last one counts the command. Gives the reason when one is refused. */
function record(show: Show, deeds: readonly Deed[], stamp: Stamp): Recorded | Rejection {
  let changed = show;
  let patches: readonly Patch[] = [];
  let inverse: readonly Patch[] = [];
  for (const [nth, deed] of deeds.entries()) {
    const refused = definitionOf(deed).check(changed, deed.payload, stamp);
    if (refused !== null) return refused;
    [changed, patches, inverse] = carryOut(changed, deed, stamp, nth === deeds.length - 1);
  }
  return isOfRun(deeds) || (deeds.length === 1 && patches.length <= MANY_PATCHES)
    ? { changed, patches, inverse }
    : { changed, patches: planDiff(show, changed), inverse: planDiff(changed, show) };
}

function carryOut(show: Show, deed: Deed, stamp: Stamp, isLast: boolean) {
  const definition = definitionOf(deed);
  // What is frozen already isn't searched for drafts: a list brings ten thousand things at once.
  freeze(deed.payload, true);
  return produceWithPatches(show, (draft) => {
    definition.change(draft, deed.payload, stamp, show);
    if (!isLast) return;
    draft.seq += 1;
    if (definition.slice === 'plan') draft.planVersion += 1;
  });
}

/** How a command is named for people, as far as the show knows what it is about. */
export function commandName(show: Show, command: Command): Pick<HistoryStep, 'command' | 'about'> {
  return command.type === 'undo' || command.type === 'redo'
    ? { command: command.type, about: null }
    : nameOf(show, command);
}

/** How the list of steps names a command. */
function nameOf(
  show: Show,
  command: Exclude<Command, { type: 'undo' | 'redo' }>,
): Pick<HistoryStep, 'command' | 'about'> {
  if (command.type === 'batch') {
    const { label, about } = command.payload;
    return { command: label, about };
  }
  const about = definitionOf(command).about?.(show, command.payload) ?? null;
  return { command: command.type, about: about?.slice(0, 1000) ?? null };
}

/** Takes the newest steps of one side back, one after the other, and puts their inverses on the other side. */
function travel(show: Show, command: Extract<Command, { type: 'undo' | 'redo' }>): Applied {
  const { type: direction, payload } = command;
  const count = payload.count ?? 1;
  const other = direction === 'undo' ? 'redo' : 'undo';
  const steps = show.history[direction].slice(-count).reverse();
  const refused = travelFault(show, direction, steps.length < count, steps);
  if (refused !== null) return { ok: false, rejection: refused };
  const back: HistoryStep[] = [];
  let changed = show;
  for (const step of steps) {
    const before = changed;
    changed = applyShowPatches(before, step.patches as readonly Patch[]);
    back.push({ ...step, patches: planPatches(planDiff(changed, before)) });
  }
  const { seq, planVersion } = show;
  changed = { ...changed, seq: seq + 1, planVersion: planVersion + 1 };
  return onTheDay(show, changed, planDiff(show, changed), command, {
    name: { command: direction, about: steps.at(-1)?.about ?? null },
    history: {
      ...show.history,
      [direction]: show.history[direction].slice(0, -count),
      [other]: [...show.history[other], ...back].slice(-HISTORY_LIMIT),
    },
  });
}

/** While the show is live only the day's changes can be taken back: what was decided before stays locked. */
function travelFault(
  { run }: Show,
  direction: 'undo' | 'redo',
  isShort: boolean,
  steps: readonly HistoryStep[],
): Rejection | null {
  if (isShort) return rejection(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
  return steps.some(({ at }) => isBeforeShow(run, at)) ? rejection('undo-before-show') : null;
}

/** The counters rise with every step, undo included; only `info` and `plan` travel. */
function planPatches(inverse: readonly Patch[]): HistoryStep['patches'] {
  return inverse.filter(
    ({ path }) => path[0] === 'info' || path[0] === 'plan',
  ) as HistoryStep['patches'];
}

/** Windows do not carry the history, so it adds nothing to the patches. */
function withHistory(show: Show, patches: readonly Patch[], history: Show['history']): Applied {
  return { ok: true, show: freeze({ ...show, history }, true), patches };
}
