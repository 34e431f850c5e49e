/** How much of the host one device, or all strangers together, may take. */
export interface Limits {
  /** The longest body of a request, in bytes. */
  readonly bodyBytes: number;
  /** All headers of a request together, in bytes. */
  readonly headerBytes: number;
  /** How long a device may take to send the headers of a request, in ms. */
  readonly headersMs: number;
  /** How long it may take to send the whole request, in ms. */
  readonly requestMs: number;
  /** How long a connection may stand without a byte, in ms: one that is kept for the next request, and one that stopped reading. */
  readonly idleMs: number;
  readonly stalledMs: number;
  /** How many connections may stand that have asked for nothing yet; the oldest goes when there are more. */
  readonly silentSockets: number;
  /** How many may stand that have shown no token yet, whatever they are doing; the oldest goes as well. */
  readonly strangerSockets: number;
  /** How many connections may stand at all. */
  readonly sockets: number;
  /** How many lines one device or program may have open. */
  readonly linesPerPass: number;
  /** The longest message on a line, in bytes: a batch of the second caller's. */
  readonly messageBytes: number;
  /** So many frames may make one message, and so many pieces of the network one frame. */
  readonly fragments: number;
  readonly chunks: number;
  /** So many messages or pings on a line at once, and so many more each second. */
  readonly messagesAtOnce: number;
  readonly messagesPerSecond: number;
  /** A line that keeps sending what is none of ours is cut off after so many messages. */
  readonly badMessages: number;
  /** A line that stopped reading is cut off when so many bytes wait for it beside the longest message that it was sent. */
  readonly waitingBytes: number;
  /** How often a line must show that it is there, in ms. */
  readonly pingEveryMs: number;
}

export const LIMITS: Limits = {
  bodyBytes: 16 * 1024,
  headerBytes: 8 * 1024,
  headersMs: 10_000,
  requestMs: 15_000,
  idleMs: 5000,
  stalledMs: 30_000,
  silentSockets: 512,
  strangerSockets: 2048,
  sockets: 4096,
  linesPerPass: 20,
  messageBytes: 256 * 1024,
  fragments: 64,
  chunks: 4096,
  messagesAtOnce: 100,
  messagesPerSecond: 20,
  badMessages: 20,
  waitingBytes: 1024 * 1024,
  pingEveryMs: 5000,
};
