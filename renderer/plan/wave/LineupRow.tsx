import { type RecipientKind, recipientKindSchema } from '@shared/model/award.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Translate } from '@shared/words/translate.ts';
import { memo } from 'react';
import type { ReorderProps } from '../../ui/useReorder.ts';
import { CellField } from './CellField.tsx';
import styles from './Lineup.module.css';
import { editRecipient } from './lineupActions.ts';

interface LineupRowProps {
  readonly recipient: Recipient;
  /** 1-based. */
  readonly order: number;
  /** What it is called while it has no name. */
  readonly placeholder: string;
  readonly isActive: boolean;
  readonly isReadOnly: boolean;
  readonly reorder: ReorderProps | null;
  readonly t: Translate;
}

/** One place of the lineup. A row whose recipient has not changed is not rendered again. */
export const LineupRow = memo(function LineupRow(props: LineupRowProps) {
  const { recipient, order, placeholder, isActive, isReadOnly, reorder, t } = props;
  const { id, name, post, unit } = recipient;
  const label = (what: 'name' | 'post' | 'unit' | 'kind') => t(`plan.cell.${what}`, { n: order });
  return (
    <tr
      data-row={id}
      data-active={isActive || undefined}
      data-unnamed={name === null || undefined}
      data-drop={reorder?.['data-drop']}
      data-dragged={reorder?.['data-dragged']}
      onDragOver={reorder?.onDragOver}
      onDrop={reorder?.onDrop}
    >
      <td
        className={styles.order}
        draggable={reorder?.draggable}
        onDragStart={reorder?.onDragStart}
        onDragEnd={reorder?.onDragEnd}
      >
        {order}
      </td>
      <td>
        <CellField
          field="name"
          label={label('name')}
          value={name ?? ''}
          placeholder={placeholder}
          isReadOnly={isReadOnly}
          onCommit={(text) => editRecipient(id, { name: text === '' ? null : text })}
        />
      </td>
      <td>
        <KindSelect label={label('kind')} recipient={recipient} isReadOnly={isReadOnly} t={t} />
      </td>
      <td>
        <CellField
          field="post"
          label={label('post')}
          value={post ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => editRecipient(id, { post: text === '' ? null : text })}
        />
      </td>
      <td>
        <CellField
          field="unit"
          label={label('unit')}
          value={unit ?? ''}
          isReadOnly={isReadOnly}
          onCommit={(text) => editRecipient(id, { unit: text === '' ? null : text })}
        />
      </td>
    </tr>
  );
}, isSameRow);

/** Handlers read the newest state when they are called, so they don't count. */
function isSameRow(before: LineupRowProps, after: LineupRowProps): boolean {
  return (
    before.recipient === after.recipient &&
    before.order === after.order &&
    before.placeholder === after.placeholder &&
    before.isActive === after.isActive &&
    before.isReadOnly === after.isReadOnly &&
    before.t === after.t &&
    before.reorder?.['data-drop'] === after.reorder?.['data-drop'] &&
    before.reorder?.['data-dragged'] === after.reorder?.['data-dragged']
  );
}

interface KindSelectProps {
  readonly recipient: Recipient;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly t: Translate;
}

function KindSelect({ recipient, label, isReadOnly, t }: KindSelectProps) {
  return (
    <select
      className={styles.cell}
      aria-label={label}
      data-field="kind"
      value={recipient.kind}
      disabled={isReadOnly}
      onChange={(event) => {
        // The options below are the kinds.
        const kind = event.currentTarget.value as RecipientKind;
        void editRecipient(recipient.id, { kind });
      }}
    >
      {recipientKindSchema.options.map((kind) => (
        <option key={kind} value={kind}>
          {t(`recipient.${kind}`)}
        </option>
      ))}
    </select>
  );
}
