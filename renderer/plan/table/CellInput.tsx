import type { TableColumn } from '@shared/view/rundownTable.ts';
import type { Translate } from '@shared/words/translate.ts';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { isReadable } from './editCell.ts';
import styles from './Table.module.css';

/** Where the work goes on after a cell. */
export type CellStep = 'up' | 'down' | 'left' | 'right';

export interface CellInputProps {
  readonly column: TableColumn;
  readonly label: string;
  /** What the cell says. */
  readonly shown: string;
  /** What is edited in it: what was typed before. */
  readonly typed: string;
  /** null: the cell can only be read or is chosen from a list. */
  readonly editor: 'line' | 'prose' | null;
  /** Set while the focus has to follow the active cell. */
  readonly wantsFocus: RefObject<boolean>;
  readonly onCommit: (text: string, all: boolean) => void;
  readonly onStep: (step: CellStep) => void;
  /** Whether a cell is being typed in, for the clipboard. */
  readonly onEditing: (isEditing: boolean) => void;
  readonly t: Translate;
}

/**
 * The active cell is a real text field at all times, so that typing, input methods (Telex) and the clipboard
 * just work: what is typed replaces the text as in a spreadsheet, F2 and Enter edit it.
 */
export function CellInput(props: CellInputProps) {
  const { column, label, shown, typed, editor, wantsFocus, onCommit, onStep, onEditing, t } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const newest = useRef<string | null>(null);
  const become = (text: string | null) => {
    newest.current = text;
    setDraft(text);
    setRefused(false);
    onEditing(text !== null);
  };
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    field.current?.focus({ preventScroll: true });
    field.current
      ?.closest('[role="gridcell"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [wantsFocus]);
  /** Gives whether the work may go on elsewhere. */
  const commit = (all = false): boolean => {
    const text = newest.current;
    if (text === null) return true;
    if (!isReadable(column, text)) {
      setRefused(true);
      return false;
    }
    become(null);
    if (all || text.trim() !== typed) onCommit(text, all);
    return true;
  };
  /** Gives whether there is something to edit. */
  const edit = (): boolean => {
    if (editor === null) return false;
    become(typed);
    const end = typed.length;
    requestAnimationFrame(() => field.current?.setSelectionRange(end, end));
    return true;
  };
  const restore = () => {
    become(null);
    requestAnimationFrame(() => field.current?.select());
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // Enter and Escape end a composition before they mean anything here.
    if (event.nativeEvent.isComposing) return;
    const done =
      newest.current === null
        ? event.key === 'F2' && edit()
        : type(event, { commit, restore, onStep, editor });
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    } else if (newest.current !== null) event.stopPropagation();
  };
  const unreadable = t(column.id === 'start' ? 'start.unreadable' : 'plan.durationUnreadable');
  return (
    <>
      <textarea
        ref={field}
        className={styles.input}
        aria-label={label}
        aria-invalid={isRefused || undefined}
        data-editing={draft !== null || undefined}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        readOnly={editor === null}
        value={draft ?? shown}
        onFocus={() => {
          if (newest.current === null) field.current?.select();
        }}
        onBlur={() => {
          if (!commit()) restore();
        }}
        onChange={(event) => become(event.currentTarget.value)}
        onDoubleClick={edit}
        onKeyDown={onKeyDown}
      />
      {isRefused && (
        <span role="alert" className={styles.refused}>
          {unreadable}
        </span>
      )}
    </>
  );
}

interface Typing {
  readonly commit: (all?: boolean) => boolean;
  readonly restore: () => void;
  readonly onStep: (step: CellStep) => void;
  readonly editor: CellInputProps['editor'];
}

/** A key while a cell is typed in; gives whether it was more than typing. */
function type(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { commit, restore, onStep, editor }: Typing,
): boolean {
  const { key } = event;
  if (key === 'Escape') {
    restore();
    return true;
  }
  if (key === 'Enter' && event.altKey) {
    if (editor === 'prose') document.execCommand('insertText', false, '\n');
    return true;
  }
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    commit(true);
    return true;
  }
  const step = stepOf(event);
  if (step === null) return false;
  if (commit()) onStep(step);
  return true;
}

/** Enter and Tab lead on; so do arrows when the caret is at the edge to which they point. */
function stepOf(event: KeyboardEvent<HTMLTextAreaElement>): CellStep | null {
  const { key, shiftKey } = event;
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  if (shiftKey || event.altKey || event.ctrlKey || event.metaKey) return null;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (selectionStart !== selectionEnd) return null;
  const isFirst = selectionStart === 0;
  const isLast = selectionStart === value.length;
  const arrows: Readonly<Record<string, CellStep | false>> = {
    ArrowUp: isFirst && 'up',
    ArrowLeft: isFirst && 'left',
    ArrowDown: isLast && 'down',
    ArrowRight: isLast && 'right',
  };
  return arrows[key] || null;
}
