import type { StageDrawing as StageDrawingData } from '@shared/sheet/lineups.ts';
import type { SheetText } from '@shared/sheet/words.ts';
import { fitted } from './fittedType.ts';
import { NameList } from './NameList.tsx';

/** All lengths in units of the drawing, which is 720 wide. */
const WIDTH = 720;
/** Beside the stage, for the ways up and down. */
const SIDE = 62;
const FLOOR = WIDTH - 2 * SIDE;
/** From the back of the stage to the arrow below the row. */
const DEPTH = 47;
/** Room for two ways, one below the other. */
const DEPTH_OF_TWO = 68;
const ROW_Y = 21;
const RADIUS = 12.5;
/** Numbers nearer to each other than this can't be read: some are left out. */
const LABEL_PITCH = 19;
/** So many figures fill a circle. */
const FIGURES = 2;
const BETWEEN = ' · ';

type Side = StageDrawingData['entry'];

interface StageDrawingProps {
  readonly stage: StageDrawingData;
  readonly text: SheetText;
  /** Of the whole drawing on its page, in millimetres. */
  readonly width: number;
}

/** The stage as the hall sees it: the row of numbered places, the presenters in front, ways up and down. */
export function StageDrawing({ stage, text, width }: StageDrawingProps) {
  const depth = stage.entry === stage.exit ? DEPTH_OF_TWO : DEPTH;
  const presenters = stage.presenters.join(BETWEEN) || text('lineup.presenter');
  // The names of ten presenters do not fit on a line, so they are text that wraps.
  const front = { width: width * 0.8, lines: 2, largest: width * 0.0515, smallest: 7 };
  return (
    <figure className="stage">
      <div className="floor">
        <svg viewBox={`0 0 ${FLOOR} ${depth}`} role="img" aria-label={text('stage.title')}>
          <Row stage={stage} />
          <path d={`M${FLOOR / 2 - 6} ${DEPTH} l6 -7 l6 7 z`} className="arrow" />
        </svg>
        <p className="front" style={fitted(presenters, front)}>
          {stage.presenters.length === 0 ? (
            presenters
          ) : (
            <NameList names={stage.presenters} between={BETWEEN} />
          )}
        </p>
      </div>
      <p className="edge" style={{ fontSize: `${width * 0.0433}pt` }}>
        {text('stage.hall')}
      </p>
      <svg className="ways" viewBox={`0 0 ${WIDTH} ${DEPTH_OF_TWO}`} aria-hidden="true">
        <Way side={stage.entry} inward y={26} label={text('stage.entry')} />
        <Way
          side={stage.exit}
          inward={false}
          y={stage.entry === stage.exit ? 58 : 26}
          label={text('stage.exit')}
        />
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
  const [first, second] = places;
  const step = first && second ? Math.abs(second.metres - first.metres) : widthMetres;
  const pitch = (FLOOR * step) / widthMetres;
  const radius = Math.min(RADIUS, pitch * 0.46);
  const every = Math.max(1, Math.ceil(LABEL_PITCH / pitch));
  return places.map(({ number, metres, absent }, index) => (
    <g key={number} transform={`translate(${(FLOOR * metres) / widthMetres} ${ROW_Y})`}>
      <circle r={radius} fill="#fff" stroke="#000" strokeWidth={absent ? 0.5 : 1} />
      {absent && (
        <path d={`M${-radius} ${radius} L${radius} ${-radius}`} stroke="#000" strokeWidth={1} />
      )}
      {index % every === 0 && (
        <text
          y={every === 1 ? radius * 0.38 : -radius - 3}
          fontSize={every === 1 ? radius * 1.1 * Math.min(1, (FIGURES + 0.4) / number.length) : 10}
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
    <g className="way">
      <path d={`M${from} ${y} H${to} m${back} -5 L${to} ${y} l${back} 5`} />
      <text x={(outer + inner) / 2} y={y - 9} fontSize={12} textAnchor="middle" stroke="none">
        {label}
      </text>
    </g>
  );
}
