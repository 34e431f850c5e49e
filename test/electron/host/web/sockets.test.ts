import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { dropDeadLines } from '../../../../electron/host/web/sockets.ts';

const EVERY_MS = 5000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The server's end of a line whose other end answers no ping, and what asks it. */
async function silentLine() {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  const pings = dropDeadLines(server, EVERY_MS);
  const { port } = server.address() as AddressInfo;
  const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong: false });
  onTestFinished(() => {
    pings.stop();
    client.terminate();
    server.close();
  });
  const [[line]] = (await Promise.all([once(server, 'connection'), once(client, 'open')])) as [
    [WebSocket],
    unknown,
  ];
  return { line, pings };
}

test('a line that was asked only just before the round is left alone until the next one', async () => {
  const { line, pings } = await silentLine();
  vi.advanceTimersByTime(EVERY_MS - 1);
  pings.ask(line);
  vi.advanceTimersByTime(1);
  expect(line.readyState).toBe(WebSocket.OPEN);
  vi.advanceTimersByTime(EVERY_MS);
  expect(line.readyState).not.toBe(WebSocket.OPEN);
});

test('a line that did not answer the last round is cut off', async () => {
  const { line } = await silentLine();
  vi.advanceTimersByTime(EVERY_MS);
  expect(line.readyState).toBe(WebSocket.OPEN);
  vi.advanceTimersByTime(EVERY_MS);
  expect(line.readyState).not.toBe(WebSocket.OPEN);
});
