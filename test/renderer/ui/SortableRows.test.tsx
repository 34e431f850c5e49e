import { anywhere } from '@shared/view/landing.ts';
import { translator } from '@shared/words/translate.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SortableRows } from '../../../renderer/ui/SortableRows.tsx';
import { useVirtualRows } from '../../../renderer/ui/useVirtualRows.ts';

const t = translator('en');
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `row-${at}`);

interface ListProps {
  readonly count?: number;
  readonly activeId: string;
  /** These move together. */
  readonly together?: readonly string[];
  readonly isFixed?: boolean;
  readonly onDrop?: (ids: readonly string[], gap: number) => void;
}

function List({ count = 5, activeId, together = [], isFixed = false, onDrop }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [ids] = useState(() => numbered(count));
  const view = useVirtualRows({ ids, scroller, estimate: () => 2.5, keptId: activeId });
  return (
    <SortableRows
      view={view}
      ids={ids}
      disabled={isFixed}
      activeId={activeId}
      companions={(id) => (together.includes(id) ? together : [id])}
      landing={(moved, gap) => anywhere(ids, moved, gap)}
      onDrop={(moved, gap) => onDrop?.(moved, gap)}
      nameOf={(id) => id}
      placeName={(gap) => {
        const below = ids[gap];
        return below === undefined ? t('drag.last') : t('drag.before', { name: below });
      }}
      t={t}
    >
      {({ holder, ground, lifted, mark }) => (
        <div ref={scroller} role="listbox" tabIndex={0} aria-label="rows" {...holder}>
          <div ref={ground} style={{ height: view.height }}>
            {view.rows.map(({ id, index }) => (
              <div
                key={id}
                ref={view.measure}
                data-index={index}
                data-row-id={id}
                role="option"
                tabIndex={-1}
                aria-selected={id === activeId}
                data-lifted={lifted?.ids.has(id) || undefined}
              >
                {id}
              </div>
            ))}
            {mark}
          </div>
        </div>
      )}
    </SortableRows>
  );
}

const list = () => screen.getByRole('listbox');
const shown = () => within(list()).getAllByRole('option');
/** Our own line; dnd-kit's stays silent. */
const said = () => screen.getAllByRole('status')[0];

async function lifted(props: Partial<ListProps> = {}) {
  const onDrop = vi.fn();
  render(<List activeId="row-1" onDrop={onDrop} {...props} />);
  act(() => list().focus());
  const user = userEvent.setup();
  await user.keyboard('{Alt>}m{/Alt}');
  return { user, onDrop };
}

describe('rows of a long list', () => {
  it('are on the page only where they are in sight, and the one that is worked in always', () => {
    render(<List count={1000} activeId="row-700" />);
    expect(shown().length).toBeLessThan(50);
    expect(shown().at(-1)).toHaveTextContent('row-700');
  });

  it('are carried by keys: lifted, moved and put down, each said', async () => {
    const { user, onDrop } = await lifted();
    expect(said()).toHaveTextContent('Lifted: row-1.');
    expect(screen.getByText('row-1')).toHaveAttribute('data-lifted');
    await user.keyboard('{ArrowDown}');
    expect(said()).toHaveTextContent('Before row-3');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(said()).toHaveTextContent('At the end');
    await user.keyboard('{Enter}');
    expect(said()).toHaveTextContent('Put down: row-1. At the end.');
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(['row-1'], 5);
    expect(list()).toHaveFocus();
  });

  it('go to the top by Home', async () => {
    const { user, onDrop } = await lifted({ activeId: 'row-3' });
    await user.keyboard('{Home} ');
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(['row-3'], 0);
  });

  it('stay where they were after Escape, and when nothing was moved', async () => {
    const { user, onDrop } = await lifted();
    await user.keyboard('{ArrowDown}{Escape}');
    expect(said()).toHaveTextContent('Left where it was: row-1.');
    await user.keyboard('{Alt>}m{/Alt}{Enter}');
    expect(onDrop).not.toHaveBeenCalled();
  });

  it('go together when several are chosen', async () => {
    const { user, onDrop } = await lifted({ together: ['row-1', 'row-2'] });
    expect(said()).toHaveTextContent('Lifted: 2 rows.');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onDrop).toHaveBeenCalledExactlyOnceWith(['row-1', 'row-2'], 4);
  });

  it('are not taken up where nothing may be changed', async () => {
    const { onDrop, user } = await lifted({ isFixed: true });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onDrop).not.toHaveBeenCalled();
  });

  it('tell screen readers how they are carried', () => {
    render(<List activeId="row-1" />);
    expect(list()).toHaveAccessibleDescription(/Alt\+M/);
  });
});
