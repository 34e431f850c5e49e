import { nameForms, type StageView, stageText, trayText } from '@shared/view/stageView.ts';
import type { Translate } from '@shared/words/translate.ts';
import styles from './StageDrawing.module.css';

/** Lengths are in units of the drawing. */
const WIDTH = 640;
/** Beside the row, for the ways up and down. */
const SIDE = 46;
const RADIUS = 15;
/** Width of a character by the size of its type, on average. */
const CHARACTER = 0.56;

/** Where things are in the two sizes of the drawing. */
const LAYOUTS = {
  /** Numbers and presenters. */
  small: { height: 116, row: 54, helper: 78, presenter: 84, name: 106 },
  /** Names, trays and the width of the row too. */
  full: { height: 204, row: 78, helper: 142, presenter: 164, name: 190 },
} as const;
type Layout = (typeof LAYOUTS)[keyof typeof LAYOUTS];

interface StageDrawingProps {
  readonly view: StageView;
  readonly size: keyof typeof LAYOUTS;
  readonly t: Translate;
}

/** Who stands where, as the hall sees it: circles receive, diamonds present, the square carries the trays. */
export function StageDrawing({ view, size, t }: StageDrawingProps) {
  const layout = LAYOUTS[size];
  return (
    <svg
      className={styles.drawing}
      data-size={size}
      viewBox={`0 0 ${WIDTH} ${layout.height}`}
      role="img"
      aria-label={stageText(view, t)}
    >
      <path
        className={styles.floor}
        d={`M 30 24 H ${WIDTH - 30} L ${WIDTH - 2} ${layout.height - 3} H 2 Z`}
      />
      <Ways view={view} layout={layout} t={t} />
      <Row view={view} layout={layout} isNamed={size === 'full'} />
      {size === 'full' && <Width view={view} layout={layout} t={t} />}
      <Front view={view} layout={layout} size={size} t={t} />
    </svg>
  );
}

interface PartProps {
  readonly view: StageView;
  readonly layout: Layout;
  readonly t: Translate;
}

/** Units from the left edge of the drawing. */
const across = ({ stage }: StageView, metres: number) =>
  SIDE + (metres / stage.widthMetres) * (WIDTH - 2 * SIDE);

/** The ways up and down with their words; one below the other where both are on the same side. */
function Ways({ view, layout, t }: PartProps) {
  const { entry, exit } = view.stage;
  return (
    <>
      <Way side={entry} y={layout.row} isInward label={t('run.entry')} />
      <Way side={exit} y={layout.row + (entry === exit ? 34 : 0)} label={t('run.exit')} />
    </>
  );
}

interface WayProps {
  readonly side: 'left' | 'right';
  readonly y: number;
  readonly isInward?: boolean;
  readonly label: string;
}

function Way({ side, y, isInward = false, label }: WayProps) {
  const [outer, inner] = side === 'left' ? [4, 28] : [WIDTH - 4, WIDTH - 28];
  const [from, to] = isInward ? [outer, inner] : [inner, outer];
  const back = to > from ? -6 : 6;
  return (
    <g className={styles.way}>
      <path d={`M ${from} ${y} H ${to} m ${back} -5 L ${to} ${y} l ${back} 5`} />
      <text x={(outer + inner) / 2} y={y - 10}>
        {label}
      </text>
    </g>
  );
}

interface RowProps extends Pick<PartProps, 'view' | 'layout'> {
  readonly isNamed: boolean;
}

