import {
  type LineupRow,
  type LineupSection,
  type LineupsSheet,
  lineupFacts,
} from '@shared/sheet/lineups.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { wavePage } from './css.ts';
import { fitted } from './fittedType.ts';
import { NameText, nameClass, Pronunciation } from './NameText.tsx';
import { usePageBox } from './pageBox.ts';
import { StageDrawing } from './StageDrawing.tsx';

const awardType = (width: number) => ({ width: width - 45, lines: 2, largest: 19, smallest: 12 });

/** The pages of the lineups, each wave on pages of its own. */
export function LineupPages({ sheet }: { readonly sheet: LineupsSheet }) {
  const text = sheetWords(sheet.language);
  return (
    <main>
      {sheet.sections.map((section, index) => (
        <Wave key={section.id} section={section} page={wavePage(index)} text={text} />
      ))}
      {sheet.sections.length === 0 && <p className="none">{text('waves.none')}</p>}
    </main>
  );
}

function Wave({
  section,
  page,
  text,
}: {
  readonly section: LineupSection;
  readonly page: string;
  readonly text: SheetText;
}) {
  const { width } = usePageBox();
  return (
    <section className="lineup" id={section.id} style={{ page }}>
      <header>
        <div>
          <h1 style={fitted(section.award, awardType(width))}>{section.award}</h1>
          <p className="segment">{section.segment}</p>
        </div>
        <p className="wave">
          {section.wave}
          <small>{section.cues}</small>
        </p>
      </header>
      <dl className="facts">
        <div>
          <dt>{text('lineup.presenter')}</dt>
          <dd>
            <Presenters section={section} text={text} />
          </dd>
        </div>
        {lineupFacts(section, text).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {section.rows.length === 0 ? (
        <p className="none">{text('names.none')}</p>
      ) : (
        <>
          {section.stage !== null && (
            <StageDrawing stage={section.stage} text={text} width={width} />
          )}
          <Places rows={section.rows} text={text} />
        </>
      )}
    </section>
  );
}

function Presenters({
  section,
  text,
}: {
  readonly section: LineupSection;
  readonly text: SheetText;
}) {
  if (section.presenters.length === 0)
    return <span className="unknown">{text('lineup.presenter.none')}</span>;
  return section.presenters.map(({ name, posts }) => (
    <p key={name}>
      <b>
        <bdi>{name}</bdi>
      </b>
      {posts !== '' && `, ${posts}`}
    </p>
  ));
}

const TICKS = ['present', 'called', 'received'] as const;
/** Columns whose width is given in the styles, together, in millimetres. */
const FIXED = 78.5;
/** How much wider that of the seats is for long ones. */
const ROOMY = 12;
/** Of what is left for name and unit. */
const NAME_SHARE = 0.59;
/** Signs of a seat that fit into the narrow column: "A12", "H3-12". */
const SHORT_SEAT = 6;

function Places({ rows, text }: { readonly rows: readonly LineupRow[]; readonly text: SheetText }) {
  const isRoomy = rows.some(({ seat }) => (seat ?? '').length > SHORT_SEAT);
  const free = usePageBox().width - FIXED - (isRoomy ? ROOMY : 0);
  const detail = { width: free * (1 - NAME_SHARE) - 5, lines: 6, largest: 11.5, smallest: 8 };
  return (
    <table className={isRoomy ? 'places roomy' : 'places'}>
      <thead>
        <tr>
          <th className="order">{text('column.order')}</th>
          <th style={{ width: `${free * NAME_SHARE}mm` }}>{text('column.name')}</th>
          <th>{text('column.unit')}</th>
          <th className="seat">{text('column.seat')}</th>
          <th className="spot">{text('column.position')}</th>
          {TICKS.map((tick) => (
            <th key={tick} className="tick">
              {text(`column.${tick}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.recipientId} className={nameClass(row.name)}>
            <td className="order">{row.name.number}</td>
            <td className="who">
              <NameText name={row.name} text={text} />
              <Pronunciation name={row.name} />
              {row.name.remark !== null && <span className="remark">{row.name.remark}</span>}
            </td>
            <td style={fitted(row.name.detail, detail)}>{row.name.detail}</td>
            <td className="seat">{row.seat}</td>
            <td className="spot">
              {row.metres === null ? '–' : text('position', { metres: row.metres })}
            </td>
            {TICKS.map((tick) => (
              <td key={tick} className="tick">
                <i />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
