import { useDisclosure } from '@mantine/hooks';
import {
  type CallerLink,
  clockText,
  type FollowView,
  followView,
  lagText,
} from '@shared/view/machinesView.ts';
import { IconDeviceLaptop } from '@tabler/icons-react';
import { SHAPES } from '../network/shapes.ts';
import { useWindow } from '../show/store.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Band.module.css';
import { RemovedBand } from './RemovedBand.tsx';
import { TakeOverDialog } from './TakeOverDialog.tsx';

/** Without an answer there is something to decide. */
const isBad = (link: CallerLink) => link === 'silent' || link === 'away';

interface FollowsBandProps {
  /** This machine called until now. */
  readonly hasMoved: boolean;
  readonly onSeen: () => void;
}

/** Another machine calls: which one, whether this one has everything, and the way to take over. */
export function FollowsBand({ hasMoved, onSeen }: FollowsBandProps) {
  const t = useWords();
  const show = useShow((state) => state);
  const machines = useWindow((state) => state.machines);
  const [asks, question] = useDisclosure(false);
  const following = useWindow(({ broker }) => broker.following);
  // A hall that has lost its way to the show is not to take it over.
  const isOffered = useWindow(({ broker }) => broker.resumable?.showId === show.id);
  const view = followView(machines, following, show, t);
  const { name, link } = view;
  const clock = clockText(machines.clockOffsetMs, t);
  if (link === 'removed') return <RemovedBand view={view} />;
  return (
    <section
      className={styles.band}
      data-bad={isBad(link) || undefined}
      data-moved={hasMoved || undefined}
      aria-label={t('machines.title')}
    >
      <IconDeviceLaptop className={styles.icon} aria-hidden />
      <div className={styles.said}>
        <p
          key={hasMoved ? name : ''}
          className={styles.title}
          role={hasMoved ? 'alert' : undefined}
        >
          <strong>{t(hasMoved ? 'machines.movedAway' : 'machines.calls', { name })}</strong>
          {hasMoved && <span className={styles.text}>. {t('machines.movedAway.text')}</span>}
        </p>
        <Facts view={view} />
        {clock !== null && <p className={styles.facts}>{clock}</p>}
      </div>
      <div className={styles.ways}>
        {hasMoved && (
          <button type="button" className={styles.quiet} onClick={onSeen}>
            {t('machines.seen')}
          </button>
        )}
        {!view.isFarAway && !isOffered && (
          <button
            type="button"
            className={isBad(link) ? styles.loud : styles.quiet}
            onClick={question.open}
          >
            {t('machines.takeOver')}
          </button>
        )}
      </div>
      <TakeOverDialog opened={asks} view={view} onClose={question.close} />
    </section>
  );
}

/** How the copy here stands to the other, in a word and a shape. The lag is last: nothing moves with its figures. */
function Facts({ view: { link, state, lagMs, takenOverAt } }: { readonly view: FollowView }) {
  const t = useWords();
  return (
    <p className={styles.facts}>
      <span role="status" className={styles.link} data-link={link}>
        <span aria-hidden>{SHAPES[link]} </span>
        {state}
      </span>
      <span>{t('machines.watches')}</span>
      {takenOverAt !== null && <span>{t('machines.tookOver', { time: takenOverAt })}</span>}
      {lagMs !== null && <span className={styles.lag}>{lagText(lagMs, t)}</span>}
    </p>
  );
}
