import type { OscChoice } from '../contract/sharing.ts';

/** As many addresses as each list of OSC holds. */
export const MOST_OSC_ROWS = 20;

/** OSC as it is being typed. */
export interface OscDraft {
  readonly isTaking: boolean;
  readonly port: string;
  readonly from: readonly string[];
  readonly to: readonly { readonly address: string; readonly port: string }[];
}

/** Port on which QLab and many others send. */
const USUAL_OSC_PORT = '53100';

/** What is set now, ready to be typed in. */
export function oscDraft({ port, from, to }: OscChoice): OscDraft {
  return {
    isTaking: port !== null,
    port: port === null ? USUAL_OSC_PORT : String(port),
    from,
    to: to.map((one) => ({ address: one.address, port: String(one.port) })),
  };
}

/** Whether this is an IPv4 address: four numbers from 0 to 255 without needless zeros. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => isNumberUpTo(part, 255));
}

/** Whether this is a port: 1 to 65535. */
export const isPort = (text: string): boolean => text !== '0' && isNumberUpTo(text, 65_535);

const isNumberUpTo = (text: string, most: number): boolean =>
  /^(0|[1-9]\d{0,4})$/.test(text) && Number(text) <= most;

/** What a field of the draft is not. */
export type OscFault = 'address' | 'port' | 'twice' | 'nobody';

/** What is wrong with the draft, field by field: `port`, `from/0`, `to/0/address`, `to/0/port`, `from`. */
export function oscFaults(draft: OscDraft): ReadonlyMap<string, OscFault> {
  const faults = new Map<string, OscFault>();
  if (draft.isTaking) {
    if (!isPort(draft.port.trim())) faults.set('port', 'port');
    if (draft.from.length === 0) faults.set('from', 'nobody');
    const from = draft.from.map((address) => address.trim());
    for (const [at, address] of from.entries()) {
      if (!isIpv4(address)) faults.set(`from/${at}`, 'address');
      else if (from.indexOf(address) < at) faults.set(`from/${at}`, 'twice');
    }
  }
  for (const [at, { address, port }] of draft.to.entries()) {
    if (!isIpv4(address.trim())) faults.set(`to/${at}/address`, 'address');
    if (!isPort(port.trim())) faults.set(`to/${at}/port`, 'port');
  }
  return faults;
}

/** The choice that the draft makes; null: something in it is wrong. */
export function oscChoice(draft: OscDraft): OscChoice | null {
  if (oscFaults(draft).size > 0) return null;
  return {
    port: draft.isTaking ? Number(draft.port.trim()) : null,
    from: draft.from.map((address) => address.trim()).filter(isIpv4),
    to: draft.to.map(({ address, port }) => ({
      address: address.trim(),
      port: Number(port.trim()),
    })),
  };
}

/** Whether two choices are the same. */
export const isSameOsc = (a: OscChoice, b: OscChoice): boolean =>
  JSON.stringify(normal(a)) === JSON.stringify(normal(b));

/** Its parts in one order. */
const normal = ({ port, from, to }: OscChoice) => [
  port,
  from,
  to.map((one) => [one.address, one.port]),
];
