import { AskedChild } from '../childCalls.ts';
import type { Door } from './viewer.ts';

/** So many come at the same moment: a broker takes no more than some at once. */
const AT_ONCE = 100;

interface Coming {
  readonly door: Door;
  readonly topics: readonly string[];
  readonly count: number;
}

/** What has come on one topic to all viewers together. */
export interface TopicTally {
  readonly messages: number;
  /** Of whole packets. */
  readonly bytes: number;
}

export interface ViewersCalls {
  /** So many more viewers listen to these topics. */
  come(coming: Coming): void;
  /** Each viewer waits for the next message of a topic. */
  arm(topic: string): void;
  /** When the first and the last viewer had it, ms on the clock of the machine, and what it was. */
  arrived(nothing: null): { readonly first: number; readonly last: number; readonly text: string };
  tallies(nothing: null): Readonly<Record<string, TopicTally>>;
}

/** Thousands of viewers of a broker, in a process of their own. */
export class Viewers extends AskedChild<ViewersCalls> {
  count = 0;

  constructor(root: string) {
    super(root, 'viewersChild');
  }

  /** Resolves when there are `count` of them. */
  async growTo(count: number, coming: Omit<Coming, 'count'>): Promise<void> {
    while (this.count < count) {
      const more = Math.min(AT_ONCE, count - this.count);
      await this.ask('come', { ...coming, count: more });
      this.count += more;
    }
  }
}

/** Throws when the limit of open files lets no process have so many connections. */
export function checkOpenFiles(count: number): void {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly hard?: number | 'unlimited' } };
  };
  const most = userLimits?.open_files?.hard ?? 'unlimited';
  if (most !== 'unlimited' && most < count + 100)
    throw new Error(`${count} viewers need more open files (ulimit -Hn) than ${most}`);
}
