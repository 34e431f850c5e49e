import type { Recipient } from '@shared/model/recipient.ts';
import type { Attendance } from '@shared/model/run.ts';
import {
  type RecipientColumn,
  receiverText,
  type Standing,
  standingText,
} from '@shared/view/recipientTable.ts';
import { remarkTexts } from '@shared/view/recipientTsv.ts';
import type { Translate } from '@shared/words/translate.ts';
import { IconAlertTriangle, IconPointFilled } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { select } from '../planState.ts';
import { CellField } from '../wave/CellField.tsx';
import { CELL, rowAt } from '../wave/gridRoles.ts';
import { KindSelect } from '../wave/KindSelect.tsx';
import styles from './Recipients.module.css';
import { editText } from './recipientActions.ts';

interface RecipientRowProps {
  readonly recipient: Recipient;
  /** 1-based place in the list of the show. */
  readonly number: number;
  readonly columns: readonly RecipientColumn[];
  readonly places: readonly Standing[];
  /** Number of another with the same name and unit. */
  readonly twin: number | null;
  readonly attendance: Attendance | null;
  /** What it is called while it has no name. */
  readonly placeholder: string;
  /** 0-based among the rows that are shown; `start` is in px. */
  readonly index: number;
  readonly start: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly isActive: boolean;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly isReadOnly: boolean;
  readonly onToggle: (id: string) => void;
  readonly t: Translate;
}

/** One recipient. A row of which nothing has changed is not rendered again. */
export const RecipientRow = memo(function RecipientRow(props: RecipientRowProps) {
  const { recipient, number, columns, index, start, measure, isChosen, t } = props;
  return (
    <div
      ref={measure}
      {...rowAt(index, isChosen)}
      data-row-id={recipient.id}
      data-index={index}
      data-active={props.isActive || undefined}
      data-chosen={isChosen || undefined}
      data-unnamed={recipient.name === null || undefined}
      className={styles.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div {...CELL} className={styles.number}>
        <input
          type="checkbox"
          className={styles.check}
          data-field="choose"
          aria-label={t('lineup.choose', { n: number })}
          tabIndex={props.isTabStop ? 0 : -1}
          checked={isChosen}
          onChange={() => props.onToggle(recipient.id)}
        />
        {number}
      </div>
      {columns.map((column) => (
        <div key={column} {...CELL} data-column={column}>
          <Content {...props} column={column} />
        </div>
      ))}
    </div>
  );
});

type ContentProps = RecipientRowProps & { readonly column: RecipientColumn };

function Content(props: ContentProps): ReactNode {
  const { column, recipient, number, places, isReadOnly, isTabStop, t } = props;
  const label = t('recipients.cell', { column: t(`recipients.column.${column}`), n: number });
  switch (column) {
    case 'kind':
      return <KindSelect {...{ recipient, label, isReadOnly, isTabStop, t }} />;
    case 'call':
      return <span className={styles.text}>{places.map(({ order }) => order).join('; ')}</span>;
    case 'place':
      return <Places places={places} isTabStop={isTabStop} t={t} />;
    case 'remarks':
      return <Remarks {...props} />;
    case 'receiver':
      return (
        <span className={styles.text} title={receiverText(recipient)}>
          {receiverText(recipient)}
        </span>
      );
    default:
      return (
        <CellField
          field={column}
          label={label}
          value={recipient[column] ?? ''}
          {...(column === 'name' ? { placeholder: props.placeholder } : {})}
          isReadOnly={isReadOnly}
          isTabStop={isTabStop}
          onCommit={(text) => editText(recipient.id, column, text)}
        />
      );
  }
}

interface PlacesProps extends Pick<RecipientRowProps, 'places' | 'isTabStop' | 't'> {}

/** Leads to every wave in which somebody stands. */
function Places({ places, isTabStop, t }: PlacesProps) {
  if (places.length === 0) return <span className={styles.nowhere}>{t('recipients.nowhere')}</span>;
  return (
    <span className={styles.places}>
      {places.map((standing, at) => {
        const text = standingText(standing, t);
        const [title, where] = [standing.title, text.slice(standing.title.length)];
        return (
          <button
            key={standing.waveId}
            type="button"
            className={styles.place}
            title={text}
            tabIndex={isTabStop ? 0 : -1}
            {...(at === 0 ? { 'data-field': 'place' } : {})}
            onClick={() => select({ segmentId: standing.segmentId, waveId: standing.waveId })}
          >
            <span className={styles.placeTitle}>{title}</span>
            <span className={styles.placeNumber}>{where}</span>
          </button>
        );
      })}
    </span>
  );
}

function Remarks({ recipient, twin, attendance, t }: RecipientRowProps) {
  const texts = remarkTexts(recipient, { twin, attendance }, t);
  return (
    <span className={styles.remarks} title={texts.join(', ')}>
      {texts.map((text, at) => {
        const isTwin = twin !== null && at === 0;
        const Mark = isTwin ? IconAlertTriangle : IconPointFilled;
        return (
          <span key={text} className={styles.remark} data-twin={isTwin || undefined}>
            <Mark size="0.9rem" aria-hidden />
            {text}
          </span>
        );
      })}
    </span>
  );
}
