import { attendanceCommands } from './attendance.ts';
import { machineCommands } from './machines.ts';
import { nameCommands } from './names.ts';
import { phaseCommands } from './phase.ts';
import { positionCommands } from './position.ts';
import { screenCommands } from './screens.ts';

/** The commands of the day itself: they change `run` and are never undone. */
export const liveCommands = {
  ...phaseCommands,
  ...positionCommands,
  ...nameCommands,
  ...attendanceCommands,
  ...screenCommands,
  ...machineCommands,
} as const;
