import { PasswordInput, TextInput } from '@mantine/core';
import { isReadable, isUnderTls } from '@shared/view/brokerDraft.ts';
import { useWords } from '../show/useWords.ts';
import { FileField } from '../ui/FileField.tsx';
import { usePem } from '../ui/usePem.ts';
import styles from './Broker.module.css';
import type { BrokerPartProps } from './brokerPart.ts';

/** Where the broker is and what lets this machine in there. */
export function BrokerServer(part: BrokerPartProps) {
  const { draft, last, errorOf, onChange } = part;
  const t = useWords();
  const isSame = last !== null && last.url === draft.url.trim() && last.user === draft.user.trim();
  const keepsPassword = isSame && last.user !== '';
  return (
    <fieldset className={styles.part}>
      <legend className={styles.heading}>{t('broker.server')}</legend>
      <TextInput
        size="md"
        label={t('broker.url')}
        description={t('broker.url.hint')}
        placeholder="mqtts://broker.example.vn:8883"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={draft.url}
        error={errorOf('url')}
        onChange={(event) => onChange({ url: event.currentTarget.value })}
      />
      {isReadable(draft.url) && <p className={styles.warning}>{t('broker.url.readable')}</p>}
      <div className={styles.pair}>
        <TextInput
          size="md"
          label={t('broker.user')}
          description={t('broker.user.hint')}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={draft.user}
          onChange={(event) => onChange({ user: event.currentTarget.value })}
        />
        <PasswordInput
          size="md"
          label={t('broker.password')}
          description={keepsPassword ? t('broker.password.kept') : undefined}
          autoComplete="new-password"
          maxLength={500}
          value={draft.password}
          onChange={(event) => onChange({ password: event.currentTarget.value })}
        />
      </div>
      {isUnderTls(draft.url) && <Files {...part} />}
      <TextInput
        size="md"
        label={t('broker.prefix')}
        description={t('broker.prefix.hint')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={draft.prefix}
        error={errorOf('prefix')}
        onChange={(event) => onChange({ prefix: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** Certificates and the key, where the usual ones of the system are not enough. */
function Files(part: BrokerPartProps) {
  const t = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a box of its own
    <div role="group" aria-label={t('broker.tls')} className={styles.files}>
      <PemField {...part} field="ca" what="certificate" />
      <PemField {...part} field="cert" what="certificate" />
      <PemField {...part} field="key" what="key" />
    </div>
  );
}

interface PemFieldProps extends BrokerPartProps {
  readonly field: 'ca' | 'cert' | 'key';
  readonly what: 'certificate' | 'key';
}

function PemField({ draft, last, errorOf, onChange, field, what }: PemFieldProps) {
  const t = useWords();
  const pem = usePem(what, (text) => onChange({ [field]: text }));
  const label = t(`broker.${field}`);
  // The remembered key is not told; it goes with its certificate.
  const isKept =
    field === 'key'
      ? draft.key === null && draft.cert !== null && draft.cert === last?.cert
      : draft[field] !== null;
  return (
    <FileField
      label={label}
      {...(field === 'key' ? {} : { hint: t(`broker.${field}.hint`) })}
      pick={t('broker.pem.pick')}
      remove={t('broker.pem.remove', { what: label })}
      chosen={pem.name ?? (isKept ? t('broker.pem.kept') : null)}
      error={pem.fault === null ? errorOf(field) : t(`broker.pem.wrong.${pem.fault}`)}
      accept=".pem,.crt,.cer,.key"
      onFile={(file) => void pem.take(file)}
      onRemove={pem.remove}
    />
  );
}
