import type { RevealedName, ScreenView } from '@shared/view/screenView.ts';
import { joined } from '@shared/words/joined.ts';
import { translator } from '@shared/words/translate.ts';
import { type ReactNode, useState } from 'react';
import { useHall } from '../show/useHall.ts';
import { FitBox } from './FitBox.tsx';
import styles from './OverlayView.module.css';

type Award = Extract<ScreenView, { kind: 'award' }>;

/**
 * What a source of a stream shows, by `?layout=` in its address: everything in the lower third, the names of the wave
 * at the side, or the award and who hands it over, without a recipient.
 */
const LAYOUTS = ['lower-third', 'names', 'award'] as const;
type Layout = (typeof LAYOUTS)[number];

const layoutOf = (search: string): Layout => {
  const asked = new URLSearchParams(search).get('layout');
  return LAYOUTS.find((one) => one === asked) ?? 'lower-third';
};

/** Graphics for a stream, on nothing: what stands behind shines through. They know only what was announced. */
export function OverlayView() {
  const view = useHall('screen');
  const { language, phase } = useHall('frame');
  const [layout] = useState(() => layoutOf(window.location.search));
  const shown = view.kind === 'award' ? shownOf(view, layout) : 'nothing';
  return (
    <div className={styles.overlay} lang={language} data-layout={layout} data-shown={shown}>
      {view.kind === 'award' && shown !== 'nothing' && (
        <Plate award={view} layout={layout} shown={shown} isRehearsal={phase === 'rehearsal'} />
      )}
    </div>
  );
}

/** What the graphics say: one name, all names of the wave, who hands over, the award alone, or nothing. */
type Shown = 'nothing' | 'award' | 'presenter' | 'name' | 'names';

function shownOf({ current, names, presenters }: Award, layout: Layout): Shown {
  const alone = presenters.length > 0 ? 'presenter' : 'award';
  if (layout === 'award') return alone;
  if (layout === 'names') return current === null && names.length === 0 ? 'nothing' : 'names';
  if (current !== null) return 'name';
  return names.length > 0 ? 'names' : alone;
}

interface PlateProps {
  readonly award: Award;
  readonly layout: Layout;
  readonly shown: Shown;
  readonly isRehearsal: boolean;
}

function Plate({ award, layout, shown, isRehearsal }: PlateProps) {
  const { award: title, current, names } = award;
  const isList = layout === 'names';
  const all = isList && current !== null ? [...names, current] : names;
  return (
    // Another plate for each thing that is said, so that it comes in as one.
    <FitBox className={styles.plate} content={award}>
      <div key={`${title} ${shown} ${current?.id ?? ''}`} className={styles.said}>
        {isRehearsal && <Rehearsal />}
        <p className={styles.award} data-alone={shown === 'award' || undefined}>
          {title}
        </p>
        {shown === 'name' && current !== null && <Name name={current} />}
        {shown === 'names' && <Names names={all} currentId={current?.id ?? null} isList={isList} />}
        {!isList && <Presenters award={award} isAlone={shown === 'presenter'} />}
      </div>
    </FitBox>
  );
}

function Rehearsal() {
  return <p className={styles.rehearsal}>{useCeremonyWords()('overlay.rehearsal')}</p>;
}

/** Viewers read the language of the ceremony, whatever the organisers' screens speak. */
const useCeremonyWords = () => translator(useHall('frame').language);

/** The name that is called now, with post and unit; who receives in its place is said quietly. */
function Name({ name }: { readonly name: RevealedName }) {
  const t = useCeremonyWords();
  const remark = joined([name.isPosthumous ? t('screen.posthumous') : null, name.remark], ' · ');
  return (
    <div className={styles.one} data-current>
      <p className={styles.name}>{name.name}</p>
      {name.detail !== '' && <p className={styles.detail}>{name.detail}</p>}
      {remark !== '' && <p className={styles.remark}>{remark}</p>}
    </div>
  );
}

/** From so many names on they stand in two, then in three columns of the lower third. */
const TWO_COLUMNS = 3;
const THREE_COLUMNS = 9;

interface NamesProps {
  readonly names: readonly RevealedName[];
  readonly currentId: string | null;
  /** One beneath the other at the side. */
  readonly isList: boolean;
}

function Names({ names, currentId, isList }: NamesProps) {
  const t = useCeremonyWords();
  const columns = isList || names.length < TWO_COLUMNS ? 1 : names.length < THREE_COLUMNS ? 2 : 3;
  // A few have room for who they are; of many the names are what can be read.
  const hasDetail = isList ? names.length <= 8 : names.length < TWO_COLUMNS;
  return (
    <ul className={styles.names} data-columns={columns}>
      {names.map(({ id, name, detail, isPosthumous }) => (
        <li key={id} data-current={id === currentId || undefined}>
          <span className={styles.listed}>{name}</span>
          {isPosthumous && <span className={styles.remark}> {t('screen.posthumous')}</span>}
          {hasDetail && detail !== '' && <span className={styles.under}>{detail}</span>}
        </li>
      ))}
    </ul>
  );
}

interface PresentersProps {
  readonly award: Award;
  /** Nothing else is said but the award. */
  readonly isAlone: boolean;
}

function Presenters({ award: { presenters, formula }, isAlone }: PresentersProps): ReactNode {
  const t = useCeremonyWords();
  if (presenters.length === 0) return null;
  return (
    <div className={styles.presenters} data-alone={isAlone || undefined}>
      {formula !== null && <p className={styles.formula}>{formula}</p>}
      {(formula === null || !isAlone) && <p className={styles.word}>{t('overlay.presenters')}</p>}
      {presenters.map(({ id, name, post }) => (
        <p key={id} className={styles.presenter}>
          <strong>{name}</strong>
          {post !== '' && <span className={styles.post}>{post}</span>}
        </p>
      ))}
    </div>
  );
}
