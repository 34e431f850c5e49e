import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import fc from 'fast-check';
import { BrokerFile } from '../../../electron/host/broker/brokerFile.ts';
import { lockFolder } from '../../../electron/host/files/lock.ts';
import { SettingsFile } from '../../../electron/host/files/settings.ts';
import { type MachinesMemory, machinesFile } from '../../../electron/host/machines/machinesFile.ts';
import { NOTHING_SHARED, sharingFile } from '../../../electron/host/share/sharingFile.ts';
import { memoryIn } from '../../fixtures/memory.ts';
import { edge, must, opened, same } from '../edge.ts';
import { byteChanges, changedBytes, changedJson, jsonChanges } from '../mutations.ts';

const choice = { address: '127.0.0.1', port: 4280, tls: false, localName: true, openFeeds: false };
const pass = {
  id: 'p1',
  name: 'Điện thoại',
  role: 'mc',
  kind: 'device',
  hash: 'a'.repeat(64),
} as const;
const broker = {
  ...{ url: 'mqtts://broker.example:8883', prefix: 'rostrum', user: 'u', password: 'p', ca: null },
  ...{
    cert: null,
    key: null,
    crew: true,
    journal: true,
    viewerUrl: 'wss://b.example',
    viewerUser: '',
  },
  viewerPassword: '',
};

/** Each file with what a run of the app leaves in it. */
const FILES: Readonly<Record<string, unknown>> = {
  'settings.json': {
    ...DEFAULT_SETTINGS,
    lastShowId: 'example',
    keys: { go: ['Space', 'F1'] },
    listMappings: [{ heads: 'stt|ho ten', columns: ['number', 'name'] }],
    logo: 'data:image/png;base64,AAAA',
  },
  'sharing.json': {
    ...NOTHING_SHARED,
    ...{ on: { ...choice, showId: 'example' }, last: choice, passes: [pass] },
    ...{ pins: { mc: '123456' }, secret: 's'.repeat(43) },
  },
  'machines.json': {
    me: { id: 'm1', name: 'Máy chính' },
    stoodBy: {
      ...{
        showId: 'example',
        machine: { id: 'm2', name: 'Máy dự phòng' },
        url: 'http://10.0.0.2:1',
      },
      ...{ token: 't', ca: null, choice, clockOffsetMs: 12, isRemoved: false },
    },
    strays: null,
  } satisfies MachinesMemory,
  'broker.json': {
    ...{ choice: broker, journal: { showId: 'example', key: 'k'.repeat(43) } },
  },
  'lock.json': { key: 'k', pid: 999_999_999, machine: 'another', bootedAt: 5 },
};
const NAMES = Object.keys(FILES);

/** Reads a file with what the app reads it with, and remembers something; gives what was read. */
async function used(folder: string, name: string): Promise<unknown> {
  switch (name) {
    case 'settings.json': {
      const settings = new SettingsFile(memoryIn(folder));
      const read = await settings.read();
      settings.change({ theme: read.theme === 'dark' ? 'light' : 'dark' });
      await settings.settled();
      return read;
    }
    case 'sharing.json': {
      const sharing = sharingFile(memoryIn(folder));
      const read = (await sharing.read()) ?? NOTHING_SHARED;
      sharing.write({ ...read, last: null });
      await sharing.settled();
      return same(read, NOTHING_SHARED) ? null : read;
    }
    case 'machines.json': {
      const machines = machinesFile(memoryIn(folder));
      const read = await machines.read();
      machines.write(read ?? { me: { id: 'new', name: '' }, stoodBy: null, strays: null });
      await machines.settled();
      return read;
    }
    case 'broker.json': {
      const file = new BrokerFile(memoryIn(folder));
      await file.read();
      const read = file.memory;
      file.remember({ ...read, journal: null });
      await file.settled();
      return same(read, { choice: null, journal: null }) ? null : read;
    }
    default: {
      const lock = await lockFolder(folder);
      if (lock.ok) await lock.release();
      return null;
    }
  }
}

/** What the app remembers beside the shows. */
export const memoryFiles = edge(
  'memory-files',
  'a file of settings is read whole, or set aside before anything is written in its place',
  async (folder) => {
    const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
    const name = fc.constantFrom(...NAMES);
    const inputs = fc.oneof(
      fc.tuple(name, jsonChanges).map(([file, changes]) => ({
        file,
        bytes: encode(changedJson(FILES[file], changes)),
      })),
      fc.tuple(name, byteChanges).map(([file, changes]) => ({
        file,
        bytes: changedBytes(encode(FILES[file]), changes),
      })),
    );
    return opened(inputs, async ({ file, bytes }) => {
      await writeFile(join(folder, file), bytes);
      const read = await used(folder, file);
      const names = await readdir(folder);
      if (file !== 'lock.json') {
        const isRead = read !== null && !same(read, DEFAULT_SETTINGS);
        const kept = await Promise.all(names.map((one) => readFile(join(folder, one))));
        const isKept = kept.some((one) => one.equals(Buffer.from(bytes)));
        must(isRead || isKept || isEmpty(bytes), 'what could not be read was written over');
      }
      await Promise.all(names.map((one) => rm(join(folder, one), { force: true })));
    });
  },
);

/** Nothing is lost with a file that says nothing. */
function isEmpty(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes).trim();
  return text === '' || text === 'null';
}
