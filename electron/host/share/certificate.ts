import type { Certificate } from './site.ts';

/** The certificate of this machine for an address, from the data folder; made when there is none that fits. */
export function certificateFor(_dataDir: string, _address: string): Promise<Certificate> {
  return Promise.reject(new Error('ENOTBUILT'));
}
