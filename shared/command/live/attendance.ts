import type { Draft } from 'immer';
import { z } from 'zod';
import { findById } from '../../model/lookup.ts';
import { idSchema } from '../../model/primitives.ts';
import { type Attendance, attendanceSchema } from '../../model/run.ts';
import { define } from '../define.ts';
import { rejection } from '../rejection.ts';

/** Says who is here, late, absent or represented; null takes it back to "expected". */
const setAttendance = define({
  slice: 'run',
  payload: z.strictObject({ recipientId: idSchema, attendance: attendanceSchema.nullable() }),
  check: (show, { recipientId }) =>
    findById(show.plan.recipients, recipientId) === undefined
      ? rejection('not-found', { id: recipientId })
      : null,
  change: ({ run }, { recipientId, attendance }, { at }) => {
    if (attendance === null) delete run.attendance[recipientId];
    else run.attendance[recipientId] = attendance as Draft<Attendance>;
    run.log.push({ at, event: 'attendance', recipientId, attendance });
  },
});

export const attendanceCommands = { 'set-attendance': setAttendance } as const;
