import type { Recipient } from '@shared/model/recipient.ts';
import type { Translate } from '@shared/words/translate.ts';
import { memo } from 'react';
import { CellField } from './CellField.tsx';
import cells from './Cells.module.css';
import { CELL, rowAt } from './gridRoles.ts';
import { KindSelect } from './KindSelect.tsx';
import styles from './Lineup.module.css';
import { editRecipient, place } from './lineupActions.ts';
import { typeName } from './typedName.ts';

interface LineupRowProps {
  readonly waveId: string;
  readonly recipient: Recipient;
  /** 1-based, of `of` places. */
  readonly order: number;
  readonly of: number;
  /** What it is called while it has no name; empty when it has one. */
  readonly unnamed: string;
  /** 0-based; `start` is in px. */
  readonly index: number;
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isLifted: boolean;
  readonly isTabStop: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: (id: string) => void;
  readonly t: Translate;
}

/** One place of the lineup. A row of which nothing has changed is not rendered again. */
export const LineupRow = memo(function LineupRow(props: LineupRowProps) {
  const { recipient, order, index, start, measure, t } = props;
  const { id, name, post, unit } = recipient;
  const common = { isReadOnly: props.isReadOnly, isTabStop: props.isTabStop };
  const label = (what: 'name' | 'post' | 'unit' | 'kind') => t(`plan.cell.${what}`, { n: order });
  const text = (field: 'name' | 'post' | 'unit', value: string | null) => (
    <div {...CELL}>
      <CellField
        {...common}
        field={field}
        label={label(field)}
        value={value ?? ''}
        {...(field === 'name'
          ? { placeholder: props.unnamed, onTyping: (typed) => typeName(id, typed) }
          : {})}
        onCommit={(typed) => editRecipient(id, { [field]: typed === '' ? null : typed })}
      />
    </div>
  );
  return (
    <div
      ref={measure}
      {...rowAt(index, props.isChosen)}
      data-row-id={id}
      data-index={index}
      data-active={props.isActive || undefined}
      data-chosen={props.isChosen || undefined}
      data-unnamed={name === null || undefined}
      data-lifted={props.isLifted || undefined}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <OrderCell {...props} />
      {text('name', name)}
      <div {...CELL}>
        <KindSelect {...common} label={label('kind')} recipient={recipient} t={t} />
      </div>
      {text('post', post)}
      {text('unit', unit)}
    </div>
  );
});

/** What takes hold of the row, what chooses it, and its number: typing another number carries it there. */
function OrderCell(props: LineupRowProps) {
  const { waveId, recipient, order, of, isReadOnly, isTabStop, t } = props;
  return (
    <div {...CELL} className={styles.order}>
      {!isReadOnly && <span data-grip className={cells.grip} aria-hidden />}
      <input
        type="checkbox"
        className={cells.check}
        data-field="choose"
        aria-label={t('lineup.choose', { n: order })}
        tabIndex={isTabStop ? 0 : -1}
        checked={props.isChosen}
        onChange={() => props.onToggle(recipient.id)}
      />
      <CellField
        field="order"
        label={t('lineup.order', { n: order, of })}
        value={String(order)}
        isReadOnly={isReadOnly}
        isTabStop={isTabStop}
        inputMode="numeric"
        onCommit={async (typed) => {
          const wanted = /^\d+$/.test(typed) ? Number(typed) : 0;
          return wanted >= 1 && wanted <= of && place(waveId, [recipient.id], wanted - 1);
        }}
      />
    </div>
  );
}
