import type { HostMessage } from '@shared/contract/contract.ts';
import { parseClientMessage } from '@shared/contract/contract.ts';
import { type RawData, WebSocket } from 'ws';
import type { Host } from '../host.ts';

/** A window that keeps sending what is none of ours is cut off after this many messages. */
const BAD_MESSAGES = 20;

/** A window that stopped reading is cut off when this many bytes wait for it; it comes back with a fresh copy. */
const WAITING_BYTES = 64 * 1024 * 1024;

/** Close codes of RFC 6455. */
const POLICY_VIOLATION = 1008;

/** Ties a WebSocket to the host: one message of JSON each way per contract message. */
export function connectLine(
  socket: WebSocket,
  host: Pick<Host, 'connect'>,
  log: (line: string) => void,
): void {
  let bad = 0;
  const connection = host.connect((message) => sendTo(socket, message));
  // Long messages come as binary ones: a page sends those without being held up.
  socket.on('message', (data) => {
    const input = parseJson(data);
    if (parseClientMessage(input) !== null) {
      connection.receive(input);
      return;
    }
    bad += 1;
    log(`a message that is none of ours was refused (${bad} from this window)`);
    if (bad >= BAD_MESSAGES) socket.close(POLICY_VIOLATION, 'too many bad messages');
  });
  socket.on('error', (error) => log(`a window's line broke: ${error.message}`));
  socket.on('close', () => connection.close());
}

function sendTo(socket: WebSocket, message: HostMessage): void {
  if (socket.readyState !== WebSocket.OPEN) return;
  if (socket.bufferedAmount > WAITING_BYTES) socket.terminate();
  // A failed send is a broken line: the socket reports it by 'close', and the window asks again.
  else socket.send(JSON.stringify(message), () => undefined);
}

/** The message as plain data; undefined when it is not JSON. */
function parseJson(data: RawData): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
