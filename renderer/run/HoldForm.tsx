import { Button, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';

/** Asks for the reason and for what the MC says meanwhile, and shows what the MC will see. Enter holds at once. */
export function HoldForm({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const fillers = useShow((show) => show.plan.calling.fillers);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState(fillers.length > 0 ? '0' : '');
  const filler = fillers[Number(chosen)] ?? '';
  const hasFiller = chosen !== '' && filler !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void dispatch('hold', { reason: reason.trim(), ...(hasFiller ? { filler } : {}) });
        onClose();
      }}
    >
      <TextInput
        label={t('run.holdReason')}
        size="md"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      {fillers.length === 0 ? (
        <p className={styles.soft}>{t('run.holdNoFillers')}</p>
      ) : (
        <Radio.Group label={t('run.holdFiller')} value={chosen} onChange={setChosen}>
          <div className={styles.choices}>
            {fillers.map((text, index) => (
              <Radio key={text} value={String(index)} label={text} />
            ))}
            <Radio value="" label={t('run.holdSilent')} />
          </div>
        </Radio.Group>
      )}
      <section className={styles.preview} aria-label={t('run.holdPreview')}>
        <p className={styles.previewLabel}>{t('run.holdPreview')}</p>
        <p className={styles.previewHead}>
          {reason.trim() === ''
            ? t('read.holdNoReason')
            : t('read.hold', { reason: reason.trim() })}
        </p>
        {hasFiller && <p className={styles.previewText}>{filler}</p>}
      </section>
      <Button type="submit" size="lg">
        {t('run.hold')}
      </Button>
    </form>
  );
}
