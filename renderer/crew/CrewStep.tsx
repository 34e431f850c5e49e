import type { Department } from '@shared/model/department.ts';
import type { Notes } from '@shared/model/segment.ts';
import { type CrewCue, crewCueName } from '@shared/view/crewView.ts';
import { kindCountsLabel } from '@shared/view/cueCard.ts';
import { joined } from '@shared/words/joined.ts';
import { useWords } from '../show/useWords.ts';
import styles from './CrewStep.module.css';

/** How a panel looks: what is on is filled, what is next is outlined, a rehearsal is dashed, a hold has its own edge. */
export type StepState = 'live' | 'rehearsal' | 'hold' | 'standby';

interface CrewStepProps {
  readonly cue: CrewCue;
  readonly state: StepState;
  /** What it is called for screen readers and by its tag. */
  readonly label: string;
  /** Stands beside the number. */
  readonly remark?: string | null;
  /** Null: said elsewhere on the page. */
  readonly notes: ShownNotes | null;
}

/** The notes of a segment, for the departments that were chosen. */
export interface ShownNotes {
  readonly notes: Notes;
  readonly departments: readonly Department[];
  /** Empty: all of them. */
  readonly chosen: readonly Department[];
}

/** A step: what, where in the programme, who and how many, and what the crew has to know. */
export function CrewStep({ cue, state, label, remark = null, notes }: CrewStepProps) {
  const t = useWords();
  const { heading, context, wave } = crewCueName(cue, t);
  return (
    <article className={styles.step} data-state={state} data-cue={cue.id} aria-label={label}>
      <header className={styles.head}>
        <p className={styles.tag}>{label}</p>
        {cue.number !== null && <p className={styles.number}>{cue.number}</p>}
        {wave !== null && <p className={styles.wave}>{wave}</p>}
        {remark !== null && <p className={styles.remark}>{remark}</p>}
      </header>
      <h2 className={styles.heading}>{heading}</h2>
      {context !== null && (
        <p className={styles.context} title={context}>
          {context}
        </p>
      )}
      <Facts cue={cue} />
      {notes !== null && <StepNotes {...notes} />}
    </article>
  );
}

function Facts({ cue: { counts, absent, people } }: { readonly cue: CrewCue }) {
  const t = useWords();
  return (
    <div className={styles.facts}>
      {counts !== null && (
        <p>
          {kindCountsLabel(counts, t)}
          {absent !== null && absent > 0 && (
            <strong className={styles.absent}>
              {' · '}
              {t('attendance.absentCount', { n: absent })}
            </strong>
          )}
        </p>
      )}
      {people.map(({ name, post }) => (
        <p key={name} className={styles.person} title={post ?? undefined}>
          <strong>{name}</strong>
          {post !== null && <span className={styles.post}> {post}</span>}
        </p>
      ))}
    </div>
  );
}

function StepNotes({ notes, departments, chosen }: ShownNotes) {
  const t = useWords();
  const shown = notesFor(notes, chosen.length === 0 ? departments : chosen);
  if (shown.length === 0)
    return (
      <p className={styles.noNotes}>
        {chosen.length === 0
          ? t('crew.noNotes')
          : t('crew.noNotesFor', {
              departments: joined(
                chosen.map(({ name }) => name),
                ', ',
              ),
            })}
      </p>
    );
  return (
    <dl className={styles.notes} aria-label={t('crew.notes')}>
      {shown.map(({ id, name, text }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What these departments have to know, in their order; those of whom nothing is written are left out. */
export function notesFor(
  notes: Notes,
  departments: readonly Department[],
): readonly (Department & { readonly text: string })[] {
  return departments.flatMap((one) => {
    const text = notes[one.id]?.trim() ?? '';
    return text === '' ? [] : [{ ...one, text }];
  });
}
