import { Checkbox, Select } from '@mantine/core';
import {
  type Award,
  awardFormSchema,
  awardSchema,
  recipientKindSchema,
} from '@shared/model/award.ts';
import { findById } from '@shared/model/lookup.ts';
import { inLanguage } from '@shared/model/primitives.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { AwardSelect } from '../fields/AwardSelect.tsx';
import { BilingualField } from '../fields/BilingualField.tsx';
import { choices } from '../fields/choice.ts';
import { selectThing, send, sendRemoval, usePlan, useReadOnly } from '../planState.ts';
import styles from './Sections.module.css';
import { ThingsPane } from './ThingsPane.tsx';

/** The awards that are handed over in this show, from the catalogue or made here. */
export function AwardsSection() {
  const t = useWords();
  const awards = useShow((show) => show.plan.awards);
  const language = useShow((show) => show.info.scriptLanguage);
  const chosen = usePlan((state) => state.thingIds.awards);
  const award = findById(awards, chosen) ?? awards[0];
  return (
    <ThingsPane
      label={t('plan.section.awards')}
      lines={awards.map(({ id, name, issuer }) => ({
        id,
        title: inLanguage(name, language),
        detail: issuer === null ? '' : inLanguage(issuer, language),
      }))}
      selectedId={award?.id ?? null}
      onSelect={(id) => selectThing('awards', id)}
      addLabel=""
      onAdd={null}
      tools={
        <AwardSelect
          label={t('plan.addAward')}
          awardId={null}
          onChoose={({ id }) => selectThing('awards', id)}
        />
      }
      onRemove={({ id, title }) => void sendRemoval(title, 'remove-award', { id })}
      deeds={{ add: 'add-awards', remove: 'remove-award' }}
      empty={t('plan.noAwards')}
    >
      {award !== undefined && <AwardFields award={award} />}
    </ThingsPane>
  );
}

const TIERS = [1, 2, 3, 4, 5, 0] as const;
const CLASSES = awardSchema.shape.class.unwrap().options;

function AwardFields({ award }: { readonly award: Award }) {
  const t = useWords();
  const readOnly = useReadOnly();
  const edit = (changes: Partial<Omit<Award, 'id'>>) =>
    send('edit-award', { id: award.id, changes });
  return (
    <>
      <BilingualField
        label={t('plan.name')}
        value={award.name}
        isRequired
        onCommit={(name) => (name === null ? Promise.resolve(false) : edit({ name }))}
      />
      <BilingualField
        label={t('plan.issuer')}
        value={award.issuer}
        onCommit={(issuer) => edit({ issuer })}
      />
      <BilingualField
        label={t('plan.onBehalfOf')}
        value={award.onBehalfOf}
        onCommit={(onBehalfOf) => edit({ onBehalfOf })}
      />
      <div className={styles.three}>
        <Select
          label={t('plan.tier')}
          data={TIERS.map((tier) => ({ value: String(tier), label: t(`plan.tier.${tier}`) }))}
          value={String(award.tier)}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(tier) => tier !== null && void edit({ tier: Number(tier) })}
        />
        <Select
          label={t('plan.class')}
          placeholder={t('plan.noClass')}
          data={choices(CLASSES, (value) => t(`plan.class.${value}`))}
          value={award.class}
          clearable
          clearButtonProps={{ 'aria-label': t('plan.noClass') }}
          disabled={readOnly}
          onChange={(value) => void edit({ class: value })}
        />
        <Select
          label={t('plan.form')}
          data={choices(awardFormSchema.options, (form) => t(`plan.form.${form}`))}
          value={award.form}
          allowDeselect={false}
          disabled={readOnly}
          onChange={(form) => form !== null && void edit({ form })}
        />
      </div>
      <Checkbox.Group
        label={t('plan.kinds')}
        value={[...award.kinds]}
        disabled={readOnly}
        onChange={(kinds) => {
          const chosen = recipientKindSchema.options.filter((kind) => kinds.includes(kind));
          if (chosen.length > 0) void edit({ kinds: chosen });
        }}
      >
        <div className={styles.checks}>
          {recipientKindSchema.options.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`recipient.${kind}`)} />
          ))}
        </div>
      </Checkbox.Group>
    </>
  );
}
