import { createPrivateKey, randomBytes, X509Certificate } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DurableFile } from '../files/durable.ts';
import { LOCAL_NAME } from './localName.ts';

/** The key and the certificate of an encrypted site, both PEM, and the certificate's SHA-256 ("AB:CD:…"). */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly fingerprint: string;
}

const DAY_MS = 24 * 60 * 60_000;
/** Browsers take no certificate that is good for longer than 398 days. */
const GOOD_FOR_DAYS = 397;
/** One that ends within this time is replaced, so that none ends during a ceremony. */
const LEFT_DAYS = 14;

const keptSchema = z.strictObject({ key: z.string().max(10_000), cert: z.string().max(10_000) });
type Kept = z.infer<typeof keptSchema>;

/**
 * The certificate of this machine for an address, from `<dataDir>/sharing-certificate.json` (readable by its owner only).
 * It stays the same from show to show, so that devices that were told to trust it still do; made when there is none that
 * fits. `now`: ms since 1970. Rejects when it can't be written.
 */
export async function certificateFor(
  dataDir: string,
  address: string,
  now: number = Date.now(),
): Promise<Certificate> {
  const file = new DurableFile<Kept>(
    join(dataDir, 'sharing-certificate.json'),
    (text) => keptSchema.parse(JSON.parse(text)),
    (kept) => JSON.stringify(kept, null, 2),
    0o600,
  );
  const known = await file.read().catch(() => null);
  const certificate = known === null ? null : fitting(known, address, now);
  if (certificate !== null) return certificate;
  const made = await newCertificate(address, now);
  await mkdir(dataDir, { recursive: true });
  await file.write(made);
  return { ...made, fingerprint: new X509Certificate(made.cert).fingerprint256 };
}

/** The certificate with its fingerprint; null: it is damaged, for another address, or ends soon. */
function fitting({ key, cert }: Kept, address: string, now: number): Certificate | null {
  try {
    const parsed = new X509Certificate(cert);
    const isGood =
      parsed.checkPrivateKey(createPrivateKey(key)) &&
      parsed.checkIP(address) !== undefined &&
      Date.parse(parsed.validFrom) <= now &&
      Date.parse(parsed.validTo) - LEFT_DAYS * DAY_MS > now;
    return isGood ? { key, cert, fingerprint: parsed.fingerprint256 } : null;
  } catch {
    return null;
  }
}

async function newCertificate(address: string, now: number): Promise<Kept> {
  // A number of its own: browsers refuse another certificate of the same name and number.
  const name = `Rostrum ${randomBytes(4).toString('hex')}`;
  // Loaded late: most starts make no certificate.
  const { generate } = await import('selfsigned');
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // The clocks of devices are not all right.
    notBeforeDate: new Date(now - DAY_MS),
    notAfterDate: new Date(now + (GOOD_FOR_DAYS - 1) * DAY_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 7, ip: address },
          { type: 2, value: LOCAL_NAME },
        ],
      },
    ],
  });
  return { key, cert };
}
