import { MOST_FILLERS } from '@shared/model/calling.ts';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { stillFocused } from '../../ui/stillFocused.ts';
import { ProseField } from '../fields/ProseField.tsx';
import { useReadOnly } from '../planState.ts';
import styles from './Sections.module.css';

interface FillerListProps {
  readonly fillers: readonly string[];
  readonly onCommit: (fillers: string[]) => Promise<boolean>;
}

/** What the MC says while the show waits: a paragraph in each field; an emptied one is gone. */
export function FillerList({ fillers, onCommit }: FillerListProps) {
  const t = useWords();
  const list = useRef<HTMLOListElement>(null);
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll('textarea')[index]?.focus());
  const without = (index: number) => fillers.filter((_, at) => at !== index);
  const move = async (from: number, by: 1 | -1) => {
    const rest = without(from);
    const to = from + by;
    const isStill = stillFocused();
    const moved = [...rest.slice(0, to), fillers[from] ?? '', ...rest.slice(to)];
    if ((await onCommit(moved)) && isStill()) focus(to);
  };
  const remove = async (index: number) => {
    const isStill = stillFocused();
    if ((await onCommit(without(index))) && isStill()) focus(Math.min(index, fillers.length - 2));
  };
  return (
    <fieldset className={styles.set}>
      <legend className={styles.legend}>{t('calling.fillers')}</legend>
      <p className={styles.hint}>{t('calling.fillersHint')}</p>
      <ol ref={list} className={styles.fillers}>
        {fillers.map((filler, index) => (
          // Paragraphs have no ids, and two may say the same: a place is what they are told apart by.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={styles.filler}>
            <ProseField
              aria-label={t('calling.filler', { n: index + 1 })}
              value={filler}
              onCommit={(text) =>
                onCommit(
                  text === ''
                    ? without(index)
                    : fillers.map((one, at) => (at === index ? text : one)),
                )
              }
            />
            <FillerButtons
              n={index + 1}
              of={fillers.length}
              onMove={(by) => void move(index, by)}
              onRemove={() => void remove(index)}
            />
          </li>
        ))}
      </ol>
      {fillers.length < MOST_FILLERS ? (
        <ProseField
          label={t('calling.newFiller')}
          placeholder={t('calling.newFillerExample')}
          value=""
          onCommit={(text) => (text === '' ? Promise.resolve(true) : onCommit([...fillers, text]))}
        />
      ) : (
        <p className={styles.hint}>{t('calling.fillersFull', { n: MOST_FILLERS })}</p>
      )}
    </fieldset>
  );
}

interface FillerButtonsProps {
  /** 1-based, of `of` paragraphs. */
  readonly n: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

function FillerButtons({ n, of, onMove, onRemove }: FillerButtonsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  return (
    <div className={styles.fillerButtons}>
      <IconButton
        icon={IconArrowUp}
        label={t('calling.fillerUp', { n })}
        disabled={readOnly || n === 1}
        onClick={() => onMove(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('calling.fillerDown', { n })}
        disabled={readOnly || n === of}
        onClick={() => onMove(1)}
      />
      <IconButton
        icon={IconTrash}
        label={t('calling.removeFiller', { n })}
        disabled={readOnly}
        onClick={onRemove}
      />
    </div>
  );
}