function Row({ view, layout, isNamed }: RowProps) {
  const { places, stage, pitchMetres } = view;
  const pitch = (pitchMetres / stage.widthMetres) * (WIDTH - 2 * SIDE);
  if (pitch < 3) return <Band view={view} layout={layout} />;
  const radius = Math.min(RADIUS, pitch * 0.46);
  // Numbers too near to each other can't be read: some are left out.
  const every = Math.max(1, Math.ceil(17 / pitch));
  return places.map(({ place, metres }, index) => {
    const isAbsent = place.attendance?.state === 'absent';
    // Names stand above and below in turn, which leaves each the room of two places.
    const name = isNamed ? fitting(nameForms(place.recipient), pitch * 2 - 6, 12) : null;
    return (
      <g
        key={place.recipient.id}
        className={styles.place}
        data-absent={isAbsent || undefined}
        transform={`translate(${across(view, metres)} ${layout.row})`}
      >
        <circle r={radius} />
        {index % every === 0 && (
          <text
            className={styles.number}
            y={every === 1 ? radius * 0.36 : -radius - 4}
            fontSize={every === 1 ? Math.min(15, radius * 1.2) : 11}
          >
            {place.number}
          </text>
        )}
        {isAbsent && (
          <path className={styles.strike} d={`M ${-radius} ${radius} L ${radius} ${-radius}`} />
        )}
        {name !== null && every === 1 && (
          <text className={styles.name} y={index % 2 === 0 ? -radius - 8 : radius + 16}>
            {name}
          </text>
        )}
      </g>
    );
  });
}

/** A row that is too dense to be drawn one by one. */
function Band({ view, layout }: Pick<PartProps, 'view' | 'layout'>) {
  const { places } = view;
  return (
    <g className={styles.place}>
      <rect
        x={SIDE}
        y={layout.row - RADIUS}
        width={WIDTH - 2 * SIDE}
        height={2 * RADIUS}
        rx={RADIUS}
      />
      <text className={styles.number} x={WIDTH / 2} y={layout.row + 5} fontSize={15}>
        1–{places.length}
      </text>
    </g>
  );
}

/** How wide the row is, drawn below it. */
function Width({ view, layout, t }: PartProps) {
  const { stage, places, pitchMetres, neededMetres, fits } = view;
  const half = (pitchMetres * places.length) / 2;
  const from = across(view, stage.widthMetres / 2 - half);
  const to = across(view, stage.widthMetres / 2 + half);
  const y = layout.row + 42;
  return (
    <g className={styles.width} data-tight={!fits || undefined}>
      <path d={`M ${from} ${y - 5} V ${y} H ${to} V ${y - 5}`} />
      <text x={to} y={y + 14}>
        {t('stage.metres', { metres: neededMetres })}
      </text>
    </g>
  );
}

interface FrontProps extends PartProps {
  readonly size: keyof typeof LAYOUTS;
}

/** The presenters in the middle, and behind them at their right hand the helper with the trays. */
function Front({ view, layout, size, t }: FrontProps) {
  const { presenters, trays } = view;
  const middle = WIDTH / 2;
  const helper = middle - 34 - Math.max(0, presenters.length - 1) * 9;
  const names = presenters.length === 0 ? t('stage.noPresenter') : presenters.join(' · ');
  return (
    <>
      <g className={styles.helper}>
        <rect x={helper - 7} y={layout.helper - 7} width={14} height={14} rx={2} />
        <path d={`M ${helper - 12} ${layout.helper + 10} H ${helper + 12}`} />
        {size === 'full' && trays.length > 0 && (
          <text x={helper - 20} y={layout.helper + 5}>
            {fitting(
              [
                trays.map((tray) => trayText(tray, t)).join(' · '),
                t('stage.trays', { n: trays.length }),
              ],
              helper - 60,
              12,
            )}
          </text>
        )}
      </g>
      {presenters.map((name, at) => (
        <path
          key={name}
          className={styles.presenter}
          transform={`translate(${middle + (at - (presenters.length - 1) / 2) * 18} ${layout.presenter})`}
          d="M 0 -9 L 9 0 L 0 9 L -9 0 Z"
        />
      ))}
      <text
        className={styles.presenterName}
        data-missing={presenters.length === 0 || undefined}
        x={middle}
        y={layout.name}
        fontSize={Math.min(15, Math.max(9, (WIDTH - 60) / (names.length * CHARACTER)))}
      >
        {names}
      </text>
    </>
  );
}

/** The first of these texts that is not longer than `room` in this size of type; null: none fits. */
function fitting(texts: readonly string[], room: number, size: number): string | null {
  return texts.find((text) => text.length * size * CHARACTER <= room) ?? null;
}
