import type { StageDrawing as StageDrawingData } from '@shared/sheet/lineups.ts';
import type { SheetText } from '@shared/sheet/words.ts';
import { ACCENT } from './css.ts';

/** All lengths in units of the drawing, which is 720 wide. */
const WIDTH = 720;
/** Beside the stage, for the ways up and down. */
const SIDE = 62;
const DEPTH = 72;
const ROW_Y = 21;
const RADIUS = 12.5;
/** Numbers nearer to each other than this can't be read: some are left out. */
const LABEL_PITCH = 19;

type Side = StageDrawingData['entry'];

/** The stage as the hall sees it: the row of numbered places, the presenters in front, ways up and down. */
export function StageDrawing({
  stage,
  text,
}: {
  readonly stage: StageDrawingData;
  readonly text: SheetText;
}) {
  const sameSide = stage.entry === stage.exit;
  return (
    <figure className="stage">
      <svg viewBox={`0 0 ${WIDTH} ${DEPTH + 20}`} role="img" aria-label={text('stage.title')}>
        <path
          d={`M${SIDE} ${DEPTH} V1 H${WIDTH - SIDE} V${DEPTH}`}
          fill="none"
          stroke="#777"
          strokeWidth={1}
        />
        <path d={`M${SIDE - 8} ${DEPTH} H${WIDTH - SIDE + 8}`} stroke="#000" strokeWidth={2.5} />
        <Row stage={stage} />
        <path d={`M${WIDTH / 2 - 6} ${DEPTH - 25} l6 -7 l6 7 z`} fill={ACCENT} />
        <text x={WIDTH / 2} y={DEPTH - 9} fontSize={13} textAnchor="middle">
          {stage.presenters.join(' · ') || text('lineup.presenter')}
        </text>
        <text x={WIDTH / 2} y={DEPTH + 15} fontSize={11} textAnchor="middle">
          {text('stage.hall')}
        </text>
        <Way side={stage.entry} inward y={26} label={text('stage.entry')} />
        <Way side={stage.exit} inward={false} y={sameSide ? 58 : 26} label={text('stage.exit')} />
      </svg>
      <figcaption>
        {text(`stage.first.${stage.firstStands}`)}
        {stage.neededMetres !== null && (
          <span className="warning">
            {` ${text('stage.tooWide', { needed: stage.neededMetres, width: stage.widthMetres })}`}
          </span>
        )}
      </figcaption>
    </figure>
  );
}

function Row({ stage: { places, widthMetres } }: { readonly stage: StageDrawingData }) {
  const usable = WIDTH - 2 * SIDE;
  const [first, second] = places;
  const step = first && second ? Math.abs(second.metres - first.metres) : widthMetres;
  const pitch = (usable * step) / widthMetres;
  const radius = Math.min(RADIUS, pitch * 0.46);
  const every = Math.max(1, Math.ceil(LABEL_PITCH / pitch));
  return places.map(({ number, metres, absent }, index) => (
    <g key={number} transform={`translate(${SIDE + (usable * metres) / widthMetres} ${ROW_Y})`}>
      <circle r={radius} fill="#fff" stroke="#000" strokeWidth={absent ? 0.5 : 1} />
      {absent && (
        <path d={`M${-radius} ${radius} L${radius} ${-radius}`} stroke="#000" strokeWidth={1} />
      )}
      {index % every === 0 && (
        <text
          y={every === 1 ? radius * 0.38 : -radius - 3}
          fontSize={every === 1 ? radius * 1.1 : 10}
          textAnchor="middle"
        >
          {number}
        </text>
      )}
    </g>
  ));
}

/** An arrow beside the stage with its word. */
function Way({
  side,
  inward,
  y,
  label,
}: {
  readonly side: Side;
  readonly inward: boolean;
  readonly y: number;
  readonly label: string;
}) {
  const [outer, inner] = side === 'left' ? [8, SIDE - 8] : [WIDTH - 8, WIDTH - SIDE + 8];
  const [from, to] = inward ? [outer, inner] : [inner, outer];
  const back = to > from ? -7 : 7;
  return (
    <g stroke={ACCENT} strokeWidth={1.6} fill="none">
      <path d={`M${from} ${y} H${to} m${back} -5 L${to} ${y} l${back} 5`} />
      <text x={(outer + inner) / 2} y={y - 9} fontSize={12} textAnchor="middle" stroke="none">
        {label}
      </text>
    </g>
  );
}
