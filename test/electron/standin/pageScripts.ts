// Both functions run in the page: they are sent as text, so they use nothing from outside.

/** Half of the context bridge in the page's own world: makes what the preload exposes from plain messages. */
export function mainWorld(channel: string): void {
  interface Answer {
    readonly value?: unknown;
    readonly fn?: number;
    readonly error?: string;
  }
  const callbacks = new Map<number, (...args: unknown[]) => void>();
  let answer: Answer = {};
  const read = (event: Event) => JSON.parse((event as CustomEvent<string>).detail);

  const call = (target: string | number, args: readonly unknown[]): unknown => {
    const sent = args.map((arg) => {
      if (typeof arg !== 'function') return { value: structuredClone(arg) };
      callbacks.set(callbacks.size, arg as () => void);
      return { callback: callbacks.size - 1 };
    });
    const detail = JSON.stringify({ target, args: sent });
    // Handled by the other world before this returns.
    dispatchEvent(new CustomEvent(`${channel}:call`, { detail }));
    const { value, fn, error } = answer;
    if (error !== undefined) throw new Error(error);
    return fn === undefined ? value : (...more: unknown[]) => call(fn, more);
  };

  addEventListener(`${channel}:answer`, (event) => {
    answer = read(event);
  });
  addEventListener(`${channel}:callback`, (event) => {
    const { id, args } = read(event);
    callbacks.get(id)?.(...args);
  });
  addEventListener(`${channel}:expose`, (event) => {
    const { key, members } = read(event);
    if (Object.hasOwn(globalThis, key)) return;
    const api = Object.fromEntries(
      members.map((member: string) => [
        member,
        (...args: unknown[]) => call(`${key}.${member}`, args),
      ]),
    );
    Object.defineProperty(globalThis, key, { value: Object.freeze(api), enumerable: true });
  });
  dispatchEvent(new CustomEvent(`${channel}:ready`));
}

/** The preload's world: `require('electron')` as a sandboxed preload has it, then the preload itself. */
export function preloadWorld(
  channel: string,
  binding: string,
  preload: (require: (name: string) => unknown, module: { exports: object }) => void,
): void {
  type Callable = (...args: unknown[]) => unknown;
  // A preload runs in the top frame only.
  if (window.top !== window) return;
  const functions = new Map<string | number, Callable>();
  const exposed: string[] = [];
  const listeners = new Map<string, Set<Callable>>();
  // The binding is put into this world by the stand-in.
  const toMain = (message: object) =>
    (globalThis as unknown as Record<string, Callable>)[binding]?.(JSON.stringify(message));
  const tell = (name: string, detail: string) =>
    dispatchEvent(new CustomEvent(`${channel}:${name}`, { detail }));
  const isCallable = (value: unknown): value is Callable => typeof value === 'function';

  const electron = {
    contextBridge: {
      exposeInMainWorld(key: string, api: Record<string, Callable>) {
        for (const [member, value] of Object.entries(api)) functions.set(`${key}.${member}`, value);
        const message = JSON.stringify({ key, members: Object.keys(api) });
        exposed.push(message);
        tell('expose', message);
      },
    },
    ipcRenderer: {
      send: (name: string, ...args: unknown[]) => toMain({ name, args: structuredClone(args) }),
      on: (name: string, listener: Callable) => {
        const those = listeners.get(name) ?? new Set();
        listeners.set(name, those.add(listener));
      },
      removeListener: (name: string, listener: Callable) => listeners.get(name)?.delete(listener),
    },
  };

  interface Sent {
    readonly value?: unknown;
    readonly callback?: number;
  }
  const received = ({ value, callback }: Sent): unknown =>
    callback === undefined
      ? value
      : (...args: unknown[]) => tell('callback', JSON.stringify({ id: callback, args }));

  addEventListener(`${channel}:ready`, () => {
    for (const message of exposed) tell('expose', message);
  });
  addEventListener(`${channel}:call`, (event) => {
    const { target, args } = JSON.parse((event as CustomEvent<string>).detail);
    try {
      const value = functions.get(target)?.(...args.map(received));
      if (isCallable(value)) functions.set(functions.size, value);
      tell('answer', JSON.stringify(isCallable(value) ? { fn: functions.size - 1 } : { value }));
    } catch (error) {
      tell('answer', JSON.stringify({ error: String(error) }));
    }
  });
  Object.assign(globalThis, {
    standinReceive: (name: string, args: readonly unknown[]) => {
      for (const listener of listeners.get(name) ?? []) listener({}, ...args);
    },
  });

  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  try {
    preload(require, { exports: {} });
  } catch (error) {
    toMain({ preloadError: String(error) });
  }
}
