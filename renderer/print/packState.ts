import type { Failure } from '@shared/contract/contract.ts';
import type { Delivered } from '@shared/contract/printing.ts';
import type { SheetName } from '@shared/model/sheetName.ts';
import { create } from 'zustand';
import { call, useWindow } from '../show/store.ts';
import { fetchFile } from './fetchFile.ts';

/** How far the last pack of this window is. It is made while the person looks at something else. */
export type Packing =
  | { readonly state: 'idle' }
  | { readonly state: 'packing'; readonly showId: string; readonly of: number }
  | { readonly state: 'done'; readonly showId: string; readonly delivered: Delivered }
  | { readonly state: 'failed'; readonly showId: string; readonly failure: Failure };

const IDLE: Packing = { state: 'idle' };

const usePack = create<{ readonly packing: Packing }>()(() => ({ packing: IDLE }));

/** The pack of a show; another one's is of no interest here. */
export function usePacking(showId: string): Packing {
  return usePack(({ packing }) =>
    packing.state === 'idle' || packing.showId === showId ? packing : IDLE,
  );
}

/** How many sheets of the pack are printed. */
export const usePacked = (): number => useWindow(({ packing }) => packing?.done ?? 0);

/** Has several sheets printed under one stamp and hands them out. */
export async function makePack(showId: string, sheets: readonly SheetName[]): Promise<void> {
  useWindow.setState({ packing: null });
  usePack.setState({ packing: { state: 'packing', showId, of: sheets.length } });
  const reply = await call('print.pack', { showId, sheets });
  usePack.setState({ packing: outcome(showId, reply) });
  if (reply.ok && reply.value !== null && reply.value.url !== null)
    fetchFile(reply.value.url, reply.value.fileName);
}

type PackReply = Awaited<ReturnType<typeof call<'print.pack'>>>;

function outcome(showId: string, reply: PackReply): Packing {
  if (!reply.ok) return { state: 'failed', showId, failure: reply.error };
  // The person has changed their mind.
  if (reply.value === null) return IDLE;
  return { state: 'done', showId, delivered: reply.value };
}

/** Gives the pack up; what was printed of it is thrown away. */
export function stopPack(showId: string): void {
  void call('print.cancel', { showId, what: 'pack' });
}
