import type { ClientMessage, HostMessage } from './contract.ts';

/** The one IPC channel, the same name in both directions: page to main and main to page. */
export const MESSAGE_CHANNEL = 'rostrum:message';

/** What the preload puts into a page as `window.rostrum`, and all that it puts there. */
export interface RostrumBridge {
  send(message: ClientMessage): void;
  /** Hears every message of the host; gives a function that stops listening. */
  onMessage(listener: (message: HostMessage) => void): () => void;
}
