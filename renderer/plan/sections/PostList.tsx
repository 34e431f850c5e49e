import { anywhere, placeAfter } from '@shared/view/landing.ts';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SortableRows } from '../../ui/SortableRows.tsx';
import { stillFocused } from '../../ui/stillFocused.ts';
import { useVirtualRows } from '../../ui/useVirtualRows.ts';
import { LineField } from '../fields/LineField.tsx';
import { useReadOnly } from '../planState.ts';
import styles from './PostList.module.css';

const ROW_REM = 2.75;

interface PostListProps {
  /** In order of seniority. */
  readonly posts: readonly string[];
  readonly onCommit: (posts: string[]) => Promise<boolean>;
}

/** The posts of a person, the most senior first: each is a field, moved by keys, buttons or by its dots. */
export function PostList({ posts, onCommit }: PostListProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<string | null>(null);
  const ids = posts.map((_, at) => String(at));
  const view = useVirtualRows({ ids, scroller: list, estimate: () => ROW_REM, keptId: active });
  const move = async (from: number, to: number) => {
    if (from === to || to < 0 || to >= posts.length) return;
    const post = posts[from] ?? '';
    const rest = posts.filter((_, at) => at !== from);
    const isStill = stillFocused();
    if ((await onCommit([...rest.slice(0, to), post, ...rest.slice(to)])) && isStill())
      requestAnimationFrame(() => focusPost(list.current, to));
  };
  return (
    <fieldset className={styles.posts}>
      <legend className={styles.label}>{t('plan.posts')}</legend>
      <p className={styles.hint}>
        {t('plan.postsHint')} {t('person.postsKeys')}
      </p>
      <SortableRows
        view={view}
        ids={ids}
        disabled={readOnly}
        activeId={active}
        companions={(id) => [id]}
        landing={(moved, gap) => anywhere(ids, moved, gap)}
        onDrop={(moved, gap) => void move(Number(moved[0]), placeAfter(ids, moved, gap))}
        nameOf={(id) => posts[Number(id)] ?? ''}
        placeName={(gap) => {
          const post = posts[gap];
          return post === undefined ? t('drag.last') : t('drag.before', { name: post });
        }}
        handle="[data-grip]"
        t={t}
      >
        {({ holder, ground, lifted, mark }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the focus is in its fields
          <div
            ref={list}
            className={styles.list}
            {...holder}
            onFocus={(event) => setActive(rowOf(event.target))}
            onKeyDown={(event) => {
              const at = rowOf(event.target);
              const by = stepOf(event);
              if (at !== null && by !== null) {
                event.preventDefault();
                if (!readOnly) void move(Number(at), Number(at) + by);
              }
              holder.onKeyDown?.(event);
            }}
          >
            <div ref={ground} className={styles.ground} style={{ height: `${view.height}px` }}>
              {view.rows.map(({ id, index, start }) => (
                <div
                  key={id}
                  ref={view.measure}
                  data-index={index}
                  data-row-id={id}
                  data-lifted={lifted?.ids.has(id) || undefined}
                  className={styles.row}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {!readOnly && <span data-grip className={styles.grip} aria-hidden />}
                  <LineField
                    className={styles.field}
                    aria-label={t('person.post', { n: index + 1 })}
                    value={posts[index] ?? ''}
                    onCommit={(text) =>
                      onCommit(
                        text === ''
                          ? posts.filter((_, at) => at !== index)
                          : posts.map((post, at) => (at === index ? text : post)),
                      )
                    }
                  />
                  <PostButtons
                    index={index}
                    of={posts.length}
                    onMove={(by) => void move(index, index + by)}
                    onRemove={() => void onCommit(posts.filter((_, at) => at !== index))}
                  />
                </div>
              ))}
              {mark}
            </div>
          </div>
        )}
      </SortableRows>
      <LineField
        aria-label={t('person.addPost')}
        placeholder={t('person.addPost')}
        value=""
        onCommit={(text) => (text === '' ? Promise.resolve(true) : onCommit([...posts, text]))}
      />
    </fieldset>
  );
}

interface PostButtonsProps {
  readonly index: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function PostButtons({ index, of, onMove, onRemove }: PostButtonsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const n = index + 1;
  return (
    <>
      <IconButton
        icon={IconArrowUp}
        label={t('person.postUp', { n })}
        disabled={readOnly || index === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('person.postDown', { n })}
        disabled={readOnly || n === of}
        onClick={() => onMove(1)}
      />
      <IconButton
        icon={IconTrash}
        label={t('person.removePost', { n })}
        disabled={readOnly}
        onClick={onRemove}
      />
    </>
  );
}

function rowOf(target: EventTarget): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.closest<HTMLElement>('[data-row-id]')?.dataset.rowId ?? null;
}

function stepOf({ altKey, key }: KeyboardEvent): 1 | -1 | null {
  if (!altKey) return null;
  if (key === 'ArrowUp') return -1;
  return key === 'ArrowDown' ? 1 : null;
}

function focusPost(list: HTMLElement | null, at: number): void {
  list?.querySelector<HTMLElement>(`[data-row-id="${at}"] input`)?.focus();
}
