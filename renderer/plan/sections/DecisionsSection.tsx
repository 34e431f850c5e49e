import { Select } from '@mantine/core';
import type { Decision } from '@shared/model/decision.ts';
import { draftDecision, oneLanguage } from '@shared/model/drafts.ts';
import { findById } from '@shared/model/lookup.ts';
import { inLanguage } from '@shared/model/primitives.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { stillFocused } from '../../ui/stillFocused.ts';
import { focusDetails } from '../details.ts';
import { BilingualField } from '../fields/BilingualField.tsx';
import { LineField } from '../fields/LineField.tsx';
import { DateField } from '../fields/MomentField.tsx';
import { StatedFields } from '../fields/StatedFields.tsx';
import { newId, selectThing, send, sendRemoval, usePlan, useReadOnly } from '../planState.ts';
import styles from './Sections.module.css';
import { ThingsPane } from './ThingsPane.tsx';

/** The decisions by which the awards are given, and who reads them out. */
export function DecisionsSection() {
  const t = useWords();
  const decisions = useShow((show) => show.plan.decisions);
  const language = useShow((show) => show.info.scriptLanguage);
  const chosen = usePlan((state) => state.thingIds.decisions);
  const decision = findById(decisions, chosen) ?? decisions[0];
  const add = async () => {
    const added = draftDecision(newId(), oneLanguage(t('plan.newIssuer'), language));
    const isStill = stillFocused();
    if (!(await send('add-decisions', { items: [added] }))) return;
    selectThing('decisions', added.id);
    if (isStill()) requestAnimationFrame(focusDetails);
  };
  return (
    <ThingsPane
      label={t('plan.section.decisions')}
      lines={decisions.map(({ id, number, issuer }) => ({
        id,
        title: inLanguage(issuer, language),
        detail: number ?? t('plan.numberUnknown'),
      }))}
      selectedId={decision?.id ?? null}
      onSelect={(id) => selectThing('decisions', id)}
      addLabel={t('plan.addDecision')}
      onAdd={() => void add()}
      onRemove={({ id, title }) => void sendRemoval(title, 'remove-decision', { id })}
      deeds={{ add: 'add-decisions', remove: 'remove-decision' }}
      empty={t('plan.noDecisions')}
    >
      {decision !== undefined && <DecisionFields decision={decision} />}
    </ThingsPane>
  );
}

function DecisionFields({ decision }: { readonly decision: Decision }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const people = useShow((show) => show.plan.people);
  const edit = (changes: Partial<Omit<Decision, 'id'>>) =>
    send('edit-decision', { id: decision.id, changes });
  return (
    <>
      <BilingualField
        label={t('plan.decisionIssuer')}
        value={decision.issuer}
        isRequired
        onCommit={(issuer) => (issuer === null ? Promise.resolve(false) : edit({ issuer }))}
      />
      <div className={styles.two}>
        <LineField
          label={t('plan.decisionNumber')}
          placeholder={t('common.unknown')}
          value={decision.number ?? ''}
          onCommit={(text) => edit({ number: text === '' ? null : text })}
        />
        <DateField
          label={t('plan.decisionDate')}
          value={decision.date}
          onCommit={(date) => edit({ date })}
        />
        <LineField
          label={t('plan.signer')}
          placeholder={t('common.unknown')}
          value={decision.signer ?? ''}
          onCommit={(text) => edit({ signer: text === '' ? null : text })}
        />
        <Select
          label={t('plan.announcer')}
          placeholder={t('plan.announcerAnybody')}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={decision.announcerId}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('plan.announcerAnybody') }}
          disabled={readOnly}
          onChange={(announcerId) => void edit({ announcerId })}
        />
      </div>
      <StatedFields
        legend={t('stated.ofDecision')}
        hint={t('stated.ofDecisionHint')}
        stated={decision.stated}
        onCommit={(stated) => edit({ stated })}
      />
    </>
  );
}
