import {
  applyPatches,
  enablePatches,
  freeze,
  type Immutable,
  type Patch,
  produceWithPatches,
} from 'immer';
import { z } from 'zod';
import { HISTORY_LIMIT, type HistoryStep } from '../model/history.ts';
import { idSchema } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import type { CommandDefinition, Stamp } from './define.ts';
import { brokenInvariant } from './invariants.ts';
import { type RegisteredType, registry } from './registry.ts';
import { type Rejection, rejection } from './rejection.ts';

enablePatches();

export type CommandType = RegisteredType | 'undo' | 'redo';

export const COMMAND_TYPES = [
  ...(Object.keys(registry) as RegisteredType[]),
  'undo',
  'redo',
] as const satisfies readonly CommandType[];

type PayloadOf<T extends CommandType> = T extends RegisteredType
  ? (typeof registry)[T] extends CommandDefinition<infer P>
    ? P
    : never
  : Record<string, never>;

/** What a window sends: the type, the payload and an id that it has made. */
export type Request<T extends CommandType = CommandType> = T extends CommandType
  ? { readonly id: string; readonly type: T; readonly payload: Immutable<PayloadOf<T>> }
  : never;

/** A request with the host's stamp; the journal's line. The same show and the same commands give the same show, anywhere. */
export type Command = Request & Stamp;

const nothing = z.strictObject({});

const requestSchema = z.discriminatedUnion('type', [
  ...COMMAND_TYPES.map((type) =>
    z.strictObject({
      id: idSchema,
      type: z.literal(type),
      payload: type === 'undo' || type === 'redo' ? nothing : registry[type].payload,
    }),
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
      rejection: rejection('unknown-command', { type: String(type).slice(0, 60) }),
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
      ? travel(show, command.type)
      : change(show, command);
  if (!outcome.ok) return outcome;
  const broken = brokenInvariant(outcome.show);
  return broken === null ? outcome : { ok: false, rejection: broken };
}

function change(show: Show, command: Exclude<Command, { type: 'undo' | 'redo' }>): Applied {
  // The registry pairs each type with its payload; the compiler can't follow that through the lookup.
  const definition = registry[command.type] as CommandDefinition<unknown>;
  const refused = definition.check(show, command.payload);
  if (refused !== null) return { ok: false, rejection: refused };
  const [changed, patches, inverse] = produceWithPatches(show, (draft) => {
    definition.change(draft, command.payload, command, show);
    draft.seq += 1;
    if (definition.slice === 'plan') draft.planVersion += 1;
  });
  if (definition.slice === 'run') return { ok: true, show: changed, patches };
  const step = { command: command.type, at: command.at, patches: planPatches(inverse) };
  return withHistory(changed, patches, {
    undo: [...show.history.undo, step].slice(-HISTORY_LIMIT),
    redo: [],
  });
}

/** Takes the newest step of one side back and puts its inverse on the other side. */
function travel(show: Show, direction: 'undo' | 'redo'): Applied {
  const step = show.history[direction].at(-1);
  if (step === undefined)
    return {
      ok: false,
      rejection: rejection(direction === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo'),
    };
  const [changed, patches, inverse] = produceWithPatches(show, (draft) => {
    applyPatches(draft, step.patches as readonly Patch[]);
    draft.seq += 1;
    draft.planVersion += 1;
  });
  const back: HistoryStep = { ...step, patches: planPatches(inverse) };
  const other = direction === 'undo' ? 'redo' : 'undo';
  return withHistory(changed, patches, {
    ...show.history,
    [direction]: show.history[direction].slice(0, -1),
    [other]: [...show.history[other], back].slice(-HISTORY_LIMIT),
  });
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
