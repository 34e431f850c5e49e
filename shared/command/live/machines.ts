import { compareEpochs, epochSchema } from '../../model/epoch.ts';
import { isRunning } from '../../model/run.ts';
import { define } from '../define.ts';
import { rejection } from '../rejection.ts';

/**
 * A machine calls the show from here on. Sent by the host alone, when a person has asked for it; refused when a takeover
 * with the same number or a higher one has happened.
 */
const takeOver = define({
  slice: 'run',
  payload: epochSchema,
  check: ({ epoch }, payload) =>
    compareEpochs(payload, epoch) > 0 ? null : rejection('old-epoch'),
  change: (draft, epoch, { at }, { run }) => {
    draft.epoch = epoch;
    if (isRunning(run)) draft.run.log.push({ at, event: 'take-over', machine: epoch.name });
  },
});

export const machineCommands = { 'take-over': takeOver } as const;
