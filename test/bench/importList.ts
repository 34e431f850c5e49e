import { randomUUID } from 'node:crypto';
import { apply, type Command } from '@shared/command/apply.ts';
import { importBatch, proposedChoices } from '@shared/import/importBatch.ts';
import { readBook } from '@shared/import/read/readBook.ts';
import { recognise } from '@shared/import/recognise/recognise.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import exceljs from 'exceljs';
import { manyRows } from '../fixtures/lists/books.mjs';
import { figures, type Measured } from './report.ts';

const ROWS = 10_000;
const TURNS = 5;

/** An XLSX of 10,000 recipients, from its bytes to the show that holds them, beside what exceljs alone needs to load it; and its undo. */
export async function importList(): Promise<readonly Measured[]> {
  const bytes = new Uint8Array(await manyRows(ROWS));
  const raw: number[] = [];
  const ours: number[] = [];
  const undo: number[] = [];
  // The first turn warms both up.
  for (let turn = 0; turn <= TURNS; turn += 1) {
    const alone = await timed(() => new exceljs.Workbook().xlsx.load(bytes.slice().buffer));
    let show = newShow('bench', emptyInfo('Bench'));
    const whole = await timed(async () => {
      show = await imported(show, bytes);
    });
    const back = await timed(async () => {
      run(show, { type: 'undo', payload: {} });
    });
    if (turn === 0) continue;
    raw.push(alone);
    ours.push(whole);
    undo.push(back);
  }
  return [
    {
      name: `import of an XLSX with ${ROWS} recipients`,
      ...figures(ours),
      raw: { name: 'exceljs alone loads it', ...figures(raw) },
      aim: 'within 1.5x',
    },
    {
      name: `undo of that import at the host`,
      ...figures(undo),
      raw: null,
      aim: 'under 200 ms',
    },
  ];
}

async function imported(show: Show, bytes: Uint8Array): Promise<Show> {
  const read = await readBook({ name: 'bench.xlsx', bytes });
  if (!read.ok) throw new Error(read.fault.code);
  const list = recognise(read.book);
  const batch = importBatch(show, list, proposedChoices(show, list), {
    newId: randomUUID,
    at: 0,
  });
  if (batch === null) throw new Error('nothing came in');
  const after = run(show, { type: 'batch', payload: batch });
  if (after.plan.recipients.length !== ROWS) throw new Error('somebody was lost');
  return after;
}

function run(show: Show, wish: Pick<Command, 'type' | 'payload'>): Show {
  // The type and its payload stand side by side in the two calls above.
  const applied = apply(show, { ...wish, id: 'bench', at: 0, actor: 'bench' } as Command);
  if (!applied.ok) throw new Error(applied.rejection.code);
  return applied.show;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
