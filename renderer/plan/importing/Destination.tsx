import { Button, Switch } from '@mantine/core';
import type { GroupChoice } from '@shared/import/importBatch.ts';
import type { ImportTarget } from '@shared/import/propose.ts';
import { total } from '@shared/lineup/lineup.ts';
import {
  choiceOf,
  groupTotals,
  type PreviewGroup,
  resolveChoices,
  targetValue,
  unnamedOf,
} from '@shared/view/importChoice.ts';
import { decisionText } from '@shared/view/importPreview.ts';
import type { Translate } from '@shared/words/translate.ts';
import { useId } from 'react';
import { useWords } from '../../show/useWords.ts';
import styles from './Destination.module.css';
import { choose, useJob } from './importJob.ts';
import { sendImport } from './importSend.ts';
import { RowFaults } from './RowFaults.tsx';
import { countsText } from './sentences.ts';

interface DestinationProps {
  readonly segmentId: string | null;
  /** Leads to a row of a sheet, the sheet by its 0-based place. */
  readonly onRow: (table: number, row: number) => void;
  readonly onCancel: () => void;
}

/** What happens when the person presses the button, group by group and in sum. */
export function Destination({ segmentId, onRow, onCancel }: DestinationProps) {
  const t = useWords();
  const groups = useJob((job) => job.proposal?.groups ?? null);
  const said = useJob((job) => job.choices);
  const isSending = useJob((job) => job.stage === 'sending');
  const choices = groups === null ? [] : resolveChoices(groups, said, segmentId);
  const counts = groupTotals(groups ?? []);
  const n = total(counts);
  return (
    <section
      className={styles.pane}
      aria-labelledby="import-destination"
      aria-busy={groups === null}
    >
      <h3 id="import-destination" className={styles.title}>
        {t('importing.destination')}
      </h3>
      <div className={styles.groups}>
        {groups?.map((group, index) => {
          const choice = choices[index];
          return choice && <GroupCard key={group.key} group={group} choice={choice} />;
        })}
        {groups !== null && n === 0 && <p className={styles.none}>{t('importing.nothing')}</p>}
        <RowFaults onRow={onRow} />
      </div>
      <div className={styles.foot}>
        <p role="status" className={styles.sum}>
          {groups === null
            ? t('importing.comparing')
            : n > 0 && t('importing.sum', { n, counts: countsText(counts, t) })}
        </p>
        <div className={styles.buttons}>
          <Button variant="default" size="md" disabled={isSending} onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button
            size="md"
            loading={isSending}
            disabled={n === 0}
            onClick={() => void sendImport(choices, n)}
          >
            {t('importing.import')}
          </Button>
        </div>
      </div>
    </section>
  );
}

function GroupCard({
  group,
  choice,
}: {
  readonly group: PreviewGroup;
  readonly choice: GroupChoice;
}) {
  const t = useWords();
  const id = useId();
  const unnamed = unnamedOf(choice.target);
  const decision = decisionText(group.decisionNumber, group.decisionDate);
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h4 id={id} className={styles.award}>
        {group.title ?? t('importing.noAward')}
      </h4>
      <p className={styles.about}>
        <b>{countsText(group.counts, t)}</b>
        {decision !== '' && <span>{t('importing.decision', { decision })}</span>}
      </p>
      <label className={styles.target}>
        <span>{t('importing.into')}</span>
        <select
          value={targetValue(choice.target)}
          onChange={({ currentTarget: { value } }) => {
            const target = group.targets.find((one) => targetValue(one) === value);
            if (target !== undefined) choose(choiceOf(group, target));
          }}
        >
          {group.targets.map((target) => (
            <option key={targetValue(target)} value={targetValue(target)}>
              {targetLabel(target, t)}
            </option>
          ))}
        </select>
      </label>
      {choice.target.kind === 'presentation' && unnamed > 0 && (
        <Switch
          label={t('importing.fill', { n: unnamed })}
          checked={choice.fill}
          onChange={(event) => choose({ ...choice, fill: event.currentTarget.checked })}
        />
      )}
      {choice.target.kind === 'placeholders' && choice.target.otherKind > 0 && (
        <p className={styles.hint}>{t('importing.otherKind', { n: choice.target.otherKind })}</p>
      )}
    </section>
  );
}

function targetLabel(target: ImportTarget, t: Translate): string {
  switch (target.kind) {
    case 'presentation':
      return target.unnamed > 0
        ? t('importing.target.presentationUnnamed', { title: target.title, n: target.unnamed })
        : target.title;
    case 'placeholders':
      return t('importing.target.placeholders', { n: target.unnamed });
    case 'new-presentation':
      return t('importing.target.new');
    case 'unplaced':
      return t('importing.target.unplaced');
  }
}
