import { wallClock } from '@shared/timing/format.ts';
import { clock } from '@shared/timing/schedule.ts';
import {
  type Bar,
  type Timeline as Frame,
  gridLines,
  shareOf,
  type TimelineRow,
  timeline,
  timelineRow,
} from '@shared/view/timeline.ts';
import { type CSSProperties, memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import { useNow } from '../ui/useNow.ts';
import { useVirtualRows } from '../ui/useVirtualRows.ts';
import styles from './Timeline.module.css';

/** Rem of a row. */
const ROW = 2.75;
/** The most lines behind the bars. */
const LINES = 8;
/** The bars are drawn anew with each change of the show and this often, in ms; the line of now moves each second. */
const REDRAWN = 30_000;

/** Planned against actual and expected, segment by segment. It comes after what GO has changed elsewhere. */
export const Timeline = memo(function Timeline() {
  const t = useWords();
  const show = useDeferredValue(useShow((state) => state));
  const now = Math.floor(useNow() / REDRAWN) * REDRAWN;
  const moment = Math.max(now, show.run.currentSince ?? 0);
  const frame = useMemo(() => timeline(show, clock(show, moment).projectedEnd), [show, moment]);
  if (frame === null) return <p className={styles.nothing}>{t('timeline.noStart')}</p>;
  return <Rows frame={frame} moment={moment} />;
});

function Rows({ frame, moment }: { readonly frame: Frame; readonly moment: number }) {
  const t = useWords();
  const show = useDeferredValue(useShow((state) => state));
  const { zone } = show.info;
  const { ids, span, at } = frame;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, measure, reveal } = useVirtualRows({
    ids,
    scroller,
    estimate: () => ROW,
    keptId: null,
    headRem: 1.75,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the position, not the rows.
  useEffect(() => {
    reveal(at);
  }, [at]);
  return (
    <section className={styles.timeline} aria-label={t('action.timeline')}>
      <p className={styles.legend}>
        {(['planned', 'actual', 'projected'] as const).map((kind) => (
          <span key={kind} className={styles.key} data-kind={kind}>
            {t(`timeline.${kind}`)}
          </span>
        ))}
        <span className={styles.key} data-kind="end">
          {t('timeline.end')}
        </span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <div className={styles.scroller} ref={scroller} tabIndex={0}>
        <div className={styles.head} aria-hidden>
          <span />
          <span className={styles.axis}>
            {gridLines(span, LINES).map((line) => (
              <time key={line} className={styles.tick} style={at01(shareOf(span, line))}>
                {wallClock(line, zone)}
              </time>
            ))}
          </span>
        </div>
        <div className={styles.body} style={{ height }}>
          <NowLine span={span} />
          <ol className={styles.rows}>
            {rows.map(({ id, index, start }) => {
              const row = timelineRow(show, id, moment);
              return (
                <li
                  key={id}
                  ref={measure}
                  data-index={index}
                  className={styles.row}
                  data-state={row?.state}
                  style={{ '--top': `${start}px` } as CSSProperties}
                >
                  {row !== null && <RowBars row={row} span={span} zone={zone} />}
                </li>
              );
            })}
          </ol>
        </div>
      </div>
    </section>
  );
}

const at01 = (share: number) => ({ '--at': share }) as CSSProperties;
const barStyle = (span: Bar, bar: Bar) =>
  ({ '--from': shareOf(span, bar.from), '--to': shareOf(span, bar.to) }) as CSSProperties;

interface RowBarsProps {
  readonly row: TimelineRow;
  readonly span: Bar;
  readonly zone: string;
}

function RowBars({ row, span, zone }: RowBarsProps) {
  const t = useWords();
  const time = (at: number) => wallClock(at, zone);
  const { planned, actual, projected, endsBy } = row;
  const bars = [
    ['planned', planned],
    ['actual', actual],
    ['projected', projected],
  ] as const;
  const said = bars.flatMap(([kind, bar]) =>
    bar === null ? [] : `${t(`timeline.${kind}`)} ${time(bar.from)}–${time(bar.to)}`,
  );
  const expected = (projected ?? actual ?? planned).to;
  return (
    <>
      <span className={styles.title}>{row.title}</span>
      <span
        className={styles.bars}
        role="img"
        aria-label={[
          ...said,
          ...(endsBy === null ? [] : [t('timeline.endAt', { time: time(endsBy) })]),
        ].join('; ')}
      >
        {bars.map(([kind, bar]) =>
          bar === null ? null : (
            <span key={kind} className={styles.bar} data-kind={kind} style={barStyle(span, bar)} />
          ),
        )}
        {endsBy !== null && (
          <span
            className={styles.end}
            data-missed={expected > endsBy || undefined}
            style={at01(shareOf(span, endsBy))}
          />
        )}
      </span>
    </>
  );
}

/** All that moves with the clock. */
function NowLine({ span }: { readonly span: Bar }) {
  const now = useNow();
  if (now < span.from || now > span.to) return null;
  return (
    <span className={styles.nowArea} aria-hidden>
      <span className={styles.now} style={at01(shareOf(span, now))} />
    </span>
  );
}
