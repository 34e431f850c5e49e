import { Button, Group, NumberInput, Radio } from '@mantine/core';
import { type Split, splitSizes } from '@shared/lineup/split.ts';
import { stageCapacity } from '@shared/lineup/stagePlan.ts';
import { findById } from '@shared/model/lookup.ts';
import type { Presentation } from '@shared/model/segment.ts';
import { useState } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import styles from './Split.module.css';
import { SplitPreview } from './SplitPreview.tsx';
import { split } from './waveActions.ts';

interface SplitDialogProps {
  readonly segment: Presentation;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks how the recipients of a presentation are shared out among waves, and shows what comes of it. */
export function SplitDialog({ segment, opened, onClose }: SplitDialogProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={t('split.title', { title: segment.title })}
      closeLabel={t('common.close')}
    >
      <SplitForm segment={segment} onClose={onClose} />
    </Dialog>
  );
}

const WAYS = ['limit', 'presenters', 'count'] as const satisfies readonly Split['by'][];
const MOST = 500;

function SplitForm({ segment, onClose }: Omit<SplitDialogProps, 'opened'>) {
  const t = useWords();
  const stage = useShow((show) => show.plan.stage);
  const award = useShow((show) => findById(show.plan.awards, segment.awardId));
  const capacity = stageCapacity({ stage }, award);
  const [by, setBy] = useState<Split['by']>('limit');
  const [limit, setLimit] = useState<number | string>(capacity);
  const [count, setCount] = useState<number | string>(Math.max(2, segment.waves.length));
  const [presenterIds, setPresenterIds] = useState<readonly string[]>(() => [
    ...new Set(segment.waves.flatMap((wave) => wave.presenterIds)),
  ]);
  const total = segment.waves.reduce((sum, wave) => sum + wave.recipientIds.length, 0);
  const how: Split | null =
    by === 'presenters'
      ? presenterIds.length === 0
        ? null
        : { by, presenterIds }
      : numbered(by, by === 'limit' ? limit : count);
  const sizes = how === null ? [] : splitSizes(total, how);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (how !== null) void split(segment.id, how).then((isDone) => isDone && onClose());
      }}
    >
      <p className={styles.total}>{t('split.total', { n: total, waves: segment.waves.length })}</p>
      <Radio.Group
        label={t('split.by')}
        value={by}
        onChange={(value) => setBy(WAYS.find((way) => way === value) ?? 'limit')}
      >
        <div className={styles.ways}>
          {WAYS.map((way) => (
            <Radio key={way} value={way} label={t(`split.by.${way}`)} />
          ))}
        </div>
      </Radio.Group>
      {by === 'limit' && (
        <NumberInput
          label={t('split.limit')}
          description={t('split.capacity', {
            n: capacity,
            width: stage.widthMetres,
            each: award?.form === 'flag' ? stage.metresPerFlag : stage.metresPerFrame,
          })}
          value={limit}
          onChange={setLimit}
          min={1}
          max={MOST}
          allowDecimal={false}
        />
      )}
      {by === 'count' && (
        <NumberInput
          label={t('split.count')}
          value={count}
          onChange={setCount}
          min={1}
          max={MOST}
          allowDecimal={false}
        />
      )}
      {by === 'presenters' && (
        <PeoplePicker
          label={t('split.presenters')}
          description={t('split.presentersHint')}
          ids={presenterIds}
          onChange={setPresenterIds}
        />
      )}
      <SplitPreview sizes={sizes} presenterIds={by === 'presenters' ? presenterIds : []} />
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" size="md" disabled={how === null}>
          {t('split.do', { n: sizes.length })}
        </Button>
      </Group>
    </form>
  );
}

function numbered(by: 'limit' | 'count', value: number | string): Split | null {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > MOST)
    return null;
  return by === 'limit' ? { by, limit: value } : { by, count: value };
}
