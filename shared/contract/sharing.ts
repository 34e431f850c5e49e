import { z } from 'zod';
import { idSchema } from '../model/primitives.ts';
import {
  type DoorRole,
  doorRoleSchema,
  type JoiningRole,
  type ProgramRole,
  programRoleSchema,
  type Role,
} from '../share/roles.ts';
import type { Failure } from './failure.ts';

/** A port that a program may listen on. */
const portSchema = z.number().int().min(1).max(65_535);

/** An address of this machine that others can reach. */
export interface NetworkChoice {
  /** IPv4 address, as in a browser's address. */
  readonly address: string;
  /** Name of the interface as the system has it ("wlan0", "Wi-Fi"). */
  readonly name: string;
}

/** How the show is to be shared. */
export const sharingChoiceSchema = z.strictObject({
  /** One of the addresses of this machine. */
  address: z.ipv4(),
  port: portSchema,
  /** Encrypted, with a certificate of our own that each device has to be told to trust. */
  tls: z.boolean(),
  /** Answers to the name `rostrum.local` as well (mDNS). */
  localName: z.boolean(),
  /** Lets anybody on the network read `/feed/…`: it holds only what was announced in the hall. */
  openFeeds: z.boolean(),
});
export type SharingChoice = Readonly<z.infer<typeof sharingChoiceSchema>>;

/** OSC over UDP: nothing is listened to or sent to but what the operator has written down. */
export const oscChoiceSchema = z.strictObject({
  /** Port on which commands are taken; null: none are. */
  port: portSchema.nullable(),
  /** IPv4 addresses from which commands are taken. */
  from: z.array(z.ipv4()).max(20),
  /** Where the state is sent: address and port. */
  to: z.array(z.strictObject({ address: z.ipv4(), port: portSchema })).max(20),
});
export type OscChoice = Readonly<z.infer<typeof oscChoiceSchema>>;

export const NO_OSC: OscChoice = { port: null, from: [], to: [] };

/** One role that people (or a standby machine) can come in with. */
export interface Door<R extends DoorRole = JoiningRole> {
  readonly role: R;
  /** Address to open, short enough to be typed. */
  readonly url: string;
  /** What the QR code holds: the address, with the fingerprint of the certificate where there is one. Never the PIN. */
  readonly qr: string;
  /** Six digits, told by mouth. */
  readonly pin: string;
  /** Too many wrong PINs were tried: nobody is let in until there is a new one. */
  readonly isShut: boolean;
}

/** A device that was let in, connected or not, or a program with a token. */
export interface SharedDevice {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** `device`: came in with a PIN; `program`: has a token that the operator made. */
  readonly kind: 'device' | 'program';
  /** Address from which it was last heard; null: not yet. */
  readonly address: string | null;
  /** How many lines it has open now. */
  readonly lines: number;
  /** Last measured round trip in ms; null: not measured, or not connected. */
  readonly latencyMs: number | null;
  /** When it was last heard, ms since 1970; null: not yet. */
  readonly seenAt: number | null;
}

/** Who has the caller's key: the windows of the operator's machine, or one device. */
export interface CallerState {
  /** Null: the operator's machine. */
  readonly deviceId: string | null;
  /** Name of that device; null: the operator's machine. */
  readonly name: string | null;
  /** When it got the key, ms since 1970; null: it had it from the beginning. */
  readonly since: number | null;
  /** Who had it before: `desk` is the operator's machine; null: nobody. */
  readonly before: { readonly deviceId: string | null; readonly name: string | null } | null;
  /** How it came by it: `given` by the one who had it, `taken` without asking. */
  readonly how: 'given' | 'taken' | null;
}

export const DESK_CALLS: CallerState = {
  deviceId: null,
  name: null,
  since: null,
  before: null,
  how: null,
};

/** What was refused, for the operator to see; `code` has a sentence under `incident.<code>`. */
export interface Incident {
  /** Ms since 1970. */
  readonly at: number;
  readonly code: IncidentCode;
  /** Address that it came from. */
  readonly from: string;
  /** Same incidents in a row are counted, not listed. */
  readonly times: number;
}

export const INCIDENT_CODES = [
  'wrong-pin',
  'door-shut',
  'wrong-token',
  'revoked-token',
  'wrong-role',
  'foreign-host',
  'foreign-origin',
  'too-large',
  'malformed',
  'too-many',
  'too-slow',
  'replayed',
  'osc-stranger',
  'osc-malformed',
] as const;
export type IncidentCode = (typeof INCIDENT_CODES)[number];

