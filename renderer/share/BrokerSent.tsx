import { Switch, TextInput } from '@mantine/core';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Broker.module.css';
import type { BrokerPartProps } from './brokerPart.ts';

/** What is published, and for whom. */
export function BrokerSent(part: BrokerPartProps) {
  const { draft, onChange } = part;
  const t = useWords();
  return (
    <>
      <fieldset className={styles.part}>
        <legend className={styles.heading}>{t('broker.sent')}</legend>
        <p className={styles.hint}>{t('broker.sent.public')}</p>
        <Switch
          size="md"
          label={t('broker.crew')}
          description={t('broker.crew.hint')}
          checked={draft.crew}
          onChange={(event) => onChange({ crew: event.currentTarget.checked })}
        />
        <Switch
          size="md"
          label={t('broker.journal')}
          description={t('broker.journal.hint')}
          checked={draft.journal}
          onChange={(event) => onChange({ journal: event.currentTarget.checked })}
        />
        {draft.journal && <p className={styles.warning}>{t('broker.journal.warning')}</p>}
        <Switch
          size="md"
          label={t('broker.viewers')}
          description={t('broker.viewers.hint')}
          checked={draft.hasViewers}
          onChange={(event) => onChange({ hasViewers: event.currentTarget.checked })}
        />
      </fieldset>
      {draft.hasViewers && <Viewers {...part} />}
    </>
  );
}

function Viewers({ draft, errorOf, onChange }: BrokerPartProps) {
  const t = useWords();
  const isPageEncrypted = useWindow(({ sharing }) => sharing.on?.tls === true);
  const isMixed = isPageEncrypted && /^ws:/i.test(draft.viewerUrl.trim());
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>{t('broker.viewers')}</legend>
      <TextInput
        size="md"
        label={t('broker.viewerUrl')}
        description={t('broker.viewerUrl.hint')}
        placeholder="wss://broker.example.vn:8884/mqtt"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={draft.viewerUrl}
        error={errorOf('viewerUrl')}
        onChange={(event) => onChange({ viewerUrl: event.currentTarget.value })}
      />
      {isMixed && <p className={styles.warning}>{t('broker.viewerUrl.mixed')}</p>}
      <div className={styles.pair}>
        <TextInput
          size="md"
          label={t('broker.viewerUser')}
          description={t('broker.viewerUser.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={draft.viewerUser}
          error={errorOf('viewerUser')}
          onChange={(event) => onChange({ viewerUser: event.currentTarget.value })}
        />
        {/* Everybody who opens the page gets it: nothing is gained by hiding it here. */}
        <TextInput
          size="md"
          label={t('broker.viewerPassword')}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={draft.viewerPassword}
          onChange={(event) => onChange({ viewerPassword: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}
