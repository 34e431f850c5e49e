import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './Dialog.module.css';

/** A line that can be picked. */
export interface Pick {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly detail: string;
}

interface PlacePickerProps {
  readonly label: string;
  /** What fits the query, the best first. */
  readonly found: (query: string) => readonly Pick[];
  readonly nothing: ReactNode;
  readonly onChoose: (id: string) => void;
}

/** A field with the list of what fits always below it, so that Enter takes the first at once. */
export function PlacePicker({ label, found, nothing, onChoose }: PlacePickerProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({ opened: true });
  const picks = found(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new query begins at its first match.
  useEffect(() => {
    combobox.selectFirstOption();
  }, [query, picks.length]);
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget>
        <InputBase
          label={label}
          size="md"
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={label}>
        {picks.map(({ id, number, name, detail }) => (
          <Combobox.Option key={id} value={id} className={styles.option}>
            <span className={styles.number}>{number}</span>
            <span>
              {name}
              {detail !== '' && <span className={styles.soft}> · {detail}</span>}
            </span>
          </Combobox.Option>
        ))}
        {picks.length === 0 && <Combobox.Empty>{nothing}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
