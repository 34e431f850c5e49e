import { z } from 'zod';
import { importedListSchema } from '../model/importedList.ts';
import { findById, indexById } from '../model/lookup.ts';
import { idSchema } from '../model/primitives.ts';
import { define } from './define.ts';
import { rejection } from './rejection.ts';

/** The lists that recipients were imported from, kept so that the next version can be compared. */
export const listCommands = {
  /** Keeps a list as it was imported; a list with the same id is the same list in a newer version. */
  'keep-list': define({
    slice: 'plan',
    payload: z.strictObject({ list: importedListSchema }),
    check: () => null,
    change: (draft, { list }, _stamp, show) => {
      const at = indexById(show.plan.lists, list.id);
      if (at < 0) draft.plan.lists.push(list);
      else draft.plan.lists[at] = list;
    },
    about: (_show, { list }) => list.name,
  }),
  /** Forgets where recipients came from; they stay. */
  'forget-list': define({
    slice: 'plan',
    payload: z.strictObject({ id: idSchema }),
    check: (show, { id }) =>
      findById(show.plan.lists, id) === undefined ? rejection('not-found', { id }) : null,
    change: (draft, { id }) => {
      draft.plan.lists = draft.plan.lists.filter((one) => one.id !== id);
    },
    about: (show, { id }) => findById(show.plan.lists, id)?.name ?? null,
  }),
} as const;
