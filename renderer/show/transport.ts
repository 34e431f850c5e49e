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

/** A line over a WebSocket, which can be given up and says how it ended. */
export interface SocketTransport extends Transport {
  /** Called once when it has ended, with the close code (RFC 6455); not when this end has given it up. */
  onEnd(listener: (code: number) => void): void;
  /** Gives it up at once, whatever the network says: nothing is heard of it any more. */
  giveUp(): void;
}

interface SocketOptions {
  /** How long it may take to open, in ms. */
  readonly patienceMs?: number;
  /** Address of the host, without a path (`http://192.168.1.7:4280`); usually the one that served this page. */
  readonly at?: string;
  /** Subprotocols to offer (RFC 6455, 1.9). */
  readonly protocols?: readonly string[];
}

/**
 * Opens a WebSocket to a host. Rejects when the host is not there or does not let it in, which browsers do not tell apart,
 * and when the browser allows no line to there.
 */
export function openSocket(
  path = '/line',
  { patienceMs, at = window.location.origin, protocols = [] }: SocketOptions = {},
): Promise<SocketTransport> {
  return new Promise((resolve, reject) => {
    const { protocol, host } = new URL(at);
    const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${path}`;
    const socket = new WebSocket(address, [...protocols]);
    const giveUp = new AbortController();
    const listen = <K extends 'message' | 'close'>(
      type: K,
      listener: (event: WebSocketEventMap[K]) => void,
    ) => {
      socket.addEventListener(type, listener, { signal: giveUp.signal });
      return () => socket.removeEventListener(type, listener);
    };
    const closed = new Set<() => void>();
    const close = () => {
      for (const listener of closed) listener();
      closed.clear();
    };
    listen('close', close);
    const fail = () => {
      socket.close();
      reject(new Error('the host is not there'));
    };
    const patience = patienceMs === undefined ? undefined : setTimeout(fail, patienceMs);
    socket.addEventListener('error', fail);
    socket.addEventListener('open', () => {
      clearTimeout(patience);
      resolve({
        send: (message) => sendJson(socket, JSON.stringify(message)),
        // Our own host is on the other end of this line; its messages are typed by the contract.
        onMessage: (listener) =>
          listen('message', (event) => listener(JSON.parse(String(event.data)) as HostMessage)),
        onClose: (listener) => {
          closed.add(listener);
          return () => closed.delete(listener);
        },
        onEnd: (listener) => listen('close', ({ code }) => listener(code)),
        giveUp: () => {
          giveUp.abort();
          socket.close();
          close();
        },
      });
    });
  });
}
