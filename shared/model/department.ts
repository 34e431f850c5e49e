import type { Immutable } from 'immer';
import { z } from 'zod';
import { idSchema, lineSchema } from './primitives.ts';

/** The crews that every ceremony has; their names stand in `shared/words` under `department.<id>`. */
export const USUAL_DEPARTMENTS = ['sound', 'light', 'screen', 'ushers', 'trays'] as const;
export type UsualDepartment = (typeof USUAL_DEPARTMENTS)[number];

/** A crew that the organiser has added to this show. */
export const departmentSchema = z.strictObject({
  id: idSchema.refine(
    (id) => !(USUAL_DEPARTMENTS as readonly string[]).includes(id),
    'an id that no usual department has',
  ),
  name: lineSchema.min(1),
});
export type Department = Immutable<z.infer<typeof departmentSchema>>;

/** Whether this id is one of the usual departments. */
export function isUsualDepartment(id: string): id is UsualDepartment {
  return (USUAL_DEPARTMENTS as readonly string[]).includes(id);
}
