import { Checkbox, MultiSelect } from '@mantine/core';
import type { AnnouncementNotice } from '@shared/import/announcement/announcement.ts';
import type {
  PresentationFields,
  ProposedLeader,
  ProposedSegment,
} from '@shared/import/announcement/proposal.ts';
import { useState } from 'react';
import { useWords } from '../../show/useWords.ts';
import { AwardField } from './AwardField.tsx';
import { CardHead } from './CardHead.tsx';
import styles from './Cards.module.css';
import { CountFields } from './CountFields.tsx';
import { sayPresenters, saySegment } from './fromTextJob.ts';
import { Lights, Row } from './Lights.tsx';
import { Names } from './Names.tsx';
import { Notices } from './Notices.tsx';
import { QuietLine } from './QuietLine.tsx';

interface PresentationCardProps {
  /** 1-based in the programme; null: it is left out. */
  readonly number: number | null;
  /** The show has it already. */
  readonly isKnown: boolean;
  readonly segment: Extract<ProposedSegment, { kind: 'presentation' }>;
  readonly leaders: readonly ProposedLeader[];
  readonly notices: readonly AnnouncementNotice[];
}

/** A presentation as it was understood: every field can be corrected. */
export function PresentationCard({
  number,
  isKnown,
  segment,
  leaders,
  notices,
}: PresentationCardProps) {
  const t = useWords();
  const { key, taken, fields, found } = segment;
  const say = (edit: Partial<PresentationFields>) => saySegment(key, edit);
  return (
    <section
      className={styles.card}
      data-lights={key}
      data-left-out={!taken || undefined}
      aria-label={fields.awardName}
    >
      <CardHead
        part={key}
        name={fields.awardName}
        isTaken={taken}
        isKnown={isKnown}
        onTake={(isTaken) => saySegment(key, { taken: isTaken })}
      >
        <span className={styles.number}>{number}</span>
        {taken ? (
          <Lights part={key} field="award" className={styles.grows}>
            <AwardField chosen={fields} onChoose={say} />
          </Lights>
        ) : (
          <span className={styles.name}>{fields.awardName}</span>
        )}
      </CardHead>
      {taken && (
        <div className={styles.rows}>
          <Row part={key} field="presenters" label={t('fromText.presenters')}>
            {(id) => (
              <Presenters
                id={id}
                names={fields.presenters}
                leaders={leaders}
                onChange={(names) => sayPresenters(key, names)}
              />
            )}
          </Row>
          <Row part={key} field="formula" label={t('fromText.formula')}>
            {(id) => (
              <QuietLine
                id={id}
                placeholder={t('fromText.formulaAuto')}
                value={fields.formula ?? ''}
                onType={(text) => say({ formula: text.trim() === '' ? null : text.trim() })}
                classNames={{ input: styles.quiet }}
              />
            )}
          </Row>
          <CountFields part={key} counts={fields.counts} onChange={(counts) => say({ counts })} />
          {found.together !== null && (
            <Lights part={key} field="together" className={styles.hintRow}>
              {t('fromText.together', { n: found.together.value ?? 0 })}
            </Lights>
          )}
          {found.posthumous && (
            <Checkbox
              size="sm"
              className={styles.hintRow}
              label={t('fromText.posthumous')}
              checked={fields.posthumous}
              onChange={(event) => say({ posthumous: event.currentTarget.checked })}
            />
          )}
          <Names part={key} names={found.names} />
          <Notices notices={notices} />
        </div>
      )}
    </section>
  );
}

interface PresentersProps {
  readonly id: string;
  readonly names: readonly string[];
  readonly leaders: readonly ProposedLeader[];
  readonly onChange: (names: string[]) => void;
}

/** Leaders of the text that are taken, in the order in which they hand over. */
function Presenters({ id, names, leaders, onChange }: PresentersProps) {
  const t = useWords();
  // A long text names thousands: they are listed only where somebody chooses among them.
  const [isOpen, setOpen] = useState(false);
  const others = isOpen ? leaders.flatMap((one) => (one.taken ? [one.name] : [])) : [];
  return (
    <MultiSelect
      id={id}
      data={[...new Set([...names, ...others])]}
      value={[...names]}
      onChange={onChange}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      searchable
      hidePickedOptions
      placeholder={names.length === 0 ? t('fromText.noPresenters') : ''}
      nothingFoundMessage={t('fromText.nobodyFound')}
      data-unknown={names.length === 0 || undefined}
      classNames={{ input: styles.quiet, pill: styles.pill, section: styles.chevron }}
    />
  );
}
