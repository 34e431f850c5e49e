import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { linesOf } from '../../../electron/host/show/journal.ts';
import { ShowFiles } from '../../../electron/host/show/showFiles.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { edge, must, mustBeTold, opened, same } from '../edge.ts';
import { type Past, pastOf } from '../given.ts';
import { byteChanges, changedBytes, changedItems } from '../mutations.ts';

const LINES = 12;
const MEND_AT = 77;
const JOURNAL = 'journal.ndjson';

/** A journal that was damaged, beside a snapshot that was not. */
export const journals = edge(
  'journals',
  'a damaged journal gives what was acknowledged before the damage, says so, and is kept',
  async (folder) => {
    const start = exampleShow();
    const past = pastOf(start, 1, LINES);
    const other = pastOf({ ...exampleShow(), id: 'another' }, 2, LINES);
    const [asStart, asOther] = [linesOf(start.id), linesOf('another')];
    const texts = past.lines.map((line) => asStart(line));
    const otherTexts = other.lines.map((line) => asOther(line));
    const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join(''));
    const inputs = fc.oneof(
      byteChanges.map((changes) => changedBytes(bytes(texts), changes)),
      byteChanges.map((changes) =>
        bytes(changedItems(texts, changes, [...texts, ...otherTexts, '\n', '{}\n'])),
      ),
      fc.nat(LINES).map((count) => bytes([...texts.slice(0, count), ...otherTexts.slice(count)])),
    );
    return opened(inputs, async (journal: Uint8Array) => {
      const place = join(folder, 'show');
      await rm(place, { recursive: true, force: true });
      await new ShowFiles(place).create(start);
      await writeFile(join(place, JOURNAL), journal);
      await checkFolder(place, journal, past, texts);
    });
  },
);

async function checkFolder(
  folder: string,
  journal: Uint8Array,
  past: Past,
  texts: readonly string[],
): Promise<void> {
  const files = new ShowFiles(folder);
  const found = await files.open();
  must(found.ok, `a journal kept a show from opening: ${JSON.stringify(found)}`);
  const { show, notices } = found;
  const known = past.shows.find(({ seq }) => seq === show.seq);
  must(known !== undefined && same(known, show), 'this show was never acknowledged');
  for (const notice of notices) mustBeTold(notice);
  const rows = new TextDecoder().decode(journal).split('\n');
  const lost = rows.filter((row, nth) => {
    const place = texts.indexOf(`${asWritten(row)}\n`);
    const isEnd = nth === rows.length - 1 && row === '';
    return place < 0 ? !isEnd : (past.lines[place]?.seq ?? 0) > show.seq;
  });
  must(lost.length === 0 || notices.length > 0, 'what was lost is not told');
  const isThere = Buffer.from(journal).equals(await readFile(join(folder, JOURNAL)));
  must(isThere, 'looking at a journal has changed it');
  await files.mend(show, MEND_AT);
  if (notices.some(({ code }) => code === 'journal-damaged')) {
    const kept = await readFile(join(folder, `journal.damaged-${MEND_AT}.ndjson`));
    must(kept.equals(Buffer.from(journal)), 'the damaged journal was not kept as it was');
  }
  await files.close();
  const again = await new ShowFiles(folder).open();
  must(again.ok && same(again.show, show), 'the mended folder opens to another show');
  must(again.notices.length === 0, 'the mended folder is not whole');
}

/** A row as it was written: blanks between its parts, and parts that nobody asks for, say nothing. */
function asWritten(row: string): string {
  try {
    const { seq, show, crc, command } = JSON.parse(row) as Record<string, unknown>;
    return JSON.stringify({ seq, show, crc, command });
  } catch {
    return row;
  }
}
