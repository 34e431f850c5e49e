import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';

interface Certificates {
  /** Certificate that signs the other's; null: whatever this computer trusts. */
  readonly ca: string | null;
  /** This machine's own, where it has one. */
  readonly cert: string | null;
  readonly key: string | null;
}

/** What certificates and a key are good for. Made once: it takes long. Throws when they can't be used. */
export function secureContext({ ca, cert, key }: Certificates): tls.SecureContext {
  const trusted = ca === null ? trustedHere() : ca;
  return tls.createSecureContext({
    ...(trusted === null ? {} : { ca: trusted }),
    ...(cert === null || key === null ? {} : { cert, key }),
  });
}

/** Those that come with Node, and those that the house has given its computers; null: the former alone. */
function trustedHere(): string[] | null {
  // Older ones of Node can't look into the system's.
  if (typeof tls.getCACertificates !== 'function') return null;
  return [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
}

/** Why certificates and a key can't be used, as the system says it; null: they can. */
export function certificateFault(certificates: Certificates): string | null {
  const { ca } = certificates;
  try {
    // A context takes what is none without a word, and trusts nobody then.
    if (ca !== null) new X509Certificate(ca);
    secureContext(certificates);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : '';
  }
}
