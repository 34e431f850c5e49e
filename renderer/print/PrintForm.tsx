import { Button, Group, NativeSelect, NumberInput, Radio, TextInput } from '@mantine/core';
import type { Failure } from '@shared/contract/contract.ts';
import type { PrintExtent, Printer } from '@shared/contract/printing.ts';
import { failureSentence } from '@shared/words/failure.ts';
import { useEffect, useState } from 'react';
import { call } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './PrintForm.module.css';
import { pagesTyped } from './pagesTyped.ts';
import { usePrintView } from './printState.ts';
import type { PrinterOrder } from './useDelivery.ts';

const MOST_COPIES = 99;

type Choice = PrintExtent | 'some';

interface PrintFormProps {
  /** How many pages the sheet has. */
  readonly pages: number;
  /** "trang 3–4": what has changed since the last print; null: nothing has. */
  readonly changedPages: string | null;
  /** What is chosen at first. */
  readonly initial: PrintExtent;
  readonly onSend: (order: PrinterOrder) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** Asks for the printer, the number of copies and the pages. */
export function PrintForm({ pages, changedPages, initial, onSend, onClose }: PrintFormProps) {
  const t = useWords();
  const printers = usePrinters();
  const last = usePrintView((state) => state.printer);
  const [chosen, setChosen] = useState<string | null>(null);
  const [copies, setCopies] = useState<number | string>(1);
  const [choice, setChoice] = useState<Choice>(initial);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  if (printers === null) return <p role="status">{t('print.printer.looking')}</p>;
  if (printers.length === 0) return <p role="status">{t('print.printer.none')}</p>;
  const isThere = (name: string | null) => printers.some((one) => one.name === name);
  const printer = [chosen, last].find(isThere) ?? printers[0]?.name ?? '';

  const send = async () => {
    const some = choice === 'some' ? pagesTyped(typed, pages) : null;
    setWrong(choice === 'some' && some === null);
    if (typeof copies !== 'number' || (choice === 'some' && some === null)) return;
    setSending(true);
    setFailure(null);
    usePrintView.setState({ printer });
    const label = printers.find(({ name }) => name === printer)?.label ?? printer;
    const extent = choice === 'changed' ? 'changed' : 'all';
    const refused = await onSend({ printer, label, copies, extent, pages: some && [...some] });
    setSending(false);
    if (refused === null) onClose();
    else setFailure(refused);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <NativeSelect
        label={t('print.printer')}
        size="md"
        value={printer}
        data={printers.map(({ name, label }) => ({ value: name, label }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data-autofocus
      />
      <NumberInput
        className={styles.copies}
        label={t('print.copies')}
        size="md"
        value={copies}
        onChange={setCopies}
        min={1}
        max={MOST_COPIES}
        clampBehavior="strict"
        allowDecimal={false}
      />
      <Radio.Group
        label={t('print.extent')}
        size="md"
        value={choice}
        onChange={(value) => {
          setChoice(value as Choice);
          setWrong(false);
        }}
      >
        <div className={styles.choices}>
          <Radio size="md" value="all" label={t('print.extent.all', { pages })} />
          {changedPages !== null && (
            <Radio
              size="md"
              value="changed"
              label={t('print.extent.changed')}
              description={changedPages}
            />
          )}
          <Radio size="md" value="some" label={t('print.extent.some')} />
        </div>
      </Radio.Group>
      {choice === 'some' && (
        <TextInput
          label={t('print.extent.someLabel')}
          placeholder="1-3, 7"
          size="md"
          value={typed}
          error={isWrong && t('print.extent.wrong', { pages })}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
      )}
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          {failureSentence(failure, t)}
        </p>
      )}
      <Group justify="flex-end">
        <Button variant="default" h={44} onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" h={44} loading={isSending}>
          {t('print.send')}
        </Button>
      </Group>
    </form>
  );
}

/** The printers of the machine; null: they are still looked for. */
function usePrinters(): readonly Printer[] | null {
  const [printers, setPrinters] = useState<readonly Printer[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('print.printers', {}).then((reply) => {
      if (isCurrent) setPrinters(reply.ok ? reply.value : []);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  return printers;
}
