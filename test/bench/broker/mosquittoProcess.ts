import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, freePort } from '../../fixtures/ports.ts';

/** Path of a program of the system; null: it is not there. */
export const systemProgram = (name: string): string | null =>
  ['/usr/sbin', '/usr/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/sbin']
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null;

export interface MosquittoChoice {
  /** Listens to browsers as well. */
  readonly webSocket?: boolean;
  /** Further lines of its configuration, for all of it; as a rule anybody is let in. */
  readonly lines?: readonly string[];
  /** Further lines for each port that it listens on. */
  readonly ofListeners?: readonly string[];
}

/** Debian's broker on free ports of this computer. It keeps them, however often it is started and killed. */
export class MosquittoProcess {
  readonly port: number;
  /** Port for browsers; null: it does not listen to them. */
  readonly wsPort: number | null;
  readonly #program: string;
  readonly #folder: string;
  #child: ChildProcess | null = null;

  private constructor(
    program: string,
    folder: string,
    ports: { readonly port: number; readonly wsPort: number | null },
  ) {
    this.#program = program;
    this.#folder = folder;
    this.port = ports.port;
    this.wsPort = ports.wsPort;
  }

  /** Writes its configuration into `folder`. Throws when Mosquitto is not installed. */
  static async prepare(folder: string, choice: MosquittoChoice): Promise<MosquittoProcess> {
    const program = systemProgram('mosquitto');
    if (program === null)
      throw new Error('Mosquitto is not installed (Debian: apt install mosquitto)');
    const port = await freePort();
    const wsPort = choice.webSocket ? await freePort() : null;
    const { lines = ['allow_anonymous true'], ofListeners = [] } = choice;
    const all = [
      'persistence false',
      'log_type error',
      'max_queued_messages 10000',
      // Otherwise whoever has just come in waits 40 ms for what is kept: the system holds a second short packet back.
      'set_tcp_nodelay true',
      // Otherwise it would be somebody who cannot read the folder.
      ...(process.getuid?.() === 0 ? ['user root'] : []),
      ...lines,
      `listener ${port} 127.0.0.1`,
      ...ofListeners,
      ...(wsPort === null
        ? []
        : [`listener ${wsPort} 127.0.0.1`, 'protocol websockets', ...ofListeners]),
    ];
    await writeFile(join(folder, 'conf'), `${all.join('\n')}\n`);
    return new MosquittoProcess(program, folder, { port, wsPort });
  }

  get pid(): number {
    if (this.#child?.pid === undefined) throw new Error('Mosquitto has not started');
    return this.#child.pid;
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    this.#child = spawn(this.#program, ['-c', join(this.#folder, 'conf')], { stdio: 'ignore' });
    await answers(this.port);
  }

  /** Ends it at once; what it has kept is lost. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.#child?.kill(name);
  }
}

/** A broker that lets anybody in, outside of tests: whoever starts it stops it. Throws when Mosquitto is not installed. */
export async function runMosquitto(choice: MosquittoChoice = {}): Promise<{
  readonly process: MosquittoProcess;
  /** `mqtt://127.0.0.1:…` */
  readonly url: string;
  stop(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-mosquitto-'));
  const broker = await MosquittoProcess.prepare(folder, choice);
  await broker.start();
  return {
    process: broker,
    url: `mqtt://127.0.0.1:${broker.port}`,
    stop: async () => {
      await broker.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
