import { apply, type Command, parseRequest } from '@shared/command/apply.ts';
import { stepList, stepsOf } from '@shared/command/steps.ts';
import type {
  CallName,
  CallParams,
  CallResults,
  ClientMessage,
  Displays,
  Failure,
  HostEvent,
  HostMessage,
  OpenedShow,
  Reply,
  Settings,
  View,
} from '@shared/contract/contract.ts';
import { NO_DISPLAYS } from '@shared/contract/displays.ts';
import { DEFAULT_SETTINGS } from '@shared/contract/settings.ts';
import { type CallerState, DESK_CALLS, type Guest } from '@shared/contract/sharing.ts';
import type { Show } from '@shared/model/show.ts';
import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { connect, useWindow } from '../../renderer/show/store.ts';
import { setClockOffset } from '../../renderer/ui/useNow.ts';
import { EIGHT_O_CLOCK } from '../fixtures/apply.ts';

export interface PageHost {
  /** The show as the host has it. */
  readonly show: () => Show;
  /** Types of the commands that were carried out, in their order. */
  readonly done: () => readonly string[];
  /** Another window carries out a command: its patches reach this one without being asked for. */
  readonly elsewhere: (request: Pick<Command, 'type' | 'payload'>) => void;
  /** The host tells something by itself. */
  readonly tell: (event: HostEvent) => void;
  /** The parameters of the calls of this name. */
  readonly asked: (name: CallName) => readonly unknown[];
}

export interface PageOptions {
  readonly view?: View;
  readonly settings?: Partial<Settings>;
  readonly shell?: 'electron' | 'browser';
  readonly displays?: Displays;
  /** Why this copy can't be changed. */
  readonly readOnly?: Failure | null;
  /** Which device of the network this page is; null: a window of the operator's machine. */
  readonly guest?: Guest | null;
  /** Who has the caller's key when the page connects. */
  readonly caller?: CallerState;
  /** What has to be added to the computer's clock to have the show's, in ms. */
  readonly clockOffsetMs?: number;
  /** The moment with which commands are stamped, ms since 1970. */
  readonly now?: () => number;
  /** What the host says to calls that are not about the show itself. A promise: it says it later. */
  readonly answers?: Answers;
}

export type Answers = {
  readonly [N in CallName]?: (params: CallParams[N]) => Answer<N> | Promise<Answer<N>>;
};
type Answer<N extends CallName> = Reply<CallResults[N]>;

const initialState = useWindow.getState();

/**
 * Connects the page's own store to a host that lives in the page: the real parsing and the real `apply`
 * behind Electron's bridge, without files. Resolves when the show is open; cleans up after the test.
 */
export async function hostInPage(initial: Show, options: PageOptions = {}): Promise<PageHost> {
  const host = new HostInPage(initial, options);
  vi.stubGlobal('rostrum', { send: host.receive, onMessage: host.listen });
  useWindow.setState({ ...initialState, showId: initial.id, view: options.view ?? 'plan' }, true);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    useWindow.setState(initialState, true);
    setClockOffset(0);
  });
  await act(connect);
  return {
    show: () => host.show,
    done: () => host.done,
    elsewhere: (request) => act(() => host.takeFromElsewhere(request)),
    tell: (event) => act(() => host.send(event)),
    asked: (name) => host.asked.flatMap(({ method, params }) => (method === name ? [params] : [])),
  };
}

class HostInPage {
  show: Show;
  readonly done: string[] = [];
  readonly asked: ClientMessage[] = [];
  readonly #options: PageOptions;
  readonly #listeners = new Set<(message: HostMessage) => void>();
  #settings: Settings;

  constructor(show: Show, options: PageOptions) {
    this.show = show;
    this.#options = options;
    this.#settings = { ...DEFAULT_SETTINGS, ...options.settings };
  }

  readonly listen = (listener: (message: HostMessage) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Answers later, as a line does. */
  readonly receive = (message: ClientMessage): void => {
    queueMicrotask(async () => {
      this.asked.push(message);
      // A call and the answer under its own name belong together; the union can't be followed by the compiler.
      const given = this.#options.answers?.[message.method] as Answering | undefined;
      const reply = given === undefined ? this.#answer(message) : await given(message.params);
      this.send({ type: 'reply', id: message.id, reply });
    });
  };

  takeFromElsewhere(request: Pick<Command, 'type' | 'payload'>): void {
    const reply = this.#dispatch({ ...request, id: crypto.randomUUID() });
    if (!reply.ok) throw new Error(`${request.type} was refused: ${reply.error.code}`);
  }

  #answer({ method, params }: ClientMessage): Reply<unknown> {
    // The messages come from the page's own store, which types them by the contract.
    const given = params as Record<string, unknown>;
    switch (method) {
      case 'hello':
        return value({
          shell: this.#options.shell ?? 'electron',
          version: '0.0.0',
          settings: this.#settings,
          samples: [],
          templates: [],
          dataDir: '/shows',
          guest: this.#options.guest ?? null,
          caller: this.#options.caller ?? DESK_CALLS,
          clockOffsetMs: this.#options.clockOffsetMs ?? 0,
          reach: null,
        });
      case 'show.open':
        return value(this.#opened());
      case 'displays.list':
        return value(this.#options.displays ?? NO_DISPLAYS);
      case 'displays.clear':
        return value(null);
      case 'window.open':
        return value({ placed: this.#options.displays?.canPlace ?? false });
      case 'history.list':
        return value(stepList(this.show));
      case 'dispatch':
        return this.#dispatch(given.request);
      case 'settings.change':
        this.#settings = { ...this.#settings, ...(given.changes as Partial<Settings>) };
        this.send({ type: 'settings', settings: this.#settings });
        return value(this.#settings);
      default:
        return failure({ code: 'not-found', details: { id: method } });
    }
  }

  #opened(): OpenedShow {
    return {
      show: { ...this.show, history: { undo: [], redo: [] } },
      steps: this.#steps(),
      storage: { state: 'saved' },
      readOnly: this.#options.readOnly ?? null,
      notices: [],
    };
  }

  #steps(): OpenedShow['steps'] {
    return stepsOf(this.show);
  }

  #dispatch(input: unknown): Reply<{ seq: number }> {
    const request = parseRequest(input);
    if (!request.ok) return failure(request.rejection);
    const at = this.#options.now?.() ?? EIGHT_O_CLOCK;
    const applied = apply(this.show, { ...request.value, at, actor: 'page' });
    if (!applied.ok) return failure(applied.rejection);
    this.show = applied.show;
    this.done.push(request.value.type);
    const { seq } = applied.show;
    const { patches } = applied;
    this.send({ type: 'patches', showId: this.show.id, seq, patches, steps: this.#steps() });
    return value({ seq });
  }

  send(message: HostMessage): void {
    for (const listener of this.#listeners) listener(message);
  }
}

type Answering = (params: unknown) => Reply<unknown> | Promise<Reply<unknown>>;

function value<T>(result: T): Reply<T> {
  return { ok: true, value: result };
}

function failure(error: Failure): Reply<never> {
  return { ok: false, error };
}
