import { randomBytes } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from '../files/durable.ts';

/** 256 random bits, in hexadecimal. */
const TOKEN = /^[0-9a-f]{64}$/;

/**
 * The secret of the browser host, from `<dataDir>/loopback-token` (readable by its owner only).
 * It stays the same from start to start, so that open windows come back by themselves after a crash.
 * Made when there is none or when it is damaged; rejects when it can be neither read nor written.
 */
export async function loopbackToken(dataDir: string): Promise<string> {
  const path = join(dataDir, 'loopback-token');
  const known = (await readIfThere(path))?.trim();
  if (known !== undefined && TOKEN.test(known)) return known;
  const token = newToken();
  await mkdir(dataDir, { recursive: true });
  // A mode counts only for a file that is made anew.
  await rm(path, { force: true });
  await writeFile(path, `${token}\n`, { mode: 0o600, flag: 'wx' });
  return token;
}

/** A fresh secret that nothing remembers. */
export const newToken = (): string => randomBytes(32).toString('hex');
