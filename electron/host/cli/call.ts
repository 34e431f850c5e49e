import type { Translate } from '@shared/words/translate.ts';

/** Every option of the command line; which verb takes which is its own affair. */
export const OPTIONS = {
  sample: { type: 'string' },
  json: { type: 'boolean' },
  sheet: { type: 'string' },
  format: { type: 'string' },
  out: { type: 'string' },
  into: { type: 'string' },
  list: { type: 'boolean' },
  text: { type: 'boolean' },
  broker: { type: 'string' },
  user: { type: 'string' },
  password: { type: 'string' },
  prefix: { type: 'string' },
} as const;
type OptionName = keyof typeof OPTIONS;

/** What a verb is called with: its own arguments, the options, and the sentences of the person's language. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string | boolean>>>;
  readonly t: Translate;
  /** Prints one line or block on standard output. */
  readonly print: (text: string) => void;
}
