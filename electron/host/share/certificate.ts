/** The key and the certificate of an encrypted site, both PEM, and the certificate's SHA-256 ("AB:CD:…"). */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
  readonly fingerprint: string;
}

/** The certificate of this machine for an address, from the data folder; made when there is none that fits. */
export function certificateFor(_dataDir: string, _address: string): Promise<Certificate> {
  return Promise.reject(new Error('ENOTBUILT'));
}
