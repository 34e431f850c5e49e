import type { OscMessage, OscValue } from '@shared/share/osc.ts';
import { decode, encode } from 'node-osc';

/** As node-osc gives what it has decoded. */
type Decoded =
  | {
      readonly oscType: 'message';
      readonly address: string;
      readonly args: readonly { readonly value: unknown }[];
    }
  | { readonly oscType: 'bundle'; readonly elements: readonly Decoded[] };

/** As many messages as a packet may bring. */
const MOST_MESSAGES = 32;

/**
 * The messages of a packet, those of bundles in their order; times of bundles are not waited for. Null: it is not OSC, or
 * brings more than anybody means.
 */
export function oscMessages(packet: Buffer): readonly OscMessage[] | null {
  try {
    const messages = flat(decode(packet) as Decoded);
    return messages.length > MOST_MESSAGES ? null : messages;
  } catch {
    return null;
  }
}

function flat(decoded: Decoded): readonly OscMessage[] {
  if (decoded.oscType === 'bundle') return decoded.elements.flatMap(flat);
  const { address, args } = decoded;
  return [{ address, args: args.map(({ value }) => readValue(value)) }];
}

/** What is neither a number nor a text nor true or false (a blob, MIDI) is nothing that we take. */
function readValue(value: unknown): OscValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** A packet with one message; texts are UTF-8. */
export function oscPacket({ address, args }: OscMessage): Buffer {
  return encode({
    oscType: 'message',
    address,
    args: args.map((value) => (typeof value === 'string' ? { type: 's', value } : value)),
  });
}
