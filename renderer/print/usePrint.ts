import type { Failure } from '@shared/contract/contract.ts';
import type { PreparedPrint } from '@shared/contract/printing.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, useWindow } from '../show/store.ts';
import { openPdf, type PdfDocument, paperRatio } from './pdf.ts';

/** A print that can be looked at. */
export interface Printed {
  readonly prepared: PreparedPrint;
  readonly document: PdfDocument;
  /** Width by height of its pages: a sheet has one size of paper. */
  readonly ratio: number;
}

/** How far the print of a sheet is. `printed` is the last good one: it stays until the new one is there. */
export type PrintState =
  | {
      readonly state: 'printing';
      /** When it was asked for, ms since 1970. */
      readonly since: number;
      readonly printed: Printed | null;
    }
  | { readonly state: 'ready'; readonly printed: Printed }
  /** The person has stopped it. */
  | { readonly state: 'stopped'; readonly printed: Printed | null }
  | { readonly state: 'failed'; readonly failure: Failure; readonly printed: Printed | null };

const UNREADABLE: Failure = { code: 'unreadable-print', details: {} };
const STOPPED = 'print-cancelled';

/** Prints a sheet, and again whenever `edition` (its key) changes or the line to the host comes back. */
export function usePrint(showId: string, sheet: SheetName, edition: string) {
  const [print, setPrint] = useState<PrintState>(() => printing(null));
  const [attempt, setAttempt] = useState(0);
  const isConnected = useWindow((state) => state.line === 'open');
  const isStopped = useRef(false);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new edition and a new attempt print again.
  useEffect(() => {
    if (!isConnected) return;
    let isCurrent = true;
    isStopped.current = false;
    setPrint(({ printed }) => printing(printed));
    void prepare(showId, sheet).then((result) => {
      if (!isCurrent) {
        if ('document' in result) void result.document.destroy();
        return;
      }
      // Another window that waited for the same print has given it up; this one has not.
      if ('code' in result && result.code === STOPPED && !isStopped.current) retry();
      else setPrint(({ printed }) => outcome(result, printed));
    });
    return () => {
      isCurrent = false;
    };
  }, [showId, sheet, edition, attempt, isConnected]);
  useRelease(print.printed?.document ?? null);
  const isPrinting = useRef(false);
  isPrinting.current = print.state === 'printing';
  const stop = useCallback(() => {
    isStopped.current = true;
    void call('print.cancel', { showId, what: sheet });
  }, [showId, sheet]);
  // Prints take turns: nobody waits for a sheet that is looked at no more.
  useEffect(
    () => () => {
      if (isPrinting.current) void call('print.cancel', { showId, what: sheet });
    },
    [showId, sheet],
  );
  return { print, retry, stop };
}

const printing = (printed: Printed | null): PrintState => ({
  state: 'printing',
  since: Date.now(),
  printed,
});

function outcome(result: Printed | Failure, printed: Printed | null): PrintState {
  if (!('code' in result)) return { state: 'ready', printed: result };
  if (result.code === STOPPED) return { state: 'stopped', printed };
  return { state: 'failed', failure: result, printed };
}

async function prepare(showId: string, sheet: SheetName): Promise<Printed | Failure> {
  const reply = await call('print.prepare', { showId, sheet });
  if (!reply.ok) return reply.error;
  try {
    const document = await openPdf(reply.value.url);
    return { prepared: reply.value, document, ratio: await paperRatio(document) };
  } catch {
    return UNREADABLE;
  }
}

/** Gives a document's memory back when another one has taken its place. */
function useRelease(document: PdfDocument | null): void {
  const held = useRef<PdfDocument | null>(null);
  useEffect(() => {
    if (held.current !== document) void held.current?.destroy();
    held.current = document;
  }, [document]);
  useEffect(() => () => void held.current?.destroy(), []);
}
