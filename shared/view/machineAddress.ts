import type { NetworkChoice } from '../contract/sharing.ts';
import { isIpv4, isPort } from './oscDraft.ts';
import { USUAL_PORT } from './sharePanel.ts';

/** Another machine's address, as a person has typed it or its QR code says. */
export interface MachineAddress {
  /** `http://192.168.1.5:4280`, without a path. */
  readonly url: string;
  /** SHA-256 of its certificate ("AB:CD:…"); null: not said. */
  readonly fingerprint: string | null;
}

const ADDRESS =
  /^(?:(https?):\/\/)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?(?:\/(?:standby\/?)?)?(?:#(.*))?$/i;
const FINGERPRINT = /^sha256=((?:[0-9a-f]{2}:){31}[0-9a-f]{2})$/i;

/**
 * Reads `192.168.1.5`, `192.168.1.5:4280`, `https://192.168.1.5:4280/standby#sha256=AB:CD…`; null: it is no address of a
 * machine. Without a scheme it is http, without a port the usual one.
 */
export function machineAddress(typed: string): MachineAddress | null {
  const found = ADDRESS.exec(typed.trim());
  if (found === null) return null;
  const [, scheme = 'http', host = '', port = String(USUAL_PORT), said = ''] = found;
  // A number that lacks a part is no name either.
  if (/^[\d.]+$/.test(host) && !isIpv4(host)) return null;
  if (!isPort(port)) return null;
  return {
    url: `${scheme.toLowerCase()}://${host.toLowerCase()}:${port}`,
    fingerprint: FINGERPRINT.exec(said)?.[1]?.toUpperCase() ?? null,
  };
}

/** The address of this machine on the network of another one, as nearly all halls have them; null: it is on none. */
export function besideMachine(
  { url }: MachineAddress,
  networks: readonly NetworkChoice[],
): string | null {
  const [network] = /^\d+\.\d+\.\d+\./.exec(url.replace(/^https?:\/\//, '')) ?? [];
  if (network === undefined) return null;
  return networks.find(({ address }) => address.startsWith(network))?.address ?? null;
}
