import { parseArgs } from 'node:util';
import { failureSentence } from '@shared/words/failure.ts';
import { translator } from '@shared/words/translate.ts';
import { runBrowserHost } from '../web/browserHost.ts';
import { BadInput } from './badInput.ts';
import { type Call, OPTIONS } from './call.ts';
import { checkShow } from './checkShow.ts';
import { exportShow } from './exportShow.ts';
import { farPage } from './farPage.ts';
import { listCues } from './listCues.ts';
import { makeShow } from './makeShow.ts';
import { printShow } from './printShow.ts';
import { proposeShow } from './proposeOrder.ts';

/** Gives the exit code: 0 fine, 1 findings that are errors. Bad input is thrown as `BadInput`. */
type Verb = (call: Call, app: { readonly root: string }) => Promise<0 | 1>;

const VERBS: Readonly<Record<string, Verb>> = {
  new: makeShow,
  check: checkShow,
  propose: proposeShow,
  cues: listCues,
  print: printShow,
  // Recognition takes its time to load, which no other verb needs.
  import: async (call) => (await import('./importFile.ts')).importFile(call),
  export: exportShow,
  'far-page': farPage,
};

/**
 * The command line. Exit codes: 0 fine, 1 findings that are errors, 2 bad input with one clear line on
 * standard error and nothing written.
 */
export async function runCli(
  argv: readonly string[],
  app: { readonly root: string; readonly version: string },
): Promise<number> {
  const t = translator(/^vi/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'vi' : 'en');
  const [name = '', ...rest] = argv;
  if (name === 'serve') return runBrowserHost(rest, app);
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (verb === undefined) return refuse(t('cli.usage'));
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: OPTIONS,
      allowPositionals: true,
    });
    const print = (text: string) => process.stdout.write(`${text}\n`);
    return await verb({ args: positionals, options: values, t, print }, app);
  } catch (error) {
    if (error instanceof BadInput) return refuse(failureSentence(error.failure, t));
    if (error instanceof TypeError && 'code' in error) return refuse(t('cli.usage'));
    throw error;
  }
}

function refuse(sentence: string): 2 {
  process.stderr.write(`rostrum: ${sentence.replaceAll('\n', ' ')}\n`);
  return 2;
}
