import type { Failure } from '@shared/contract/contract.ts';
import type { Delivered, Delivery, PrintExtent } from '@shared/contract/printing.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import { pageRanges } from '@shared/sheet/paperInHand.ts';
import type { Translate } from '@shared/words/translate.ts';
import { useState } from 'react';
import { call, refuse } from '../show/store.ts';
import { fetchFile } from './fetchFile.ts';

/** What became of the last print for good. */
export type HandedOut =
  | { readonly state: 'idle' | 'working' }
  | { readonly state: 'saved' | 'opened'; readonly delivered: Delivered }
  /** The browser opens no tab by itself; a click of the person does. */
  | { readonly state: 'blocked'; readonly url: string }
  | {
      readonly state: 'sent';
      readonly delivered: Delivered;
      readonly printer: string;
      readonly copies: number;
    };

/** What is asked of a printer. `label` is what people call it. */
export interface PrinterOrder extends Omit<Extract<Delivery, { kind: 'printer' }>, 'kind'> {
  readonly label: string;
  readonly extent: PrintExtent;
}

const FILE = { kind: 'file' } as const;

const IDLE: HandedOut = { state: 'idle' };

/**
 * Prints a sheet for good: into a file, into a tab of the browser, or on a printer. What was done is said until the sheet
 * has another `edition`.
 */
export function useDelivery(showId: string, sheet: SheetName, edition: string) {
  const [last, setLast] = useState({ edition, handedOut: IDLE });
  const isWorking = last.handedOut.state === 'working';
  const handedOut = isWorking || last.edition === edition ? last.handedOut : IDLE;
  const setHandedOut = (next: HandedOut) => setLast({ edition, handedOut: next });
  const deliver = async (extent: PrintExtent, to: Delivery) => {
    setHandedOut({ state: 'working' });
    const reply = await call('print.deliver', { showId, sheet, extent, to });
    // Refused, or the person has changed their mind.
    if (!reply.ok || reply.value === null) setHandedOut(IDLE);
    return reply;
  };
  const save = async (extent: PrintExtent) => {
    const reply = await deliver(extent, FILE);
    if (!reply.ok) return refuse(reply.error);
    if (reply.value === null) return;
    const { url, fileName } = reply.value;
    if (url !== null) fetchFile(url, fileName);
    setHandedOut({ state: 'saved', delivered: reply.value });
  };
  const open = async (extent: PrintExtent) => {
    const reply = await deliver(extent, FILE);
    if (!reply.ok) return refuse(reply.error);
    const url = reply.value?.url ?? null;
    if (reply.value === null || url === null) return;
    const isOpen = window.open(url, '_blank') !== null;
    setHandedOut(isOpen ? { state: 'opened', delivered: reply.value } : { state: 'blocked', url });
  };
  /** Gives what the printer or the host refuses; null: it was sent. */
  const send = async ({ label, extent, ...to }: PrinterOrder): Promise<Failure | null> => {
    const reply = await deliver(extent, { kind: 'printer', ...to });
    if (!reply.ok) return reply.error;
    if (reply.value !== null)
      setHandedOut({
        state: 'sent',
        delivered: reply.value,
        printer: label,
        copies: to.copies,
      });
    return null;
  };
  return { handedOut, save, open, send };
}

/** What was done, in one line; null: nothing to say. */
export function handedOutText(
  handedOut: Extract<HandedOut, { delivered: Delivered }>,
  t: Translate,
): string {
  const { delivered } = handedOut;
  const { pages } = delivered;
  if (pages?.length === 0) return t('print.tookOut');
  const what = whatWasDone(handedOut, t);
  if (pages === null) return what;
  const text = t('print.pages.some', { n: pages.length, pages: pageRanges(pages) });
  return t('print.withPages', { what, pages: text });
}

function whatWasDone(
  handedOut: Extract<HandedOut, { delivered: Delivered }>,
  t: Translate,
): string {
  const { path, fileName } = handedOut.delivered;
  if (handedOut.state === 'sent')
    return t('print.sent', { copies: handedOut.copies, printer: handedOut.printer });
  if (handedOut.state === 'opened') return t('print.opened');
  return path === null ? t('print.downloaded', { file: fileName }) : t('print.saved', { path });
}
