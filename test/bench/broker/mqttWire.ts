// As much of MQTT 5 as somebody needs who listens: thousands of full clients would take the processors from the broker.

/** A message as a viewer gets it. */
export interface Message {
  readonly topic: string;
  /** Good until the next bytes come. */
  readonly payload: Buffer;
  /** The broker had kept it. */
  readonly isKept: boolean;
  /** To be confirmed; null: it is not waited for. */
  readonly packetId: number | null;
  /** Of the whole packet. */
  readonly bytes: number;
}

/** A packet among the bytes that came: where it begins, its first byte, and where its body begins and ends. */
export interface Packet {
  readonly at: number;
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

const CONNECT = 0x10;
const PUBACK = 0x40;
const SUBSCRIBE = 0x82;
export const CONNACK = 0x20;
export const PUBLISH = 0x30;
export const SUBACK = 0x90;
export const kindOf = ({ head }: Packet): number => head & 0xf0;

export const PING = Buffer.from([0xc0, 0]);
/** No properties. */
const NONE = Buffer.from([0]);

export function connectPacket(clientId: string, keepaliveS: number): Buffer {
  const isClean = 0x02;
  const head = Buffer.from([5, isClean, keepaliveS >> 8, keepaliveS & 0xff]);
  return packet(CONNECT, [text('MQTT'), head, NONE, text(clientId)]);
}

/** Everything at QoS 1. */
export function subscribePacket(topics: readonly string[]): Buffer {
  const filters = topics.flatMap((topic) => [text(topic), Buffer.from([1])]);
  return packet(SUBSCRIBE, [Buffer.from([0, 1]), NONE, ...filters]);
}

export const confirmation = (packetId: number): Buffer =>
  Buffer.from([PUBACK, 2, packetId >> 8, packetId & 0xff]);

/** The packet that begins at `at`; null: not all of it is there yet. */
export function packetAt(bytes: Buffer, at: number): Packet | null {
  const length = numberAt(bytes, at + 1);
  const head = bytes[at];
  if (head === undefined || length === null) return null;
  const to = length.to + length.value;
  return to > bytes.length ? null : { at, head, from: length.to, to };
}

export function messageIn(bytes: Buffer, { at, head, from, to }: Packet): Message {
  const topicEnd = from + 2 + bytes.readUInt16BE(from);
  const hasId = (head & 0x06) !== 0;
  const properties = numberAt(bytes, hasId ? topicEnd + 2 : topicEnd);
  if (properties === null) throw new Error('the broker has sent half a message');
  return {
    topic: bytes.toString('utf8', from + 2, topicEnd),
    payload: bytes.subarray(properties.to + properties.value, to),
    isKept: (head & 0x01) !== 0,
    packetId: hasId ? bytes.readUInt16BE(topicEnd) : null,
    bytes: to - at,
  };
}

/** Whether the broker has taken somebody in, or a subscription: all reasons are below 128. */
export function isTaken(bytes: Buffer, packet: Packet): boolean {
  const { from, to } = packet;
  if (kindOf(packet) === CONNACK) return bytes[from + 1] === 0;
  const properties = numberAt(bytes, from + 2);
  if (properties === null) return false;
  return bytes.subarray(properties.to + properties.value, to).every((reason) => reason < 128);
}

/** Seven bits in each byte, the lowest first; null: it is not all there. */
function numberAt(bytes: Buffer, from: number): { value: number; to: number } | null {
  let value = 0;
  for (let nth = 0; nth < 4; nth += 1) {
    const byte = bytes[from + nth];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 128 ** nth;
    if (byte < 128) return { value, to: from + nth + 1 };
  }
  throw new Error('the broker has sent a length that is none');
}

function packet(head: number, parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const length: number[] = [];
  for (let rest = body.length; ; rest >>= 7) {
    length.push(rest < 128 ? rest : (rest & 0x7f) | 0x80);
    if (rest < 128) break;
  }
  return Buffer.concat([Buffer.from([head, ...length]), body]);
}

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 0xff]), bytes]);
}
