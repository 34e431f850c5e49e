import { apply, type Request } from '@shared/command/apply.ts';
import type { Show } from '@shared/model/show.ts';

/** The show after another name was typed in, one recipient after the other by `turn` (0-based). */
export function renamed(show: Show, turn: number): Show {
  const { id } = show.plan.recipients[turn % show.plan.recipients.length] ?? { id: '' };
  const name = `Trường Trung học cơ sở ${'Tân Cương '.repeat(1 + (turn % 3))}số ${turn}`;
  const request: Request = {
    id: `edit-${turn}`,
    type: 'edit-recipients',
    payload: { edits: [{ id, changes: { name } }] },
  };
  const applied = apply(show, { ...request, at: turn, actor: 'bench' });
  if (!applied.ok) throw new Error(applied.rejection.code);
  return applied.show;
}
