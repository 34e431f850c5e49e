import { type Department, USUAL_DEPARTMENTS } from '../model/department.ts';
import type { Plan } from '../model/plan.ts';
import type { Translate } from '../words/translate.ts';

/** All crews of a show by name: the usual ones, then those that the organiser has added. */
export function departments(plan: Pick<Plan, 'departments'>, t: Translate): readonly Department[] {
  return [
    ...USUAL_DEPARTMENTS.map((id) => ({ id, name: t(`department.${id}`) })),
    ...plan.departments,
  ];
}
