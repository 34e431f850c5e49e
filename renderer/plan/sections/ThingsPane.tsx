import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { DETAILS_ID, focusDetails } from '../details.ts';
import type { Deed } from '../editedBy.ts';
import { useReadOnly } from '../planState.ts';
import { RemovedLine } from '../RemovedLine.tsx';
import styles from './Sections.module.css';

/** A line of the list: a person, an award or a decision. */
export interface ThingLine {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface ThingsPaneProps {
  readonly label: string;
  readonly lines: readonly ThingLine[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** The button that adds one; null: the section brings its own in `tools`. */
  readonly onAdd: (() => void) | null;
  readonly addLabel: string;
  readonly onRemove: (line: ThingLine) => void;
  /** What adding and removing send. */
  readonly deeds: { readonly add: Deed; readonly remove: Deed };
  readonly tools?: ReactNode;
  /** What to do when there is nothing yet. */
  readonly empty: string;
  /** The fields of the chosen one. */
  readonly children: ReactNode;
}

const lineId = (id: string) => `thing-${id}`;

/** A list on the left and the fields of the chosen line beside it. */
export function ThingsPane(props: ThingsPaneProps) {
  const { label, lines, selectedId, onSelect, onAdd, addLabel, onRemove, deeds, tools, empty } =
    props;
  const t = useWords();
  const cannotAdd = useReadOnly(deeds.add);
  const cannotRemove = useReadOnly(deeds.remove);
  const selected = lines.find((line) => line.id === selectedId);
  const remove = () => {
    if (selected !== undefined && !cannotRemove) onRemove(selected);
  };
  return (
    <div className={styles.things}>
      <div className={styles.side}>
        <div role="toolbar" aria-label={label} className={styles.tools}>
          {tools}
          {onAdd !== null && (
            <Button
              h={44}
              leftSection={<IconPlus size="1.1rem" aria-hidden />}
              disabled={cannotAdd}
              onClick={onAdd}
            >
              {addLabel}
            </Button>
          )}
          <span className={styles.spring} />
          <IconButton
            icon={IconTrash}
            label={t('common.remove')}
            disabled={cannotRemove || selected === undefined}
            onClick={remove}
          />
        </div>
        {lines.length === 0 ? (
          <p className={styles.empty}>{empty}</p>
        ) : (
          <div
            role="listbox"
            tabIndex={0}
            className={styles.list}
            aria-label={label}
            aria-activedescendant={selectedId === null ? undefined : lineId(selectedId)}
            onKeyDown={(event) => takeKey(event, { lines, selectedId, onSelect, remove })}
          >
            {lines.map((line) => (
              // The list holds the focus and the keys (aria-activedescendant).
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={line.id}
                id={lineId(line.id)}
                role="option"
                tabIndex={-1}
                aria-selected={line.id === selectedId}
                className={styles.line}
                onClick={() => onSelect(line.id)}
              >
                <span className={styles.lineTitle}>{line.title}</span>
                {line.detail !== '' && <span className={styles.lineDetail}>{line.detail}</span>}
              </div>
            ))}
          </div>
        )}
        <RemovedLine />
      </div>
      {selected !== undefined && (
        <section
          id={DETAILS_ID}
          key={selected.id}
          aria-label={selected.title}
          className={styles.fields}
        >
          {props.children}
        </section>
      )}
    </div>
  );
}

interface ListKeys extends Pick<ThingsPaneProps, 'lines' | 'selectedId' | 'onSelect'> {
  readonly remove: () => void;
}

function takeKey(event: KeyboardEvent, { lines, selectedId, onSelect, remove }: ListKeys): void {
  const at = lines.findIndex((line) => line.id === selectedId);
  const targets: Record<string, ThingLine | undefined> = {
    ArrowDown: lines[at + 1],
    ArrowUp: lines[at - 1],
    Home: lines[0],
    End: lines.at(-1),
  };
  if (event.key === 'Enter') focusDetails();
  else if (event.key === 'Delete') remove();
  else if (Object.hasOwn(targets, event.key)) {
    const target = targets[event.key];
    if (target !== undefined) onSelect(target.id);
  } else return;
  event.preventDefault();
}
