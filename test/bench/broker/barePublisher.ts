import { type ChildProcess, spawn } from 'node:child_process';
import { machineNow } from '../sharing/crowd.ts';
import { systemProgram } from './mosquittoProcess.ts';

/** The raw limit: Debian's `mosquitto_pub`, which has its line open and publishes what it reads, kept and at QoS 1. */
export class BarePublisher {
  readonly topic: string;
  readonly #child: ChildProcess;

  /** Throws when it is not installed. */
  constructor(port: number, topic: string) {
    const program = systemProgram('mosquitto_pub');
    if (program === null)
      throw new Error('mosquitto_pub is not installed (Debian: apt install mosquitto-clients)');
    this.topic = topic;
    const address = ['-h', '127.0.0.1', '-p', String(port), '-V', '5', '--nodelay'];
    this.#child = spawn(program, [...address, '-q', '1', '-r', '-t', topic, '-l'], {
      stdio: ['pipe', 'ignore', 'inherit'],
    });
  }

  /** Publishes one line; gives when it was given to it, ms on the clock of the machine. */
  send(text: string): number {
    const at = machineNow();
    this.#child.stdin?.write(`${text}\n`);
    return at;
  }

  stop(): void {
    this.#child.kill();
  }
}
