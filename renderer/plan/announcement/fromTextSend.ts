import { dispatch, showNow, useWindow } from '../../show/store.ts';
import { useImport } from '../importing/importState.ts';
import { select } from '../planState.ts';
import { endText, textReader, useTextJob } from './fromTextJob.ts';
import { closeFromText } from './fromTextState.ts';

/** Brings `n` parts into the show, all in one step, and goes to the first of them. They stay open when it is refused. */
export async function sendText(n: number): Promise<void> {
  const reader = textReader();
  const { opened, edits } = useTextJob.getState();
  if (reader === null || opened === null) return;
  useTextJob.setState({ stage: 'sending' });
  const before = new Set(segmentIds());
  const answer = await reader.ask('importing', { edits, at: Date.now() });
  if (!answer.ok) return endText({ fault: answer.fault });
  const reply = answer.value === null ? null : await dispatch('batch', answer.value);
  if (reply === null || !reply.ok) return useTextJob.setState({ stage: 'ready' });
  const { showId } = useWindow.getState();
  useImport.setState({
    imported: {
      sentence: 'fromText.done',
      n,
      name: opened.name,
      pasted: 'fromText.pasted',
      showId,
      seq: reply.value.seq,
    },
  });
  const made = segmentIds().find((id) => !before.has(id));
  closeFromText();
  if (made !== undefined) select({ segmentId: made, waveId: null });
}

const segmentIds = (): readonly string[] => showNow()?.plan.segments.map(({ id }) => id) ?? [];