/** All that the SHARE panel shows. */
export interface SharingState {
  /** Null: off, nothing listens. */
  readonly on:
    | (SharingChoice & {
        readonly showId: string;
        /** Ms since 1970. */
        readonly since: number;
        /** SHA-256 of the certificate in groups of two hexadecimal digits ("AB:CD:…"); null: not encrypted. */
        readonly fingerprint: string | null;
        /** Name that is answered to (`rostrum.local`); null: none. */
        readonly name: string | null;
        readonly doors: readonly Door[];
      })
    | null;
  /** Choice that was on when the app stopped without turning it off: one press brings all devices back. */
  readonly resumable: (SharingChoice & { readonly showId: string }) | null;
  /** What was chosen last, to begin with; null: nothing yet. */
  readonly last: SharingChoice | null;
  readonly devices: readonly SharedDevice[];
  readonly osc: OscChoice;
  /** Why OSC is not working (port taken); null: it is, or it is off. */
  readonly oscFault: Failure | null;
  /** The newest first, a few of them. */
  readonly incidents: readonly Incident[];
}

export const NOT_SHARED: SharingState = {
  on: null,
  resumable: null,
  last: null,
  devices: [],
  osc: NO_OSC,
  oscFault: null,
  incidents: [],
};

/** Who a window is when it runs on a device of the network. */
export interface Guest {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Role;
  readonly showId: string;
}

const deviceNameSchema = z.string().trim().min(1).max(60);

export { deviceNameSchema };

const deviceId = z.strictObject({ deviceId: idSchema });

/** Calls of the SHARE panel: for windows of the operator's machine alone. */
export const sharingCallParams = {
  'share.state': z.strictObject({}),
  /** The addresses of this machine. */
  'share.networks': z.strictObject({}),
  'share.start': z.strictObject({ showId: idSchema, choice: sharingChoiceSchema }),
  /** Starts again what was on when the app stopped, with the same PINs and devices. */
  'share.resume': z.strictObject({}),
  /** Cuts all devices off, forgets them and stops listening. */
  'share.stop': z.strictObject({}),
  'share.new-pin': z.strictObject({ role: doorRoleSchema }),
  'share.rename': z.strictObject({ deviceId: idSchema, name: deviceNameSchema }),
  /** Cuts a device off and takes its token away. */
  'share.kick': deviceId,
  /** Makes a token for a program; it is shown once. */
  'share.add-program': z.strictObject({ role: programRoleSchema, name: deviceNameSchema }),
  'share.osc': z.strictObject({ osc: oscChoiceSchema }),
  /** Gives the caller's key to a second caller, or (null) takes it back to the operator's machine. */
  'share.give-key': z.strictObject({ deviceId: idSchema.nullable() }),
  /** Asked by a device: takes the caller's key without asking. */
  'caller.take': z.strictObject({}),
  /** Asked by the device that has it: gives the key back to the operator's machine. */
  'caller.give-back': z.strictObject({}),
} as const;

export interface SharingCallParams {
  'share.state': Record<string, never>;
  'share.networks': Record<string, never>;
  'share.start': { showId: string; choice: SharingChoice };
  'share.resume': Record<string, never>;
  'share.stop': Record<string, never>;
  'share.new-pin': { role: DoorRole };
  'share.rename': { deviceId: string; name: string };
  'share.kick': { deviceId: string };
  'share.add-program': { role: ProgramRole; name: string };
  'share.osc': { osc: OscChoice };
  'share.give-key': { deviceId: string | null };
  'caller.take': Record<string, never>;
  'caller.give-back': Record<string, never>;
}

export interface SharingCallResults {
  'share.state': SharingState;
  'share.networks': readonly NetworkChoice[];
  'share.start': null;
  'share.resume': null;
  'share.stop': null;
  'share.new-pin': null;
  'share.rename': null;
  'share.kick': null;
  /** The token, and the addresses that hold it ready for a browser source (after `#`, which is sent to no server). */
  'share.add-program': { token: string; deviceId: string; overlayUrl: string | null };
  'share.osc': null;
  'share.give-key': null;
  'caller.take': null;
  'caller.give-back': null;
}
