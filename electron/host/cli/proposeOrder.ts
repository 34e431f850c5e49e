import { randomUUID } from 'node:crypto';
import { apply } from '@shared/command/apply.ts';
import type { Batch } from '@shared/command/batch.ts';
import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { proposeOrder, reasonSentence } from '@shared/protocol/propose.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { argument, exists, loadShow, saveFile } from './files.ts';

/** `propose SHOW.json --out NEW.json [--json]`: the show in the order that is proposed, and why. Never overwrites. */
export async function proposeShow(call: Call): Promise<0> {
  const file = argument(call);
  const { out } = call.options;
  if (typeof out !== 'string' || out === '')
    throw new BadInput('option-missing', { option: '--out' });
  if (await exists(out)) throw new BadInput('file-exists', { file: out });
  const show = await loadShow(file);
  const { batch, reasons } = proposeOrder(show, randomUUID);
  await saveFile(out, writeShow(batch === null ? show : carriedOut(show, batch)));
  const told = reasons.map((reason) => ({
    code: reason.code,
    segmentId: reason.segmentId,
    message: reasonSentence(reason, call.t),
  }));
  const steps = batch?.steps.length ?? 0;
  call.print(
    call.options.json === true
      ? JSON.stringify({ changed: batch !== null, steps, reasons: told, written: out }, null, 2)
      : [
          ...told.map(({ message }) => `• ${message}`),
          batch === null
            ? call.t('cli.nothingProposed', { file: out })
            : call.t('cli.proposed', { file: out }),
        ].join('\n'),
  );
  return 0;
}

function carriedOut(show: Show, payload: Batch): Show {
  const stamp = { id: randomUUID(), at: Date.now(), actor: 'propose' };
  const applied = apply(show, { type: 'batch', payload, ...stamp });
  if (!applied.ok) throw new BadInput(applied.rejection.code, applied.rejection.details);
  return applied.show;
}
