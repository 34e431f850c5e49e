import { z } from 'zod';
import { departmentSchema, isUsualDepartment } from '../model/department.ts';
import { findById } from '../model/lookup.ts';
import { idSchema } from '../model/primitives.ts';
import type { Show } from '../model/show.ts';
import { define } from './define.ts';
import { takenId } from './planThings.ts';
import { type Rejection, rejection } from './rejection.ts';

const missing = (show: Show, id: string): Rejection | null =>
  findById(show.plan.departments, id) === undefined ? rejection('not-found', { id }) : null;

const nameOf = (show: Show, { id }: { readonly id: string }) =>
  findById(show.plan.departments, id)?.name ?? null;

/** Crews beyond the usual ones. */
export const departmentCommands = {
  'add-department': define({
    slice: 'plan',
    payload: z.strictObject({ department: departmentSchema }),
    check: (show, { department }) => {
      const { id } = department;
      return isUsualDepartment(id) || takenId(show.plan.departments, [department]) !== null
        ? rejection('exists-already', { id })
        : null;
    },
    change: (draft, { department }) => {
      draft.plan.departments.push(department);
    },
    about: (_show, { department }) => department.name,
  }),
  'rename-department': define({
    slice: 'plan',
    payload: z.strictObject({ id: idSchema, name: departmentSchema.shape.name }),
    check: (show, { id }) => missing(show, id),
    change: (draft, { id, name }) => {
      const department = draft.plan.departments.find((one) => one.id === id);
      if (department) department.name = name;
    },
    about: nameOf,
  }),
  /** Its notes go with it. */
  'remove-department': define({
    slice: 'plan',
    payload: z.strictObject({ id: idSchema }),
    check: (show, { id }) => missing(show, id),
    change: (draft, { id }, _stamp, show) => {
      draft.plan.departments = draft.plan.departments.filter((one) => one.id !== id);
      for (const [index, { notes }] of show.plan.segments.entries())
        if (Object.hasOwn(notes, id)) delete draft.plan.segments[index]?.notes[id];
    },
    about: nameOf,
  }),
} as const;
