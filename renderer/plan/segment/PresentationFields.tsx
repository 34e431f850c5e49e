import { Select } from '@mantine/core';
import { findById } from '@shared/model/lookup.ts';
import { inLanguage } from '@shared/model/primitives.ts';
import { type Presentation, segmentFields } from '@shared/model/segment.ts';
import { callUpOf } from '@shared/protocol/callUp.ts';
import { joined } from '@shared/words/joined.ts';
import { memo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { AwardSelect } from '../fields/AwardSelect.tsx';
import { choices } from '../fields/choice.ts';
import { useReadOnly } from '../planState.ts';
import { AnnouncerSelect } from './AnnouncerSelect.tsx';
import { editSegment } from './editSegment.ts';
import { FormulaField } from './FormulaField.tsx';
import styles from './Segment.module.css';

/** What is handed over, by which decision, and how the MC leads through it. */
export const PresentationFields = memo(function PresentationFields({
  segment,
}: {
  readonly segment: Presentation;
}) {
  return (
    <div className={styles.fields}>
      <div className={styles.two}>
        <AwardSelect
          awardId={segment.awardId}
          onChoose={({ id }) => void editSegment(segment, { awardId: id })}
        />
        <DecisionSelect segment={segment} />
        {segment.decisionId !== null && <AnnouncerSelect decisionId={segment.decisionId} />}
        <CallUpSelect segment={segment} />
        <FormulaField segment={segment} />
      </div>
    </div>
  );
});

function DecisionSelect({ segment }: { readonly segment: Presentation }) {
  const t = useWords();
  const decisions = useShow((show) => show.plan.decisions);
  const language = useShow((show) => show.info.scriptLanguage);
  const readOnly = useReadOnly();
  return (
    <Select
      label={t('plan.decision')}
      placeholder={t('plan.noDecision')}
      data={decisions.map(({ id, number, issuer }) => ({
        value: id,
        label: joined([number, inLanguage(issuer, language)], ' · '),
      }))}
      value={segment.decisionId}
      clearable
      clearButtonProps={{ 'aria-label': t('plan.noDecision') }}
      disabled={readOnly}
      onChange={(decisionId) => void editSegment(segment, { decisionId })}
    />
  );
}

function CallUpSelect({ segment }: { readonly segment: Presentation }) {
  const t = useWords();
  const award = useShow((show) => findById(show.plan.awards, segment.awardId));
  const readOnly = useReadOnly();
  const resolved = callUpOf({ ...segment, callUp: 'auto' }, award);
  return (
    <Select
      label={t('plan.callUp')}
      data={choices(segmentFields.callUp.options, (value) =>
        value === 'auto'
          ? t('plan.callUp.auto', { resolved: t(`plan.callUp.${resolved}`) })
          : t(`plan.callUp.${value}`),
      )}
      value={segment.callUp}
      allowDeselect={false}
      disabled={readOnly}
      onChange={(callUp) => callUp !== null && void editSegment(segment, { callUp })}
    />
  );
}
