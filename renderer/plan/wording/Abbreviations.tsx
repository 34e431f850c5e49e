import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { ownAbbreviations } from '@shared/view/abbreviationRows.ts';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { stillFocused } from '../../ui/stillFocused.ts';
import { DETAILS_ID } from '../details.ts';
import { LineField } from '../fields/LineField.tsx';
import { send, useReadOnly } from '../planState.ts';
import styles from './Abbreviations.module.css';
import { BuiltInReadings } from './BuiltInReadings.tsx';
import { TrySentence } from './TrySentence.tsx';
import wording from './Wording.module.css';

/** How the short forms of this show are read, beside those that the app knows; and a sentence to try them on. */
export function Abbreviations() {
  const t = useWords();
  const [short, setShort] = useState('');
  const full = useRef<HTMLInputElement>(null);
  return (
    <section id={DETAILS_ID} className={wording.editor} aria-label={t('abbreviation.title')}>
      <div className={wording.words}>
        <header>
          <p className={wording.kicker}>{t('wording.group.reading')}</p>
          <h2 className={wording.title}>{t('abbreviation.title')}</h2>
          <p className={wording.hint}>{t('abbreviation.purpose')}</p>
        </header>
        <OwnReadings />
        <AddReading short={short} onShort={setShort} full={full} />
        <TrySentence />
      </div>
      <BuiltInReadings
        onChange={(one) => {
          setShort(one);
          full.current?.focus();
        }}
      />
    </section>
  );
}

function OwnReadings() {
  const t = useWords();
  const readOnly = useReadOnly();
  const words = useShow((show) => show.plan.words);
  const rows = useMemo(() => ownAbbreviations(words), [words]);
  return (
    <section aria-label={t('abbreviation.own')}>
      <h3 className={wording.heading}>{t('abbreviation.own')}</h3>
      {rows.length === 0 ? (
        <p className={wording.hint}>{t('abbreviation.none')}</p>
      ) : (
        <table className={styles.readings}>
          <thead>
            <tr>
              <th scope="col">{t('abbreviation.short')}</th>
              <th scope="col">{t('abbreviation.full')}</th>
              <th>
                <VisuallyHidden>{t('common.remove')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ short, full }) => (
              <tr key={short}>
                <th scope="row">{short}</th>
                <td>
                  <LineField
                    aria-label={t('abbreviation.fullOf', { short })}
                    value={full}
                    isRequired
                    onCommit={(text) => send('set-abbreviation', { short, full: text })}
                  />
                </td>
                <td>
                  <IconButton
                    icon={IconTrash}
                    label={t('abbreviation.remove', { short })}
                    disabled={readOnly}
                    onClick={() => void send('set-abbreviation', { short, full: null })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface AddReadingProps {
  readonly short: string;
  readonly onShort: (short: string) => void;
  readonly full: React.RefObject<HTMLInputElement | null>;
}

function AddReading({ short, onShort, full }: AddReadingProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const [reading, setReading] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const wish = { short: short.trim(), full: reading.trim() };
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (wish.short === '') return first.current?.focus();
    if (wish.full === '') return full.current?.focus();
    const isStill = stillFocused();
    if (!(await send('set-abbreviation', wish))) return;
    // What was typed meanwhile is the next one.
    if (first.current?.value === short) onShort('');
    if (full.current?.value === reading) setReading('');
    if (isStill()) first.current?.focus();
  };
  return (
    <form className={styles.adding} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={first}
        label={t('abbreviation.short')}
        maxLength={60}
        value={short}
        disabled={readOnly}
        onChange={(event) => onShort(event.currentTarget.value)}
      />
      <TextInput
        ref={full}
        label={t('abbreviation.full')}
        maxLength={1000}
        value={reading}
        disabled={readOnly}
        onChange={(event) => setReading(event.currentTarget.value)}
      />
      <Button
        type="submit"
        disabled={readOnly}
        leftSection={<IconPlus size="1.1rem" aria-hidden />}
      >
        {t('abbreviation.add')}
      </Button>
    </form>
  );
}
