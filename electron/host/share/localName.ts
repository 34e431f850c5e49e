import { errorCode } from '../files/durable.ts';

/** Name under which other devices find this machine. */
export const LOCAL_NAME = 'rostrum.local';

/** Group of mDNS (RFC 6762). */
const GROUP = '224.0.0.251';
/** How long others may remember the answer, in seconds. */
const TTL = 120;

/** What the library's answering machine has beside what its types tell. */
interface Answering {
  readonly server: {
    register(record: object): void;
    readonly mdns: {
      on(event: 'ready' | 'error' | 'warning', listener: (error: Error) => void): void;
      respond(answer: { answers: readonly object[] }, sent: () => void): void;
      destroy(closed: () => void): void;
    };
  };
}

/**
 * Answers to `LOCAL_NAME` on the network of an address (mDNS), with this address alone: the library's own services would
 * tell those of all networks of this machine. Gives the function that stops it and closes its socket. Rejects when there
 * is no multicast on that network, or its port can't be used; what fails later is nobody's business.
 */
export async function answerToName(address: string): Promise<() => Promise<void>> {
  const { default: Bonjour } = await import('bonjour-service');
  const options = { interface: address, bind: listeningAddress(address), reuseAddr: true };
  // Without a listener of ours the library throws what it could not send.
  const bonjour = new Bonjour(options as object, () => undefined) as unknown as Answering;
  const { server } = bonjour;
  const { mdns } = server;
  const record = (ttl: number) =>
    ({ name: LOCAL_NAME, type: 'A', ttl, data: address, flush: true }) as const;
  const close = () => new Promise<void>((closed) => mdns.destroy(closed));
  const stop = () =>
    new Promise<void>((stopped) => {
      mdns.respond({ answers: [record(0)] }, () => void close().then(stopped));
    });
  return new Promise((resolve, reject) => {
    let isSettled = false;
    // Later faults are packets of others that are none of mDNS, or a network that is gone for the moment.
    const fail = (error: Error) => {
      if (isSettled) return;
      isSettled = true;
      // The library goes on setting its socket up after it has told.
      setImmediate(() => void close().then(() => reject(error)));
    };
    // Before it is ready a warning says that the group could not be joined.
    mdns.on('warning', fail);
    mdns.on('error', fail);
    mdns.on('ready', () => {
      if (isSettled) return;
      isSettled = true;
      server.register(record(TTL));
      mdns.respond({ answers: [record(TTL)] }, () => resolve(stop));
    });
  });
}

/** As `answerToName`, but a network without multicast is no reason not to share; null: nobody is answered. */
export async function nameOn(
  address: string,
  log: (line: string) => void,
): Promise<(() => Promise<void>) | null> {
  try {
    return await answerToName(address);
  } catch (error) {
    log(`no name on the network: ${errorCode(error)}`);
    return null;
  }
}

/**
 * Where the answering socket listens: at the group itself, so that nothing but its packets comes in. Windows takes only
 * an address of its own there; macOS sends from the address that it listens on, which must not be the group.
 */
function listeningAddress(address: string): string {
  switch (process.platform) {
    case 'linux':
      return GROUP;
    case 'win32':
      return address;
    default:
      return '0.0.0.0';
  }
}
