import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import {
  formatLine,
  type JournalLine,
  JournalWriter,
  linesOf,
  readJournal,
} from '../../../../electron/host/show/journal.ts';
import { stamped } from '../../../fixtures/apply.ts';
import { canMountDisks, smallDisk, tempFolder } from '../../../fixtures/folders.ts';
import { below, seeded } from '../../../fixtures/random.ts';

// Many runs or a real disk: a busy machine needs its time.
vi.setConfig({ testTimeout: 30_000 });

const lines: JournalLine[] = ['Lễ trao tặng', 'x', 'Đợt “hai”'].map((title, nth) => ({
  seq: nth + 1,
  command: stamped({ type: 'edit-info', payload: { changes: { title } } }, 1000 + nth),
}));
const text = lines.map(formatLine).join('');
const sizes = lines.map((line) => Buffer.byteLength(formatLine(line)));
const whole = Buffer.from(text);

async function journalWith(content: string | Uint8Array): Promise<string> {
  const path = join(await tempFolder(), 'journal.ndjson');
  await writeFile(path, content);
  return path;
}

describe('readJournal', () => {
  it('reads back what was written', async () => {
    expect(await readJournal(await journalWith(text))).toEqual({
      lines,
      goodBytes: whole.length,
      damage: null,
    });
  });

  it('takes a missing file for an empty one', async () => {
    const path = join(await tempFolder(), 'journal.ndjson');
    expect(await readJournal(path)).toEqual({ lines: [], goodBytes: 0, damage: null });
  });

  it('drops a torn last line, wherever it was cut', async () => {
    const path = await journalWith('');
    const start = whole.length - (sizes.at(-1) ?? 0);
    for (let length = start + 1; length < whole.length; length += 1) {
      await writeFile(path, whole.subarray(0, length));
      expect(await readJournal(path)).toEqual({
        lines: lines.slice(0, -1),
        goodBytes: start,
        damage: { kind: 'torn', line: lines.length },
      });
    }
  });

  it('stops at a flipped bit, wherever it is, and never gives a command that was not written', async () => {
    const path = await journalWith('');
    const random = seeded(20251122);
    for (let byte = 0; byte < whole.length; byte += 1) {
      const flipped = Buffer.from(whole);
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << below(random, 8));
      await writeFile(path, flipped);
      const read = await readJournal(path);
      expect(read.damage, `byte ${byte}`).not.toBeNull();
      expect(read.lines, `byte ${byte}`).toEqual(lines.slice(0, read.lines.length));
      expect(read.goodBytes).toBe(
        sizes.slice(0, read.lines.length).reduce((sum, size) => sum + size, 0),
      );
    }
  });

  it('calls a whole line that is bad damaged, the last one too: it may have been acknowledged', async () => {
    const bad = `${text.split('\n')[1]?.replace('"x"', '"y"')}\n`;
    const [first = '', , third = ''] = lines.map(formatLine);
    expect((await readJournal(await journalWith(first + bad + third))).damage).toEqual({
      kind: 'damaged',
      line: 2,
    });
    expect((await readJournal(await journalWith(first + bad))).damage).toEqual({
      kind: 'damaged',
      line: 2,
    });
    expect((await readJournal(await journalWith(first + bad.trimEnd()))).damage).toEqual({
      kind: 'torn',
      line: 2,
    });
  });

  it('does not trust a line whose number was changed or whose checksum is of another line', async () => {
    const [first = '', second = ''] = lines.map(formatLine);
    expect(
      (await readJournal(await journalWith(first.replace('"seq":1', '"seq":2')))).lines,
    ).toEqual([]);
    const crc = /"crc":"\w+"/;
    const swapped = first.replace(crc, crc.exec(second)?.[0] ?? '');
    expect((await readJournal(await journalWith(swapped))).lines).toEqual([]);
  });
});

describe('a line that is bound to a show', () => {
  const bound = lines.map(linesOf('example'));

  it('is read for its show, and for whoever does not ask', async () => {
    const path = await journalWith(bound.join(''));
    expect((await readJournal(path, 'example')).lines).toEqual(lines);
    expect((await readJournal(path)).lines).toEqual(lines);
  });

  it('is damaged for another show, and where its show was changed or taken out', async () => {
    const [first = '', ...rest] = bound;
    const damaged = { lines: [], goodBytes: 0, damage: { kind: 'damaged', line: 1 } };
    expect(await readJournal(await journalWith(bound.join('')), 'another')).toEqual(damaged);
    for (const show of ['"show":"another",', '']) {
      const changed = first.replace('"show":"example",', show);
      const path = await journalWith([changed, ...rest].join(''));
      expect(await readJournal(path, 'another')).toEqual(damaged);
      expect(await readJournal(path)).toEqual(damaged);
    }
  });

  it('goes on behind those of before, which are bound to none', async () => {
    const path = await journalWith(`${text.split('\n')[0]}\n${bound[1]}${bound[2]}`);
    expect((await readJournal(path, 'example')).lines).toEqual(lines);
  });
});

describe('JournalWriter', () => {
  const [first = '', second = '', third = ''] = lines.map(formatLine);

  it('starts a file and goes on behind what is there', async () => {
    const path = join(await tempFolder(), 'journal.ndjson');
    const writer = new JournalWriter(path, 0);
    await writer.append(first);
    await writer.append(second);
    await writer.close();
    await new JournalWriter(path, Buffer.byteLength(first + second)).append(third);
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('cuts off what is behind the readable part, also when nothing of it is readable', async () => {
    // Longer than the line that takes its place.
    const torn = second.repeat(5).slice(0, -3);
    const path = await journalWith(first + torn);
    await new JournalWriter(path, Buffer.byteLength(first)).append(third);
    expect(await readFile(path, 'utf8')).toBe(first + third);
    await writeFile(path, torn);
    await new JournalWriter(path, 0).append(first);
    expect(await readFile(path, 'utf8')).toBe(first);
  });

  it('touches nothing before the first append', async () => {
    const path = await journalWith(`${first}torn`);
    await new JournalWriter(path, Buffer.byteLength(first)).close();
    expect(await readFile(path, 'utf8')).toBe(`${first}torn`);
  });

  it('rejects when the file that it had is gone or has become shorter', async () => {
    const path = await journalWith(first);
    const writer = new JournalWriter(path, Buffer.byteLength(first));
    await writer.append(second);
    await rm(path);
    await expect(writer.append(third)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(writer.append(third)).rejects.toMatchObject({ code: 'ENOENT' });
    await appendFile(path, first);
    await truncate(path, 10);
    await expect(writer.append(third)).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await readFile(path)).length).toBe(10);
  });

  it.skipIf(!canMountDisks())(
    'leaves what was acknowledged when the disk is full, and goes on when it is not',
    async () => {
      const folder = await smallDisk(16);
      const path = join(folder, 'journal.ndjson');
      const ballast = join(folder, 'ballast');
      const writer = new JournalWriter(path, 0);
      await writer.append(first);
      await writeFile(ballast, 'x'.repeat(8 * 1024));
      await expect(writer.append(second.repeat(100))).rejects.toMatchObject({ code: 'ENOSPC' });
      expect(await readFile(path, 'utf8')).toBe(first);
      await rm(ballast);
      await writer.append(second);
      await writer.close();
      expect((await readJournal(path)).lines).toEqual(lines.slice(0, 2));
    },
  );
});
