import { z } from 'zod';
import { idSchema } from '../model/primitives.ts';
import type { Failure } from './failure.ts';

/** PEM text, or null where there is none. */
const pemSchema = z.string().max(50_000).nullable();

/** An address of a broker: MQTT over TCP, TLS or WebSocket. */
export const brokerUrlSchema = z
  .string()
  .max(300)
  .regex(/^(mqtts?|wss?):\/\/[^\s/?#]+/i);

/** How a broker of the house's is reached, and what is published there. */
export const brokerChoiceSchema = z.strictObject({
  url: brokerUrlSchema,
  /** First level(s) of every topic, as the broker's rules know it. */
  prefix: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^+#\s/]+(\/[^+#\s/]+)*$/),
  /** Empty: none. */
  user: z.string().max(200),
  password: z.string().max(500),
  /** Certificate that signs the broker's; null: the usual ones of the system. */
  ca: pemSchema,
  /** This machine's own certificate and key, where the broker asks for one. */
  cert: pemSchema,
  key: pemSchema,
  /** The crew's topics: next step and calls, without unannounced names. */
  crew: z.boolean(),
  /** The journal, encrypted, for follower machines in other halls. */
  journal: z.boolean(),
  /** Address of the same broker for browsers (`ws://…`, `wss://…`); empty: no viewer page. */
  viewerUrl: z.union([
    z.literal(''),
    z
      .string()
      .max(300)
      .regex(/^wss?:\/\/[^\s?#]+/i),
  ]),
  /** With which viewers come in: may read the public topics and nothing else. Empty: none. */
  viewerUser: z.string().max(200),
  viewerPassword: z.string().max(500),
});
export type BrokerChoice = Readonly<z.infer<typeof brokerChoiceSchema>>;

/** `off`: nothing is sent; `connecting`: it has not answered yet; `open`; `lost`: it did, and is tried again. */
export type BrokerLink = 'off' | 'connecting' | 'open' | 'lost';

/** What goes through the broker, as the operator sees it. */
export interface BrokerState {
  readonly link: BrokerLink;
  readonly showId: string | null;
  /** Why it is not open; null: it is, or it is off. */
  readonly fault: Failure | null;
  /** When that began, ms since 1970. */
  readonly since: number | null;
  /** Messages that wait for the broker. */
  readonly waiting: number;
  /** Messages that newer ones have made worthless, or for which there was no room. */
  readonly dropped: number;
  /** When the broker last confirmed a message, ms since 1970. */
  readonly sentAt: number | null;
  /** Remembered from the last time; the password and the key are told nobody: `''` and null. */
  readonly choice: BrokerChoice | null;
  /** With what other halls follow: holds the key of the journal. Null: the journal is not published. */
  readonly invitation: string | null;
  /** Path of the page that far viewers open on this machine; null: there is none. */
  readonly viewerPath: string | null;
  /** What this machine follows through a broker; null: nothing. */
  readonly following: {
    readonly showId: string | null;
    readonly url: string;
    /** `waiting`: nothing of the show has come yet; `gap`: something is missing and was asked for. */
    readonly state: 'waiting' | 'in-step' | 'gap' | 'lost';
    readonly lagMs: number | null;
    readonly heardAt: number | null;
  } | null;
  /** What it followed when the app stopped: one press goes on with it (`broker.resume`). Null: nothing, or it follows. */
  readonly resumable: { readonly showId: string; readonly url: string } | null;
  /** What was remembered could not be read and lies aside; null: it could, or a person has been told. */
  readonly unread: Failure | null;
}

export const NO_BROKER: BrokerState = {
  link: 'off',
  showId: null,
  fault: null,
  since: null,
  waiting: 0,
  dropped: 0,
  sentAt: null,
  choice: null,
  invitation: null,
  viewerPath: null,
  following: null,
  resumable: null,
  unread: null,
};

/** Calls about the broker: for windows of this machine alone. */
export const brokerCallParams = {
  'broker.state': z.strictObject({}),
  /** A password or key that is left as it was told (`''`, null) is the remembered one, for the same address and user. */
  'broker.start': z.strictObject({ showId: idSchema, choice: brokerChoiceSchema }),
  'broker.stop': z.strictObject({}),
  /** Follows a show through the broker that an invitation names; the account is this hall's own. */
  'broker.follow': z.strictObject({
    invitation: z.string().max(4000),
    user: z.string().max(200),
    password: z.string().max(500),
    ca: pemSchema,
    cert: pemSchema,
    key: pemSchema,
  }),
  /** Goes on with what was followed when the app stopped. */
  'broker.resume': z.strictObject({}),
  /** Follows no more, and forgets the invitation. */
  'broker.leave': z.strictObject({}),
  /** A person has read `unread`. */
  'broker.seen-unread': z.strictObject({}),
} as const;

export interface BrokerCallParams {
  'broker.state': Record<string, never>;
  'broker.start': { showId: string; choice: BrokerChoice };
  'broker.stop': Record<string, never>;
  'broker.follow': {
    invitation: string;
    user: string;
    password: string;
    ca: string | null;
    cert: string | null;
    key: string | null;
  };
  'broker.resume': Record<string, never>;
  'broker.leave': Record<string, never>;
  'broker.seen-unread': Record<string, never>;
}

export interface BrokerCallResults {
  'broker.state': BrokerState;
  'broker.start': null;
  'broker.stop': null;
  'broker.follow': null;
  /** `showId`: the show, where it is here already. */
  'broker.resume': { showId: string | null };
  'broker.leave': null;
  'broker.seen-unread': null;
}
