import type { RevealedName, ScreenView as Shown } from '@shared/view/screenView.ts';
import { joined } from '@shared/words/joined.ts';
import { translator } from '@shared/words/translate.ts';
import { useWindow } from '../show/store.ts';
import { useHall } from '../show/useHall.ts';
import { FitBox } from './FitBox.tsx';
import { LogoChoice } from './LogoChoice.tsx';
import styles from './ScreenView.module.css';
import { WholeDisplay } from './WholeDisplay.tsx';

/** The wall of the hall. It knows only what was announced, so that nothing else can be seen or found in it. */
export function ScreenView() {
  const view = useHall('screen');
  // A device shows the mark of the house as the operator has chosen it.
  const isDevice = useWindow(({ guest }) => guest !== null);
  return (
    <WholeDisplay look="screen" tools={isDevice ? null : <LogoChoice />}>
      <Shows view={view} />
    </WholeDisplay>
  );
}

function Shows({ view }: { readonly view: Shown }) {
  switch (view.kind) {
    case 'blank':
      return <div className={styles.blank} data-shown="blank" />;
    case 'logo':
      return <Logo title={view.title} />;
    case 'card':
      return <Card title={view.title} segment={view.segment} />;
    case 'award':
      return <Award view={view} />;
  }
}

function Logo({ title }: { readonly title: string }) {
  const logo = useWindow(({ settings }) => settings.logo);
  return (
    <FitBox className={styles.card} content={title}>
      <div className={styles.reveal} data-shown="logo">
        {logo !== null && <img className={styles.logo} src={logo} alt="" />}
        <p className={styles.showTitle} data-size="full">
          {title}
        </p>
      </div>
    </FitBox>
  );
}

interface CardProps {
  readonly title: string;
  readonly segment: string | null;
}

/** The title of the show; during a segment that alone is large. */
function Card({ title, segment }: CardProps) {
  return (
    <FitBox className={styles.card} content={segment ?? title}>
      <div key={segment ?? ''} className={styles.reveal} data-shown="card">
        <p className={styles.showTitle} data-size={segment === null ? 'full' : 'small'}>
          {title}
        </p>
        {segment !== null && (
          <>
            <span className={styles.rule} />
            <h1 className={styles.segment}>{segment}</h1>
          </>
        )}
      </div>
    </FitBox>
  );
}

/** From this many names on they stand in two columns, alone and beneath the one who is on the stage. */
const TWO_COLUMNS = { alone: 9, beneath: 3 };
/** Above this many the names alone are large enough to be read; post and unit stand with who is called. */
const MOST_WITH_DETAIL = 12;

function Award({ view }: { readonly view: Extract<Shown, { kind: 'award' }> }) {
  const { award, current, names } = view;
  const isEmpty = current === null && names.length === 0;
  const isBeneath = current !== null;
  const isTwo = names.length >= TWO_COLUMNS[isBeneath ? 'beneath' : 'alone'];
  // Beneath the one who is on the stage there is room for names alone.
  const hasDetail = !isBeneath && names.length <= MOST_WITH_DETAIL;
  return (
    <div className={styles.award} data-shown="award" data-empty={isEmpty || undefined}>
      <FitBox className={styles.awardBox} content={award}>
        <h1 key={award} className={`${styles.awardTitle} ${styles.reveal}`}>
          {award}
        </h1>
      </FitBox>
      {current !== null && (
        <FitBox className={styles.current} content={current}>
          <Name key={current.id} name={current} isCurrent />
        </FitBox>
      )}
      {names.length > 0 && (
        <FitBox className={styles.names} content={names}>
          <ul
            className={styles.list}
            data-columns={isTwo ? 2 : 1}
            data-few={(!isBeneath && names.length <= 4) || undefined}
          >
            {names.map((name) => (
              <li key={name.id}>
                <Name name={hasDetail ? name : { ...name, detail: '' }} isCurrent={false} />
              </li>
            ))}
          </ul>
        </FitBox>
      )}
    </div>
  );
}

interface NameProps {
  readonly name: RevealedName;
  readonly isCurrent: boolean;
}

/** A name with what stands under it; who receives in its place is said quietly. */
function Name({ name, isCurrent }: NameProps) {
  // The hall reads the language of the ceremony, whatever the organisers' screens speak.
  const { language } = useHall('frame');
  const t = translator(language);
  return (
    <div className={`${styles.who} ${styles.reveal}`} data-current={isCurrent || undefined}>
      <p className={styles.name}>{name.name}</p>
      {name.detail !== '' && <p className={styles.detail}>{name.detail}</p>}
      {(name.isPosthumous || name.remark !== null) && (
        <p className={styles.remark}>
          {joined([name.isPosthumous ? t('screen.posthumous') : null, name.remark], ' · ')}
        </p>
      )}
    </div>
  );
}
