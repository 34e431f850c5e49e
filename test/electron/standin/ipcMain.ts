import { EventEmitter } from 'node:events';
import { record } from './records.ts';
import { strict } from './strict.ts';

const listeners = new EventEmitter();

export const ipcMain = strict(
  {
    on: (channel: string, listener: (...args: unknown[]) => void) => {
      record('channel', { channel });
      listeners.on(channel, listener);
    },
  },
  'ipcMain',
);

/** A message from a preload, as the app hears it. */
export function receiveFromPage(
  channel: string,
  event: { readonly sender: object; readonly senderFrame: object | null },
  args: readonly unknown[],
): void {
  listeners.emit(channel, event, ...args);
}
