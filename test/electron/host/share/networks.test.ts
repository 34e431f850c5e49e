import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { networks } from '../../../../electron/host/share/networks.ts';

it('are addresses of this machine on which something can listen, its own the last', async () => {
  const all = networks();
  expect(all.at(-1)?.address).toMatch(/^127\./);
  for (const { address, name } of all) {
    expect(name).not.toBe('');
    await new Promise<void>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, address, () => server.close(() => resolve()));
    });
  }
});
