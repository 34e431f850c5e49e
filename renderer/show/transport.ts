import type { HostMessage, Transport } from '@shared/contract/contract.ts';

/** What Electron's preload puts on the window. */
interface Bridge {
  send(message: unknown): void;
  /** Gives the function that stops listening. */
  onMessage(listener: (message: HostMessage) => void): () => void;
}

declare global {
  interface Window {
    readonly rostrum?: Bridge;
  }
}

/** Opens the line: Electron's bridge when there is one, else a WebSocket to the host that served this page. Rejects when the host is not there. */
export function openTransport(): Promise<Transport> {
  const { rostrum } = window;
  return rostrum === undefined ? openSocket() : Promise.resolve(overBridge(rostrum));
}

/** Inside Electron the line is never cut while the window lives. */
function overBridge(bridge: Bridge): Transport {
  return {
    send: (message) => bridge.send(message),
    onMessage: (listener) => bridge.onMessage(listener),
    onClose: () => () => undefined,
  };
}

/** From this many characters on a text would hold the page up while it is sent; a blob is read beside it. */
const LONG_MESSAGE = 200_000;

function sendJson(socket: WebSocket, json: string): void {
  socket.send(json.length < LONG_MESSAGE ? json : new Blob([json]));
}

function openSocket(): Promise<Transport> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://${window.location.host}/line`);
    const listen = <K extends 'message' | 'close'>(
      type: K,
      listener: (event: WebSocketEventMap[K]) => void,
    ) => {
      socket.addEventListener(type, listener);
      return () => socket.removeEventListener(type, listener);
    };
    socket.addEventListener('error', () => reject(new Error('the host is not there')));
    socket.addEventListener('open', () =>
      resolve({
        send: (message) => sendJson(socket, JSON.stringify(message)),
        // Our own host is on the other end of this line; its messages are typed by the contract.
        onMessage: (listener) =>
          listen('message', (event) => listener(JSON.parse(String(event.data)) as HostMessage)),
        onClose: (listener) => listen('close', () => listener()),
      }),
    );
  });
}
