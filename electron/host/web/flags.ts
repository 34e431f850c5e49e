import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataDir } from '../files/dataDir.ts';

/** How the browser host was asked to start. */
export interface ServeFlags {
  /** Null: none was given. 0: any free one. */
  readonly port: number | null;
  /** Absolute path. */
  readonly dataDir: string;
  /** Whether a window is opened at once. */
  readonly open: boolean;
}

/** Reads `--port N`, `--data DIR` and `--no-open`; a bad flag gives one clear line instead. */
export function parseServeFlags(args: readonly string[]): ServeFlags | { readonly fault: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
      },
    });
    const port = values.port === undefined ? null : portNumber(values.port);
    if (port === undefined)
      return { fault: `--port takes a number from 0 to 65535, not "${values.port}"` };
    if (values.data === '') return { fault: '--data takes a folder' };
    const dataDir = values.data === undefined ? defaultDataDir() : resolve(values.data);
    return { port, dataDir, open: !values['no-open'] };
  } catch (error) {
    return { fault: firstSentence(error) };
  }
}

function portNumber(text: string): number | undefined {
  const port = Number(text);
  return /^\d+$/.test(text) && port <= 65535 ? port : undefined;
}

/** Node adds advice for programmers after the first sentence. */
function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split(/[.\n](?:\s|$)/)[0] ?? message;
}
