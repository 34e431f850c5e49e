import { Button, Combobox, Group, InputBase, useCombobox } from '@mantine/core';
import { findCue } from '@shared/cue/cues.ts';
import { stepName } from '@shared/view/cueCard.ts';
import { findCues, leavesSegment } from '@shared/view/runView.ts';
import { useEffect, useMemo, useState } from 'react';
import { dispatch } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Dialog.module.css';

const SHOWN = 9;

interface JumpFormProps {
  /** The cue that was chosen elsewhere; null: it is looked for here. */
  readonly cueId: string | null;
  readonly onClose: () => void;
}

/** Finds a cue by number or words and puts it on standby; out of the segment that is on one more Enter is asked for. */
export function JumpForm({ cueId, onClose }: JumpFormProps) {
  const show = useShow((state) => state);
  const [asked, setAsked] = useState(cueId);
  const jump = (chosen: string) => {
    void dispatch('jump', { cueId: chosen });
    onClose();
  };
  if (asked !== null)
    return <LeaveSegment cueId={asked} onCancel={onClose} onConfirm={() => jump(asked)} />;
  return <CuePicker onChoose={(id) => (leavesSegment(show, id) ? setAsked(id) : jump(id))} />;
}

function CuePicker({ onChoose }: { readonly onChoose: (cueId: string) => void }) {
  const t = useWords();
  const show = useShow((state) => state);
  const [query, setQuery] = useState('');
  // The list is always shown below the field, so Enter takes the first match at once.
  const combobox = useCombobox({ opened: true });
  const found = useMemo(() => findCues(show, query, SHOWN, t), [show, query, t]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new list of matches begins at its first.
  useEffect(() => {
    combobox.selectFirstOption();
  }, [found]);
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={onChoose}>
      <Combobox.EventsTarget>
        <InputBase
          label={t('run.jumpHint')}
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.options} aria-label={t('run.jumpTitle')}>
        {found.map((card) => (
          <Combobox.Option key={card.id} value={card.id} className={styles.option}>
            <span className={styles.number}>{card.number}</span>
            <span>
              {card.heading} · <span className={styles.soft}>{card.context}</span>
            </span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{t('run.jumpNothing')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

interface LeaveSegmentProps {
  readonly cueId: string;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

function LeaveSegment({ cueId, onCancel, onConfirm }: LeaveSegmentProps) {
  const t = useWords();
  const show = useShow((state) => state);
  const cue = findCue(show.plan, cueId);
  if (cue === undefined) return <p>{t('run.jumpNothing')}</p>;
  const { number, heading, context } = stepName(show, cue, t);
  return (
    <div className={styles.form}>
      <p className={styles.lead}>
        <strong>{number}</strong> {heading} · {context}
      </p>
      <p className={styles.line}>{t('run.jumpLeaves')}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button size="md" onClick={onConfirm} autoFocus data-autofocus>
          {t('run.jumpDo')}
        </Button>
      </Group>
    </div>
  );
}
