import type { Batch } from '@shared/command/batch.ts';
import type { GroupChoice } from '@shared/import/importBatch.ts';
import { withMapping } from '@shared/view/importMappings.ts';
import { changeSettings, dispatch, showNow, useWindow } from '../../show/store.ts';
import { select, showSection } from '../planState.ts';
import { endJob, listReader, takenOf, useJob } from './importJob.ts';
import { closeImport, type Imported, useImport } from './importState.ts';
import type { Answer } from './workerCalls.ts';

type Said = Pick<Imported, 'sentence' | 'n'>;

/** Brings the list into the show, all of it in one step, and goes to where it stands now. */
export async function sendImport(choices: readonly GroupChoice[], n: number): Promise<void> {
  const reader = listReader();
  if (reader === null) return;
  useJob.setState({ stage: 'sending' });
  const before = segmentIds();
  const asked = await reader.ask('importing', { choices, at: Date.now() });
  if (await send(asked, { sentence: 'importing.done', n })) goTo(choices, before);
}

/** Carries out the changes of the new version that were taken. */
export async function sendUpdate(): Promise<void> {
  const reader = listReader();
  if (reader === null) return;
  const taken = [...takenOf(useJob.getState())];
  useJob.setState({ stage: 'sending' });
  const asked = await reader.ask('updating', { taken, at: Date.now() });
  if (await send(asked, { sentence: 'importing.updated', n: taken.length })) closeImport();
}

/** Sends the command; gives whether it was carried out. The list stays open when it was not. */
async function send(answer: Answer<Batch | null>, said: Said): Promise<boolean> {
  if (!answer.ok) {
    endJob(answer.fault);
    return false;
  }
  // What the worker made and what goes to the host are each a long text: the page paints in between.
  await new Promise((resolve) => setTimeout(resolve));
  const { showId } = useWindow.getState();
  const name = useJob.getState().preview?.name ?? '';
  const reply = answer.value === null ? null : await dispatch('batch', answer.value);
  if (reply === null || !reply.ok) {
    useJob.setState({ stage: 'ready' });
    return false;
  }
  rememberMappings();
  useImport.setState({
    imported: { ...said, name, pasted: 'importing.pasted', showId, seq: reply.value.seq },
  });
  return true;
}

function rememberMappings(): void {
  const { mappings } = useJob.getState();
  if (mappings.length === 0) return;
  const known = useWindow.getState().settings.listMappings;
  void changeSettings({ listMappings: [...mappings.reduce(withMapping, known)] });
}

const segmentIds = (): readonly string[] => showNow()?.plan.segments.map(({ id }) => id) ?? [];

/** The first presentation that the list went to; recipients without a lineup stand in their own table. */
function goTo(choices: readonly GroupChoice[], before: readonly string[]): void {
  const [first] = choices;
  closeImport();
  if (first?.target.kind === 'presentation') {
    select({ segmentId: first.target.segmentId, waveId: null });
    return;
  }
  const made = segmentIds().find((id) => !before.includes(id));
  if (made !== undefined) select({ segmentId: made, waveId: null });
  else if (first?.target.kind === 'placeholders') showSection('rundown');
  else showSection('recipients');
}
