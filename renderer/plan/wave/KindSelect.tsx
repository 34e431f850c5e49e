import { type RecipientKind, recipientKindSchema } from '@shared/model/award.ts';
import type { Recipient } from '@shared/model/recipient.ts';
import type { Translate } from '@shared/words/translate.ts';
import styles from './Cells.module.css';
import { editRecipient } from './lineupActions.ts';

interface KindSelectProps {
  readonly recipient: Recipient;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly isTabStop: boolean;
  readonly t: Translate;
}

/** Body, person or family, in a table cell. */
export function KindSelect({ recipient, label, isReadOnly, isTabStop, t }: KindSelectProps) {
  return (
    <select
      className={styles.cell}
      aria-label={label}
      data-field="kind"
      tabIndex={isTabStop ? 0 : -1}
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
