import { Button, Switch, TextInput } from '@mantine/core';
import {
  isSameOsc,
  MOST_OSC_ROWS,
  type OscDraft,
  oscChoice,
  oscDraft,
  oscFaults,
} from '@shared/view/oscDraft.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './OscForm.module.css';

/** OSC: the port, who may send, who is told; nothing happens before it is applied. */
export function OscForm() {
  const t = useWords();
  const osc = useWindow(({ sharing }) => sharing.osc);
  const fault = useWindow(({ sharing }) => sharing.oscFault);
  const [typed, setTyped] = useState<OscDraft | null>(null);
  // What is wrong is said once a person wants to apply it, and then as they mend it.
  const [isTold, setTold] = useState(false);
  const draft = typed ?? oscDraft(osc);
  const choice = oscChoice(draft);
  const isChanged = choice === null || !isSameOsc(choice, osc);
  const faults = oscFaults(draft);
  const errorOf = (at: string) => {
    const wrong = faults.get(at);
    return wrong === undefined || !isTold ? undefined : t(`share.osc.wrong.${wrong}`);
  };
  const change = (more: Partial<OscDraft>) => setTyped({ ...draft, ...more });
  const drop = () => {
    setTyped(null);
    setTold(false);
  };
  const apply = async () => {
    setTold(true);
    if (choice !== null && (await asked('share.osc', { osc: choice })).ok) drop();
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void apply();
      }}
    >
      <p className={styles.hint}>{t('share.osc.what')}</p>
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          <span aria-hidden>▲ </span>
          {failureSentence(fault, t)}
        </p>
      )}
      <Switch
        size="md"
        label={t('share.osc.take')}
        checked={draft.isTaking}
        onChange={(event) => change({ isTaking: event.currentTarget.checked })}
      />
      {draft.isTaking && (
        <>
          <TextInput
            className={styles.port}
            size="md"
            label={t('share.osc.port')}
            inputMode="numeric"
            maxLength={5}
            value={draft.port}
            error={errorOf('port')}
            onChange={(event) => change({ port: event.currentTarget.value })}
          />
          <Senders from={draft.from} errorOf={errorOf} onChange={(from) => change({ from })} />
        </>
      )}
      <Receivers to={draft.to} errorOf={errorOf} onChange={(to) => change({ to })} />
      <div className={styles.buttons}>
        <Button type="submit" h="2.75rem" disabled={!isChanged}>
          {t('share.osc.save')}
        </Button>
        <Button variant="default" h="2.75rem" disabled={typed === null} onClick={drop}>
          {t('share.osc.undo')}
        </Button>
        <p role="status" className={styles.hint}>
          {t(
            typed !== null && isChanged
              ? 'share.osc.unsaved'
              : osc.port === null && osc.to.length === 0
                ? 'share.osc.off'
                : fault === null
                  ? 'share.osc.works'
                  : 'share.osc.broken',
          )}
        </p>
      </div>
    </form>
  );
}

interface RowsProps {
  /** The sentence about a field; undefined: nothing is wrong with it. */
  readonly errorOf: (at: string) => string | undefined;
}

/** Addresses from which commands are taken. */
function Senders(
  props: RowsProps & {
    readonly from: OscDraft['from'];
    readonly onChange: (from: OscDraft['from']) => void;
  },
) {
  const { from, errorOf, onChange } = props;
  const t = useWords();
  const noneError = errorOf('from');
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{t('share.osc.from')}</legend>
      {from.map((address, at) => (
        // Rows have nothing but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={styles.row}>
          <TextInput
            className={styles.address}
            size="md"
            aria-label={t('share.osc.address', { n: at + 1 })}
            placeholder="192.168.1.20"
            value={address}
            maxLength={15}
            error={errorOf(`from/${at}`)}
            onChange={(event) => onChange(from.with(at, event.currentTarget.value))}
          />
          <IconButton
            icon={IconX}
            label={t('share.osc.removeFrom', { n: at + 1 })}
            onClick={() => onChange(from.toSpliced(at, 1))}
          />
        </div>
      ))}
      {from.length === 0 && (
        <p className={noneError === undefined ? styles.hint : styles.fault}>
          {t('share.osc.wrong.nobody')}
        </p>
      )}
      <AddButton
        label={t('share.osc.addFrom')}
        isFull={from.length >= MOST_OSC_ROWS}
        onClick={() => onChange([...from, ''])}
      />
    </fieldset>
  );
}

/** Where the state is sent. */
function Receivers(
  props: RowsProps & {
    readonly to: OscDraft['to'];
    readonly onChange: (to: OscDraft['to']) => void;
  },
) {
  const { to, errorOf, onChange } = props;
  const t = useWords();
  const change = (at: number, more: Partial<OscDraft['to'][number]>) =>
    onChange(to.map((one, other) => (other === at ? { ...one, ...more } : one)));
  return (
    <fieldset className={styles.rows}>
      <legend className={styles.legend}>{t('share.osc.to')}</legend>
      {to.map(({ address, port }, at) => (
        // Rows have nothing but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className={styles.row}>
          <TextInput
            className={styles.address}
            size="md"
            aria-label={t('share.osc.addressTo', { n: at + 1 })}
            placeholder="192.168.1.20"
            value={address}
            maxLength={15}
            error={errorOf(`to/${at}/address`)}
            onChange={(event) => change(at, { address: event.currentTarget.value })}
          />
          <TextInput
            className={styles.port}
            size="md"
            aria-label={t('share.osc.portTo', { n: at + 1 })}
            placeholder="53000"
            inputMode="numeric"
            maxLength={5}
            value={port}
            error={errorOf(`to/${at}/port`)}
            onChange={(event) => change(at, { port: event.currentTarget.value })}
          />
          <IconButton
            icon={IconX}
            label={t('share.osc.removeTo', { n: at + 1 })}
            onClick={() => onChange(to.toSpliced(at, 1))}
          />
        </div>
      ))}
      {to.length === 0 && <p className={styles.hint}>{t('share.osc.toNone')}</p>}
      <AddButton
        label={t('share.osc.addTo')}
        isFull={to.length >= MOST_OSC_ROWS}
        onClick={() => onChange([...to, { address: '', port: '' }])}
      />
    </fieldset>
  );
}

interface AddButtonProps {
  readonly label: string;
  readonly isFull: boolean;
  readonly onClick: () => void;
}

function AddButton({ label, isFull, onClick }: AddButtonProps) {
  return (
    <Button
      className={styles.add}
      variant="default"
      h="2.75rem"
      leftSection={<IconPlus size="1.125rem" aria-hidden />}
      disabled={isFull}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
