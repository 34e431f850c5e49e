import type { TemplateKey } from '@shared/script/templateFiles.ts';
import { slotsOf } from '@shared/view/wordingRows.ts';
import { isWordKey } from '@shared/words/translate.ts';
import { useWords } from '../../show/useWords.ts';
import styles from './Wording.module.css';

interface SlotChipsProps {
  readonly templateKey: TemplateKey;
  readonly disabled: boolean;
  readonly onInsert: (slot: string) => void;
}

/** What a template may take in; a click puts it where the caret is. */
export function SlotChips({ templateKey, disabled, onInsert }: SlotChipsProps) {
  const t = useWords();
  const { slots, phrases } = slotsOf(templateKey);
  return (
    <div className={styles.slots}>
      {slots.length > 0 && (
        <Chips label={t('wording.slots')} slots={slots} {...{ disabled, onInsert }} />
      )}
      <Chips label={t('wording.phrases')} slots={phrases} {...{ disabled, onInsert }} />
    </div>
  );
}

function Chips(props: {
  readonly label: string;
  readonly slots: readonly string[];
  readonly disabled: boolean;
  readonly onInsert: (slot: string) => void;
}) {
  return (
    <div>
      <h3 className={styles.heading}>{props.label}</h3>
      <ul className={styles.chips} aria-label={props.label}>
        {props.slots.map((slot) => (
          <li key={slot}>
            <Chip slot={slot} disabled={props.disabled} onInsert={props.onInsert} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChipProps {
  readonly slot: string;
  readonly disabled: boolean;
  readonly onInsert: (slot: string) => void;
}

function Chip({ slot, disabled, onInsert }: ChipProps) {
  const t = useWords();
  const [name, hint] = [`slot.${slot}`, `slotHint.${slot}`].map((key) =>
    isWordKey(key) ? t(key) : '',
  );
  return (
    <button
      type="button"
      className={styles.chip}
      disabled={disabled}
      title={t('wording.insert', { slot: `{${slot}}` })}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onInsert(slot)}
    >
      <span className={styles.chipName}>
        {name} <code className={styles.chipSlot}>{`{${slot}}`}</code>
      </span>{' '}
      <span className={styles.chipHint}>{hint}</span>
    </button>
  );
}
