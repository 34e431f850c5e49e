import { z } from 'zod';
import { idSchema } from '../model/primitives.ts';
import { type Door, type SharingChoice, sharingChoiceSchema } from './sharing.ts';

/** A computer with Rostrum, as the others know it. */
export interface Machine {
  readonly id: string;
  /** Name of the computer. */
  readonly name: string;
}

/**
 * What this machine does for the show: `alone`: there is no other; `calls`: it is the caller's machine and others stand by;
 * `follows`: another machine calls, this one is a copy; `handing-over`: it has stopped calling, and the other has not
 * said yet that it calls.
 */
export type Standing = 'alone' | 'calls' | 'follows' | 'handing-over';

/**
 * How another machine stands to this one. `in-step`: what is acknowledged is on its disk too; `catching-up`: it is being
 * brought up to date; `silent`: the line stands, but nothing is heard; `away`: there is no line.
 */
export type MachineLink = 'in-step' | 'catching-up' | 'silent' | 'away';

export interface OtherMachine extends Machine {
  readonly link: MachineLink;
  /** Whether that machine calls. */
  readonly calls: boolean;
  /** Address under which devices find it (`http://192.168.1.7:4280`); null: it takes none in. */
  readonly url: string | null;
  /** How old is what the one has of the other: half of the last measured round trip, in ms; null: not measured. */
  readonly lagMs: number | null;
  /** When it was last heard, ms since 1970; null: never. */
  readonly heardAt: number | null;
  /** Commands that are not yet on the disk of the one that follows. */
  readonly behind: number;
}

/** A command that this machine had taken and the machine that calls now never got. */
export interface StrayCommand {
  /** Ms since 1970. */
  readonly at: number;
  /** Type of the command or label of the batch; its words stand under `command.<command>`. */
  readonly command: string;
  /** What it was done to, by name; null: the command says it all. */
  readonly about: string | null;
  readonly actor: string;
}

/** What was set aside when another machine had taken over: kept in a file of its own, for a person to look at. */
export interface Strays {
  readonly showId: string;
  readonly at: number;
  /** File in the show's folder, one journal line each. */
  readonly file: string;
  /** How many there are; the newest of them are listed. */
  readonly count: number;
  readonly commands: readonly StrayCommand[];
}

/** Several machines of one show, as the operator sees them. */
export interface MachinesState {
  readonly me: Machine;
  readonly standing: Standing;
  /** The show that this is about; null with `alone`. */
  readonly showId: string | null;
  /** Number of the takeover that made it so; 0: there was none. */
  readonly epoch: number;
  readonly others: readonly OtherMachine[];
  /** How standby machines come in; null: the show is not shared from here. */
  readonly door: Door<'standby'> | null;
  /** What this machine adds to its own clock to have the show's, in ms. */
  readonly clockOffsetMs: number;
  /** Not looked at yet. */
  readonly strays: Strays | null;
  /** What this machine stood by for when the app stopped: one press goes on with it. */
  readonly resumable: {
    readonly showId: string;
    readonly name: string;
    readonly url: string;
  } | null;
  /** What this machine stood by for until the other (`name`) let it in no more; null: it was not removed. */
  readonly removed: { readonly showId: string; readonly name: string } | null;
}

export const ALONE: MachinesState = {
  me: { id: '', name: '' },
  standing: 'alone',
  showId: null,
  epoch: 0,
  others: [],
  door: null,
  clockOffsetMs: 0,
  strays: null,
  resumable: null,
  removed: null,
};

/** Calls about several machines of one show: for windows of this machine alone. */
export const machinesCallParams = {
  'machines.state': z.strictObject({}),
  /**
   * Stands by for the show that another machine shares. `url` is the address from its panel, or what its QR code
   * holds; `choice` says where this machine lets devices in. Under TLS the answer to the first try is the failure
   * `unknown-certificate` with its `fingerprint`, which is given back once a person has compared it.
   */
  'machines.stand-by': z.strictObject({
    url: z.string().max(500),
    pin: z.string().max(20),
    fingerprint: z.string().max(100).nullable(),
    choice: sharingChoiceSchema,
  }),
  /** Goes on standing by for what it stood by for when the app stopped. */
  'machines.resume': z.strictObject({}),
  /** Stands by no more. The copy stays, as it is. */
  'machines.leave': z.strictObject({}),
  /** Calls from here on. Asked once a person has said it twice. */
  'machines.take-over': z.strictObject({ showId: idSchema }),
  /** Asks another machine to call from here on, once it has everything. */
  'machines.hand-over': z.strictObject({ machineId: idSchema }),
  /** The strays were looked at. Their file stays. */
  'machines.seen-strays': z.strictObject({}),
} as const;

export interface MachinesCallParams {
  'machines.state': Record<string, never>;
  'machines.stand-by': {
    url: string;
    pin: string;
    fingerprint: string | null;
    choice: SharingChoice;
  };
  'machines.resume': Record<string, never>;
  'machines.leave': Record<string, never>;
  'machines.take-over': { showId: string };
  'machines.hand-over': { machineId: string };
  'machines.seen-strays': Record<string, never>;
}

export interface MachinesCallResults {
  'machines.state': MachinesState;
  'machines.stand-by': { showId: string };
  'machines.resume': { showId: string };
  'machines.leave': null;
  /** `agreed`: the machine that called has stopped and everything that it had is here. */
  'machines.take-over': { agreed: boolean };
  'machines.hand-over': null;
  'machines.seen-strays': null;
}
