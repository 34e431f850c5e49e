import { randomUUID } from 'node:crypto';
import { SAMPLES, sampleShow } from '@shared/document/samples.ts';
import { writeShow } from '@shared/document/showFile.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow } from '@shared/model/show.ts';
import { BadInput } from './badInput.ts';
import type { Call } from './call.ts';
import { argument, exists, saveFile } from './files.ts';

/** `new OUT.json [--sample NAME]`: a show file, empty or from a sample. Never overwrites. */
export async function makeShow(call: Call): Promise<0> {
  const file = argument(call);
  const { sample } = call.options;
  if (await exists(file)) throw new BadInput('file-exists', { file });
  const id = randomUUID();
  const show =
    typeof sample === 'string'
      ? sampleNamed(sample)
      : newShow(id, emptyInfo(call.t('library.new')));
  await saveFile(file, writeShow({ ...show, id }));
  return 0;
}

function sampleNamed(name: string) {
  const show = sampleShow(name);
  if (show !== null) return show;
  const known = SAMPLES.map(({ id }) => id).join(', ');
  throw new BadInput('unknown-choice', { what: '--sample', given: name, known });
}
