import { useWords } from '../../show/useWords.ts';
import { Message } from '../../ui/Message.tsx';
import { DETAILS_ID } from '../details.ts';
import { useChosenRows, useSelected } from '../planState.ts';
import { DepartmentNotes } from './DepartmentNotes.tsx';
import { PresentationFields } from './PresentationFields.tsx';
import styles from './Segment.module.css';
import { SegmentFields } from './SegmentFields.tsx';
import { SeveralPane } from './SeveralPane.tsx';
import { WaveList } from './WaveList.tsx';

/** What is chosen in the rundown, with everything that can be said about it; of several rows what they can share. */
export function SegmentPane() {
  const t = useWords();
  const selected = useSelected();
  const chosen = useChosenRows();
  if (chosen.size > 1) return <SeveralPane ids={chosen} />;
  if (selected === null) return <Message text={t('plan.purpose')} />;
  const { segment, wave } = selected;
  return (
    <section
      id={DETAILS_ID}
      // A field that is being typed in belongs to its segment.
      key={segment.id}
      aria-label={segment.title}
      className={styles.pane}
    >
      <p className={styles.kicker}>{t(`kind.${segment.kind}`)}</p>
      <SegmentFields segment={segment} />
      {segment.kind === 'presentation' && <PresentationFields segment={segment} />}
      {segment.kind === 'presentation' && <WaveList segment={segment} openWave={wave} />}
      <DepartmentNotes segment={segment} />
    </section>
  );
}
