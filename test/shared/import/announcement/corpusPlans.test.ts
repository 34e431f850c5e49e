import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchSchema } from '@shared/command/batch.ts';
import { announcementBatch } from '@shared/import/announcement/plan.ts';
import { proposeAnnouncement } from '@shared/import/announcement/propose.ts';
import { readAnnouncement } from '@shared/import/announcement/readAnnouncement.ts';
import { announcementInfo } from '@shared/import/announcement/showInfo.ts';
import { countKinds, KINDS } from '@shared/lineup/lineup.ts';
import { newShow, type Show, showSchema } from '@shared/model/show.ts';
import { describe, expect, it, vi } from 'vitest';
import { carriedOut, making } from '../lists.ts';
import { usual } from './hand.ts';

vi.setConfig({ testTimeout: 60_000 });

const FOLDER = fileURLToPath(new URL('../../../fixtures/announcements', import.meta.url));
const texts = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .sort();

function planned(show: Show, text: string, letter: string) {
  const proposal = proposeAnnouncement(show, readAnnouncement(text), show.info.scriptLanguage);
  return { proposal, batch: announcementBatch(show, proposal, making(letter)) };
}

describe('every text of the corpus', () => {
  it.each(texts)('%s', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const empty = newShow('new', announcementInfo(text, 'Lễ'));
    const { proposal, batch } = planned(empty, text, 'a');
    if (batch === null) {
      expect(proposal.segments.length + proposal.leaders.length).toBe(0);
      return;
    }
    expect(batchSchema.safeParse(batch).success).toBe(true);
    const show = carriedOut(empty, batch);
    expect(showSchema.safeParse(show).success).toBe(true);
    expect(show.plan.segments).toHaveLength(proposal.segments.length);
    // As many as the text says, or names, and nobody else.
    for (const [index, segment] of show.plan.segments.entries()) {
      const proposed = proposal.segments[index];
      if (segment.kind !== 'presentation' || proposed?.kind !== 'presentation') continue;
      const counts = countKinds(show.plan, segment.waves);
      for (const kind of KINDS) {
        const named = proposed.found.names.filter((one) => one.kind === kind).length;
        expect(counts[kind]).toBe(Math.max(named, proposed.fields.counts[kind] ?? 0));
      }
    }
    expect(planned(show, text, 'b').batch).toBeNull();
    const filled = carriedOut(usual(), planned(usual(), text, 'c').batch);
    expect(showSchema.safeParse(filled).success).toBe(true);
    const ids = filled.plan.segments.map(({ id }) => id);
    expect(usual().plan.segments.every(({ id }) => ids.includes(id))).toBe(true);
  });
});
