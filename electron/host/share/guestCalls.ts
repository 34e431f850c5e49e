import {
  type CallName,
  type CallParams,
  type ClientMessage,
  callParams,
  type Failure,
  PROTOCOL,
  type Reach,
  type Reply,
  type Settings,
} from '@shared/contract/contract.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import type { IncidentCode } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import { type HallPart, type Role, sightOf, VIEWS_OF } from '@shared/share/roles.ts';
import { errorCode } from '../files/durable.ts';
import { done, failed } from '../replies.ts';
import type { Session } from '../show/session.ts';
import type { CallerKey } from './caller.ts';
import type { Pass } from './passes.ts';

/** Who asks, by one line. */
export interface Asker {
  readonly passId: string;
  readonly role: Role;
  /** Address that it comes from. */
  readonly address: string;
  /** Has got a state, so that it gets what is new. */
  isOpen: boolean;
}

export interface GuestCallsOptions {
  /** The session of the show as it is now. */
  readonly session: () => Session;
  readonly version: string;
  readonly caller: CallerKey;
  /** Language, look and mark of the house, which devices begin with. */
  readonly settings: () => Settings;
  /** The pass as it is now; null: it was taken away. */
  readonly passOf: (id: string) => Pass | null;
  /** Where else this device finds the show. */
  readonly reach: (pass: Pass) => Reach;
  readonly incident: (code: IncidentCode, from: string) => void;
}

/** What the calls lead to. */
export interface Hall {
  /** Parts of what may be seen, as JSON. */
  hallJson(parts: readonly HallPart[]): string;
  /** Carries a request out that came from an address, or refuses it. */
  act(pass: Pass, input: unknown, from: string): Promise<Reply<{ seq: number }>>;
}

/** Stands for the reply with the whole show, which is made once for many. */
const WHOLE_SHOW = Symbol('the whole show');
type Json = string | typeof WHOLE_SHOW;

const replyMessage = (id: number, reply: string): string =>
  `{"type":"reply","id":${id},"reply":${reply}}`;

/** The reply as JSON; null: this is not for such as them. */
type Answers = {
  readonly [N in CallName]?: (
    params: CallParams[N],
    asker: Asker,
    pass: Pass,
  ) => Json | null | Promise<Json | null>;
};

/** What devices and programs may ask by their lines: a few of the calls that windows of the operator's machine have. */
export class GuestCalls {
  readonly #options: GuestCallsOptions;
  readonly #hall: Hall;
  #snapshot: {
    readonly show: Show;
    readonly readOnly: Failure | null;
    readonly id: number;
    readonly message: Buffer;
  } | null = null;

  constructor(options: GuestCallsOptions, hall: Hall) {
    this.#options = options;
    this.#hall = hall;
  }

  get #session(): Session {
    return this.#options.session();
  }

  /** The reply to a call, as the message that goes back. */
  async answer(asker: Asker, { id, method, params }: ClientMessage): Promise<Buffer | string> {
    const parsed = callParams[method].safeParse(params);
    const reply = parsed.success
      ? await this.#replyTo(asker, method, parsed.data).catch((error: unknown) =>
          JSON.stringify(failed('host-error', { reason: errorCode(error) })),
        )
      : this.#malformed(asker, method);
    return reply === WHOLE_SHOW ? this.#wholeShow(id) : replyMessage(id, reply);
  }

  async #replyTo(asker: Asker, method: CallName, params: unknown): Promise<Json> {
    const pass = this.#options.passOf(asker.passId);
    // The parameters were parsed by the schema of this very method.
    const answer = this.#answers[method] as Answers['dispatch'];
    const reply =
      pass === null ? null : await answer?.(params as CallParams['dispatch'], asker, pass);
    if (reply != null) return reply;
    this.#options.incident('wrong-role', asker.address);
    return JSON.stringify(failed('not-allowed'));
  }

  #malformed({ address }: Asker, method: CallName): string {
    this.#options.incident('malformed', address);
    return JSON.stringify(failed('malformed', { at: method }));
  }

  readonly #answers: Answers = {
    hello: ({ protocol }, _asker, pass) => {
      if (protocol !== PROTOCOL) return JSON.stringify(failed('reload-needed'));
      const { version, settings, caller } = this.#options;
      const hello = {
        shell: 'browser',
        version,
        settings: guestSettings(settings()),
        samples: [],
        templates: [],
        dataDir: '',
        guest: {
          deviceId: pass.id,
          name: pass.name,
          role: pass.role,
          showId: this.#session.show.id,
        },
        caller: caller.state,
        clockOffsetMs: 0,
        reach: this.#options.reach(pass),
      };
      return JSON.stringify(done(hello));
    },
    'show.open': ({ showId, view }, asker) => {
      const isTheirs =
        sightOf(asker.role) === 'whole' &&
        showId === this.#session.show.id &&
        VIEWS_OF[asker.role].includes(view);
      if (!isTheirs) return null;
      asker.isOpen = true;
      return WHOLE_SHOW;
    },
    'hall.open': (_params, asker) => {
      const sight = sightOf(asker.role);
      if (sight === 'whole') return null;
      asker.isOpen = true;
      return `{"ok":true,"value":${this.#hall.hallJson(sight)}}`;
    },
    dispatch: async ({ showId, request }, { address }, pass) =>
      showId === this.#session.show.id
        ? JSON.stringify(await this.#hall.act(pass, request, address))
        : null,
    'caller.take': (_params, _asker, pass) => {
      if (pass.role !== 'caller') return null;
      this.#options.caller.pass(pass, 'taken');
      return JSON.stringify(done(null));
    },
    'caller.give-back': (_params, _asker, pass) => {
      const { caller } = this.#options;
      if (caller.state.deviceId !== pass.id) return null;
      caller.pass(null, 'given');
      return JSON.stringify(done(null));
    },
  };

  /**
   * The message with the whole show. Many devices come at the same time, and ask by the same number since they run the
   * same page: they get the same bytes, which are made and kept once, however slowly some of them read.
   */
  #wholeShow(id: number): Buffer {
    const session = this.#session;
    const { show, readOnly } = session;
    const known = this.#snapshot;
    if (known?.show === show && known.readOnly === readOnly && known.id === id)
      return known.message;
    const message = Buffer.from(replyMessage(id, JSON.stringify(done(session.opened()))));
    this.#snapshot = { show, readOnly, id, message };
    return message;
  }
}

/** Nothing that was chosen for the operator's machine but how it looks. */
export function guestSettings({ language, theme, logo }: Settings): Settings {
  return { ...DEFAULT_SETTINGS, language, theme, logo };
}
