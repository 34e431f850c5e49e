import { type CardTask, type PresenterCard, taskFacts } from '@shared/sheet/presenterCards.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { fitted, fittedHeight, fittedListType } from './fittedType.ts';

/** The width of a card; what is longer is set smaller, so that a card stays a card. */
const NAME = { width: 180, lines: 1, largest: 17, smallest: 12 };
const POSTS = { width: 180, lines: 3, largest: 12.5, smallest: 9 };
const FACT = { width: 138, lines: 2, largest: 14, smallest: 9 };
const NAMES = { width: 80, columns: 2, largest: 12.5, smallest: 8 };
/** Of a card between its margins, in millimetres. */
const HEIGHT = 114;
const AWARD = { width: 180, lines: 2, largest: 25, smallest: 12 };

/** The cards of the leaders: each begins a page of its own, the award in the largest type. */
export function CardPages({ sheet }: { readonly sheet: SheetOf<'presenter-cards'> }) {
  const text = sheetWords(sheet.language);
  return (
    <main>
      {sheet.cards.map((card) => (
        <Card key={card.id} card={card} text={text} />
      ))}
      {sheet.cards.length === 0 && <p className="none">{text('cards.none')}</p>}
    </main>
  );
}

function Card({ card, text }: { readonly card: PresenterCard; readonly text: SheetText }) {
  return (
    <section className="card" id={card.id}>
      <header>
        <h1 style={fitted(card.name, NAME)}>
          <bdi>{card.name}</bdi>
        </h1>
        {card.posts !== '' && (
          <p className="posts" style={fitted(card.posts, POSTS)}>
            {card.posts}
          </p>
        )}
        <p className="side">{card.side}</p>
      </header>
      {card.tasks.map((task, index) => (
        <Task
          key={task.waveId}
          task={task}
          text={text}
          height={index === 0 ? HEIGHT - headHeight(card) : HEIGHT}
        />
      ))}
    </section>
  );
}

/** What stands above the first task, with its line and the space around it, in millimetres. */
const headHeight = ({ name, posts }: PresenterCard) =>
  15 + fittedHeight(name, NAME) + (posts === '' ? 0 : fittedHeight(posts, POSTS));

interface TaskProps {
  readonly task: CardTask;
  readonly text: SheetText;
  /** Room for it, in millimetres. */
  readonly height: number;
}

function Task({ task, text, height }: TaskProps) {
  const facts = taskFacts(task, text);
  const above =
    15 +
    fittedHeight(`${task.award} ${task.wave}`, AWARD) +
    facts.reduce((sum, { value }) => sum + fittedHeight(value, FACT), 0);
  const type = fittedListType(task.names, { ...NAMES, height: height - above });
  return (
    <article className="task">
      <h2 style={fitted(task.award, AWARD)}>
        {task.award}
        {task.wave !== '' && <span className="wave">{task.wave}</span>}
      </h2>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd style={fitted(value, FACT)}>{value}</dd>
          </div>
        ))}
      </dl>
      {task.names.length > 0 && (
        <ol className="names" style={{ fontSize: `${type}pt` }}>
          {task.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
    </article>
  );
}
