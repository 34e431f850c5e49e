import { type CardTask, type PresenterCard, taskFacts } from '@shared/sheet/presenterCards.ts';
import type { SheetOf } from '@shared/sheet/sheet.ts';
import { type SheetText, sheetWords } from '@shared/sheet/words.ts';

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
    <section className="card">
      <header>
        <h1>{card.name}</h1>
        {card.posts !== '' && <p className="posts">{card.posts}</p>}
        <p className="side">{card.side}</p>
      </header>
      {card.tasks.map((task) => (
        <Task key={task.waveId} task={task} text={text} />
      ))}
    </section>
  );
}

function Task({ task, text }: { readonly task: CardTask; readonly text: SheetText }) {
  return (
    <article className="task">
      <h2>
        {task.award}
        {task.wave !== '' && <span className="wave">{task.wave}</span>}
      </h2>
      <dl className="facts">
        {taskFacts(task, text).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {task.names.length > 0 && (
        <ol className="names">
          {task.names.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ol>
      )}
    </article>
  );
}
