import { type CardTask, type PresenterCard, taskFacts } from '@shared/sheet/presenterCards.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';
import { fitted, fittedHeight, fittedListType } from './fittedType.ts';
import { usePageBox } from './pageBox.ts';

/** Lines, spaces and short texts around head and task, in millimetres. */
const AROUND_HEAD = 13;
const AROUND_TASK = 6;

/** What is longer is set smaller, so that a card stays a card. */
const typesOf = (width: number) => ({
  name: { width, lines: 1, largest: 17, smallest: 12 },
  posts: { width, lines: 3, largest: 12.5, smallest: 9 },
  award: { width, lines: 2, largest: 25, smallest: 12 },
  fact: { width: width - 42, lines: 2, largest: 14, smallest: 9 },
  names: { width: width / 2 - 11, columns: 2, largest: 12.5, smallest: 9 },
});

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
  const { width, height } = usePageBox();
  const types = typesOf(width);
  const head =
    AROUND_HEAD +
    fittedHeight(card.name, types.name) +
    (card.posts === '' ? 0 : fittedHeight(card.posts, types.posts));
  return (
    <section className="card" id={card.id}>
      <header>
        <h1 style={fitted(card.name, types.name)}>
          <bdi>{card.name}</bdi>
        </h1>
        {card.posts !== '' && (
          <p className="posts" style={fitted(card.posts, types.posts)}>
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
          height={index === 0 ? height - head : height}
        />
      ))}
    </section>
  );
}

interface TaskProps {
  readonly task: CardTask;
  readonly text: SheetText;
  /** Room for it, in millimetres. */
  readonly height: number;
}

function Task({ task, text, height }: TaskProps) {
  const types = typesOf(usePageBox().width);
  const facts = taskFacts(task, text);
  const above =
    AROUND_TASK +
    fittedHeight(task.award, types.award) +
    facts.reduce((sum, { value }) => sum + fittedHeight(value, types.fact), 0);
  const type = fittedListType(task.names, { ...types.names, height: height - above });
  return (
    <article className="task">
      <h2 style={fitted(task.award, types.award)}>
        {task.award}
        {task.wave !== '' && <span className="wave">{task.wave}</span>}
      </h2>
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd style={fitted(value, types.fact)}>{value}</dd>
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
