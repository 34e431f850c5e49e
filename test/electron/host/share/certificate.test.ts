import { X509Certificate } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { certificateFor } from '../../../../electron/host/share/certificate.ts';
import { tempFolder } from '../../../fixtures/folders.ts';
import { sharedHost } from '../../../fixtures/sharing.ts';

const ADDRESS = '192.168.1.20';
const NOW = Date.UTC(2026, 10, 20, 8);
const DAY_MS = 24 * 60 * 60_000;
const FILE = 'sharing-certificate.json';

describe('the certificate', () => {
  it('is for the address and the name, for servers only, and for no longer than browsers take', async () => {
    const { cert, fingerprint } = await certificateFor(await tempFolder(), ADDRESS, NOW);
    const parsed = new X509Certificate(cert);
    expect(parsed.subjectAltName).toBe('IP Address:192.168.1.20, DNS:rostrum.local');
    expect(parsed.ca).toBe(false);
    expect(parsed.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(Date.parse(parsed.validFrom)).toBeLessThan(NOW);
    expect(Date.parse(parsed.validTo) - Date.parse(parsed.validFrom)).toBeLessThan(398 * DAY_MS);
    expect(fingerprint).toBe(parsed.fingerprint256);
    expect(fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  });

  it('stays the same while it is good', async () => {
    const folder = await tempFolder();
    const made = await certificateFor(folder, ADDRESS, NOW);
    expect(await certificateFor(folder, ADDRESS, NOW + 300 * DAY_MS)).toEqual(made);
  });

  it('can be read by its owner only', async () => {
    const folder = await tempFolder();
    const { key } = await certificateFor(folder, ADDRESS, NOW);
    expect(await readFile(join(folder, FILE), 'utf8')).toContain(JSON.stringify(key));
    if (process.platform !== 'win32')
      expect((await stat(join(folder, FILE))).mode & 0o777).toBe(0o600);
  });

  it.each<[string, string, number]>([
    ['for another address', '192.168.1.21', NOW],
    ['when it ends soon', ADDRESS, NOW + 390 * DAY_MS],
    ['when the clock was wrong', ADDRESS, NOW - 30 * DAY_MS],
  ])('is made anew %s', async (_when, address, now) => {
    const folder = await tempFolder();
    const { fingerprint } = await certificateFor(folder, ADDRESS, NOW);
    const anew = await certificateFor(folder, address, now);
    expect(anew.fingerprint).not.toBe(fingerprint);
    expect(new X509Certificate(anew.cert).checkIP(address)).toBe(address);
  });

  it.each([
    ['', 'empty'],
    ['{"key":"x","cert":"y"}', 'no certificate'],
    ['{"key":1}', 'of another shape'],
  ])('is made anew when its file is damaged: %s (%s)', async (text) => {
    const folder = await tempFolder();
    await writeFile(join(folder, FILE), text);
    const { cert } = await certificateFor(folder, ADDRESS, NOW);
    expect(new X509Certificate(cert).checkIP(ADDRESS)).toBe(ADDRESS);
    expect((await certificateFor(folder, ADDRESS, NOW)).cert).toBe(cert);
  });

  it('is not used with the key of another', async () => {
    const [one, other] = [await tempFolder(), await tempFolder()];
    const first = await certificateFor(one, ADDRESS, NOW);
    const { key } = await certificateFor(other, ADDRESS, NOW);
    await writeFile(join(one, FILE), JSON.stringify({ key, cert: first.cert }));
    expect((await certificateFor(one, ADDRESS, NOW)).fingerprint).not.toBe(first.fingerprint);
  });
});

describe('an encrypted site', () => {
  it('has that certificate, whose fingerprint the QR code holds, and cookies that stay on it', async () => {
    const shared = await sharedHost({ tls: true });
    const { on } = await shared.state();
    const shown = await new Promise<string>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: shared.port, rejectUnauthorized: false });
      socket.once('secureConnect', () => {
        resolve(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      });
      socket.once('error', reject);
    });
    expect(on?.fingerprint).toBe(shown);
    expect(on?.doors[0]).toMatchObject({
      url: `https://127.0.0.1:${shared.port}/mc`,
      qr: `https://127.0.0.1:${shared.port}/mc#sha256=${shown}`,
    });
    const pin = on?.doors.find(({ role }) => role === 'mc')?.pin;
    const joined = await shared.postJoin({ role: 'mc', pin, name: 'MC' });
    expect(joined.headers['set-cookie']?.[0]).toMatch(
      /; HttpOnly; SameSite=Strict; Secure; Max-Age=64800$/,
    );
    const page = await shared.ask('/mc');
    expect(page.headers['content-security-policy']).toContain(`wss://127.0.0.1:${shared.port}`);
    const mc = await shared.guest('mc');
    expect((await mc.get('show.open', { showId: shared.showId, view: 'read' })).show.id).toBe(
      shared.showId,
    );
  });

  it('takes no page of the same address in clear for its own, and answers nothing in clear', async () => {
    const shared = await sharedHost({ tls: true });
    const mc = await shared.join('mc');
    await expect(shared.line(mc, { origin: shared.base.replace('https', 'http') })).rejects.toThrow(
      '403',
    );
    await expect(shared.ask('/mc', { tls: false })).rejects.toThrow();
  });
});
