import { Select, TextInput } from '@mantine/core';
import { recipientKindSchema } from '@shared/model/award.ts';
import { inLanguage } from '@shared/model/primitives.ts';
import { RECIPIENT_STATES } from '@shared/view/recipientTable.ts';
import { IconSearch } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { choices } from '../fields/choice.ts';
import styles from './Recipients.module.css';
import { changeFilter, useRecipients } from './recipientsState.ts';

/** Which recipients are shown: by words, kind, what they receive, and what is open about them. */
export const FilterBar = memo(function FilterBar() {
  const t = useWords();
  const { text, kind, state } = useRecipients(({ filter }) => filter);
  return (
    <search className={styles.filters} aria-label={t('recipients.filter')}>
      <TextInput
        className={styles.search}
        size="md"
        aria-label={t('recipients.search')}
        placeholder={t('recipients.search')}
        leftSection={<IconSearch size="1.1rem" aria-hidden />}
        value={text}
        onChange={(event) => changeFilter({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') changeFilter({ text: '' });
        }}
      />
      <Select
        className={styles.filter}
        size="md"
        aria-label={t('recipients.filter.kind')}
        placeholder={t('recipients.filter.kind')}
        data={choices(recipientKindSchema.options, (one) => t(`recipient.${one}`))}
        value={kind}
        onChange={(chosen) => changeFilter({ kind: chosen })}
        clearable
        clearButtonProps={{ 'aria-label': t('recipients.filter.all') }}
      />
      <ReceivesFilter />
      <Select
        className={styles.filter}
        size="md"
        aria-label={t('recipients.filter.state')}
        placeholder={t('recipients.filter.state')}
        data={choices(RECIPIENT_STATES, (one) => t(`recipients.state.${one}`))}
        value={state}
        onChange={(chosen) => changeFilter({ state: chosen })}
        clearable
        clearButtonProps={{ 'aria-label': t('recipients.filter.all') }}
      />
    </search>
  );
});

const AWARD = 'award:';
const SEGMENT = 'segment:';

/** By presentation or by award. */
function ReceivesFilter() {
  const t = useWords();
  const segments = useShow((show) => show.plan.segments);
  const awards = useShow((show) => show.plan.awards);
  const language = useShow((show) => show.info.scriptLanguage);
  const { segmentId, awardId } = useRecipients(({ filter }) => filter);
  const data = useMemo(
    () => [
      {
        group: t('recipients.filter.presentations'),
        items: segments
          .filter(({ kind }) => kind === 'presentation')
          .map(({ id, title }) => ({ value: `${SEGMENT}${id}`, label: title })),
      },
      {
        group: t('plan.section.awards'),
        items: awards.map(({ id, name }) => ({
          value: `${AWARD}${id}`,
          label: inLanguage(name, language),
        })),
      },
    ],
    [segments, awards, language, t],
  );
  const segment = segmentId === null ? null : `${SEGMENT}${segmentId}`;
  const choose = (value: string | null) =>
    changeFilter({
      segmentId: value?.startsWith(SEGMENT) ? value.slice(SEGMENT.length) : null,
      awardId: value?.startsWith(AWARD) ? value.slice(AWARD.length) : null,
    });
  return (
    <Select
      className={styles.wideFilter}
      size="md"
      aria-label={t('recipients.filter.receives')}
      placeholder={t('recipients.filter.receives')}
      data={data}
      value={awardId === null ? segment : `${AWARD}${awardId}`}
      onChange={choose}
      searchable
      limit={100}
      clearable
      clearButtonProps={{ 'aria-label': t('recipients.filter.all') }}
      nothingFoundMessage={t('plan.nobodyFound')}
    />
  );
}
