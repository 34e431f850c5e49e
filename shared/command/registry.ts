import type { Draft } from 'immer';
import { z } from 'zod';
import { callingSchema } from '../model/calling.ts';
import { changesOf } from '../model/changes.ts';
import { type Info, infoSchema } from '../model/info.ts';
import { type Plan, planSchema, stageSchema, timingSettingsSchema } from '../model/plan.ts';
import { always, assignDefined, type CommandDefinition, define } from './define.ts';
import { departmentCommands } from './departments.ts';
import { listCommands } from './lists.ts';
import { liveCommands } from './live/live.ts';
import { paperCommands } from './paper.ts';
import { awardCommands, decisionCommands, personCommands } from './planThings.ts';
import { recipientCommands } from './recipients.ts';
import { segmentCommands } from './segments.ts';
import { waveCommands } from './waves.ts';
import { wordsCommands } from './words.ts';

const editInfo = define({
  slice: 'plan',
  payload: z.strictObject({ changes: changesOf(infoSchema) }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.info, changes);
  },
});

const editStage = define({
  slice: 'plan',
  payload: z.strictObject({ changes: changesOf(stageSchema) }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.plan.stage, changes);
  },
});

const editTiming = define({
  slice: 'plan',
  payload: z.strictObject({ changes: changesOf(timingSettingsSchema) }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.plan.timing, changes);
  },
});

const editCalling = define({
  slice: 'plan',
  payload: z.strictObject({ changes: changesOf(callingSchema) }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.plan.calling, changes);
  },
});

/** A whole plan from a file, such as a workbook that was edited elsewhere; the run goes on. */
const replacePlan = define({
  slice: 'plan',
  payload: z.strictObject({ info: infoSchema, plan: planSchema }),
  check: always,
  change: (draft, { info, plan }) => {
    draft.info = info as Draft<Info>;
    draft.plan = plan as Draft<Plan>;
  },
});

/** The commands that change `info` and `plan`, by type. */
export const planRegistry = {
  'edit-info': editInfo,
  'edit-stage': editStage,
  'edit-timing': editTiming,
  'edit-calling': editCalling,
  'replace-plan': replacePlan,
  ...segmentCommands,
  ...departmentCommands,
  ...waveCommands,
  'add-people': personCommands.add,
  'edit-person': personCommands.edit,
  'remove-person': personCommands.remove,
  'add-awards': awardCommands.add,
  'edit-award': awardCommands.edit,
  'remove-award': awardCommands.remove,
  'add-decisions': decisionCommands.add,
  'edit-decision': decisionCommands.edit,
  'remove-decision': decisionCommands.remove,
  ...recipientCommands,
  ...listCommands,
  ...wordsCommands,
} as const;
export type PlanType = keyof typeof planRegistry;

/** Every command there is, by its type. Batch, undo and redo stand in `apply.ts`: they are made of the others. */
export const registry = { ...planRegistry, ...liveCommands, ...paperCommands } as const;

export type RegisteredType = keyof typeof registry;
export type RegisteredPayload<T extends RegisteredType> =
  (typeof registry)[T] extends CommandDefinition<infer P> ? P : never;
