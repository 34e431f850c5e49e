import { Select } from '@mantine/core';
import { findById } from '@shared/model/lookup.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { send, useReadOnly } from '../planState.ts';

/** Who reads the decision out; it belongs to the decision, so it is the same wherever that is announced. */
export function AnnouncerSelect({ decisionId }: { readonly decisionId: string }) {
  const t = useWords();
  const people = useShow((show) => show.plan.people);
  const announcerId = useShow(
    (show) => findById(show.plan.decisions, decisionId)?.announcerId ?? null,
  );
  const readOnly = useReadOnly();
  return (
    <Select
      label={t('plan.announcer')}
      placeholder={t('plan.announcerAnybody')}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={announcerId}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('plan.announcerAnybody') }}
      disabled={readOnly}
      onChange={(chosen) =>
        void send('edit-decision', { id: decisionId, changes: { announcerId: chosen } })
      }
    />
  );
}
