import { randomUUID } from 'node:crypto';
import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Request } from '@shared/command/apply.ts';
import { Session } from '../../electron/host/show/session.ts';
import { ShowFiles } from '../../electron/host/show/showFiles.ts';
import { ONE_MACHINE } from '../fixtures/oneMachine.ts';
import { generatedShow } from '../fixtures/shows.ts';
import { figures, type Measured } from './report.ts';

const COMMANDS = 400;

/** With what Ontime took from an edit to its acknowledgement. */
const SIZES = [
  { segments: 10, recipients: 10, peer: '5 / 11' },
  { segments: 100, recipients: 1000, peer: '7 / 20' },
  { segments: 1000, recipients: 10_000, peer: '31 / 57' },
] as const;

/** A command from dispatch to acknowledgement, beside one fsynced append of as many bytes, one after the other in turns. */
export async function acknowledged(): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const size of SIZES) measured.push(await inShowOf(size));
  return measured;
}

async function inShowOf({ segments, recipients, peer }: (typeof SIZES)[number]): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'rostrum-bench-'));
  try {
    const show = generatedShow({ segments, recipients, seed: segments });
    await new ShowFiles(folder).create(show);
    const opened = await Session.open({
      ...ONE_MACHINE,
      folder,
      now: Date.now,
      broadcast: () => undefined,
    });
    if (!opened.ok) throw new Error(opened.fault.code);
    const { session } = opened;
    const person = show.plan.people[0];
    if (person === undefined) throw new Error('the generated show has nobody');
    const edit = (index: number): Request => ({
      id: randomUUID(),
      type: 'edit-person',
      payload: { id: person.id, changes: { name: `Nguyễn Văn ${index}` } },
    });
    await session.dispatch(edit(-1), 'bench');
    const line = Buffer.alloc((await stat(join(folder, 'journal.ndjson'))).size, 'x');
    const raw = await open(join(folder, 'raw.bin'), 'a');
    const ours: number[] = [];
    const limits: number[] = [];
    for (let index = 0; index < COMMANDS; index += 1) {
      limits.push(
        await timed(async () => {
          await raw.write(line);
          await raw.datasync();
        }),
      );
      ours.push(await timed(() => session.dispatch(edit(index), 'bench')));
    }
    await raw.close();
    await session.close();
    return {
      name: `command to acknowledgement, ${segments} segments, ${recipients} recipients`,
      sized: { what: 'acknowledgement', segments },
      ...figures(ours),
      raw: { name: 'fsynced append', ...figures(limits) },
      aim: 'within 2x',
      peer,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
