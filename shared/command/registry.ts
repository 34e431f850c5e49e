import { z } from 'zod';
import { infoSchema } from '../model/info.ts';
import { stageSchema, timingSettingsSchema } from '../model/plan.ts';
import { always, assignDefined, define } from './define.ts';
import { liveCommands } from './live.ts';
import { awardCommands, decisionCommands, personCommands } from './planThings.ts';
import { recipientCommands } from './recipients.ts';
import { segmentCommands } from './segments.ts';
import { waveCommands } from './waves.ts';

const editInfo = define({
  slice: 'plan',
  payload: z.strictObject({ changes: infoSchema.partial() }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.info, changes);
  },
});

const editStage = define({
  slice: 'plan',
  payload: z.strictObject({ changes: stageSchema.partial() }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.plan.stage, changes);
  },
});

const editTiming = define({
  slice: 'plan',
  payload: z.strictObject({ changes: timingSettingsSchema.partial() }),
  check: always,
  change: (draft, { changes }) => {
    assignDefined(draft.plan.timing, changes);
  },
});

/** Every command there is, by its type. Undo and redo stand in `apply.ts`: they are made of the others. */
export const registry = {
  'edit-info': editInfo,
  'edit-stage': editStage,
  'edit-timing': editTiming,
  ...segmentCommands,
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
  ...liveCommands,
} as const;

export type RegisteredType = keyof typeof registry;
