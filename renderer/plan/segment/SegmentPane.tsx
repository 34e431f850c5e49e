import { useWords } from '../../show/useWords.ts';
import { Message } from '../../ui/Message.tsx';
import { DETAILS_ID } from '../details.ts';
import { useSelected } from '../planState.ts';
import { DepartmentNotes } from './DepartmentNotes.tsx';
import { PresentationFields } from './PresentationFields.tsx';
import styles from './Segment.module.css';
import { SegmentFields } from './SegmentFields.tsx';
import { WaveList } from './WaveList.tsx';

/** What is chosen in the rundown, with everything that can be said about it. */
export function SegmentPane() {
  const t = useWords();
  const selected = useSelected();
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
