import { cueSheet } from '@shared/view/cueSheet.ts';
import type { Call } from './call.ts';
import { argument, loadShow } from './files.ts';

/** `cues SHOW.json [--json]`: every cue with who, what, how many and the MC's words. */
export async function listCues(call: Call): Promise<0> {
  const sheet = cueSheet(await loadShow(argument(call)), call.t);
  call.print(
    call.options.json === true
      ? JSON.stringify(sheet, null, 2)
      : sheet.cues
          .map(({ number, heading, context }) => `${number.padStart(4)}  ${heading} · ${context}`)
          .join('\n'),
  );
  return 0;
}
