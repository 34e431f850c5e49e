import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

// The raw limit: a server that sends what it gets from one to all others, and knows nothing else.
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    for (const other of server.clients) if (other !== socket) other.send(data, { binary: false });
  });
});
server.once('listening', () =>
  process.send?.(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`),
);
// The benchmark has ended, however it did.
process.once('disconnect', () => process.exit());
