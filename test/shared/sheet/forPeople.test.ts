import { presenterCardsContent, taskFacts } from '@shared/sheet/presenterCards.ts';
import { programmeContent } from '@shared/sheet/programme.ts';
import { sheetWords } from '@shared/sheet/words.ts';
import { describe, expect, it } from 'vitest';
import { changed, type Wish } from '../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../fixtures/shows.ts';

describe('programmeContent', () => {
  it('tells guests what happens and who speaks, and not who hands over', () => {
    const show = exampleShow();
    const { lines } = programmeContent(show).programme;
    expect(lines.map(({ title }) => title)).toEqual(show.plan.segments.map(({ title }) => title));
    const presentations = show.plan.segments.flatMap(({ kind, id }) =>
      kind === 'presentation' ? [id] : [],
    );
    for (const line of lines)
      if (presentations.includes(line.segmentId)) expect(line.by).toEqual([]);
    expect(lines[0]?.time).toBe('08:00');
  });

  it('has country and motto in Vietnamese alone', () => {
    const show = exampleShow();
    expect(programmeContent(show).programme.motto).toHaveLength(2);
    const english = { ...show, info: { ...show.info, scriptLanguage: 'en' as const } };
    expect(programmeContent(english).programme.motto).toEqual([]);
  });

  it('keeps its hash when a presenter changes, and not when a title does', () => {
    const show = exampleShow();
    const hash = (one: typeof show) => programmeContent(one).programme.hash;
    const other = changed(show, {
      type: 'edit-wave',
      payload: { waveId: 'w-1', changes: { presenterIds: ['p-chair'] } },
    });
    expect(hash(other)).toBe(hash(show));
    const renamed = changed(show, {
      type: 'edit-segment',
      payload: { segmentId: 's-flag', changes: { title: 'Trao cờ' } },
    });
    expect(hash(renamed)).not.toBe(hash(show));
  });
});

describe('presenterCardsContent', () => {
  it('has a card for each leader who hands over, in the order in which they come up', () => {
    const show = exampleShow();
    const first = show.plan.segments.flatMap((segment) =>
      segment.kind === 'presentation'
        ? segment.waves.flatMap(({ presenterIds }) => presenterIds)
        : [],
    );
    expect(presenterCardsContent(show).cards.map(({ id }) => id)).toEqual([...new Set(first)]);
  });

  it('says when, in whose name, to whom and how many', () => {
    const show = exampleShow();
    const task = presenterCardsContent(show)
      .cards.flatMap(({ tasks }) => tasks)
      .find(({ waveId }) => waveId === 'w-1');
    if (task === undefined) throw new Error('nobody hands over w-1');
    expect(task).toMatchObject({ award: 'Huân chương Lao động hạng Nhì', wave: 'Đợt 1/2' });
    expect(task.names).toEqual([
      '1. Trường Trung học phổ thông Chuyên',
      '2. Tập thể 02',
      '3. Hoàng Thị Quỳnh',
    ]);
    const facts = taskFacts(task, sheetWords('vi')).map(({ label, value }) => `${label}: ${value}`);
    expect(facts).toContain('Danh nghĩa trao: Thừa ủy quyền của Chủ tịch nước');
    expect(facts).toContain('Trao cho: 2 tập thể và 1 cá nhân');
    expect(facts[0]).toMatch(/^Thời điểm: \d\d:\d\d · Mục 4–8$/);
  });

  it('names who hands over together, and not oneself', () => {
    const joint = changed(exampleShow(), {
      type: 'edit-wave',
      payload: { waveId: 'w-1', changes: { presenterIds: ['p-secretary', 'p-chair'] } },
    });
    const beside = (id: string) =>
      presenterCardsContent(joint)
        .cards.find((card) => card.id === id)
        ?.tasks.find(({ waveId }) => waveId === 'w-1')?.beside;
    expect(beside('p-secretary')).toEqual(['Nguyễn Văn Dũng']);
    expect(beside('p-chair')).toEqual(['Trịnh Thị Hồng']);
  });

  it('calls the dead so, and says who stands there', () => {
    const names = presenterCardsContent(exampleShow())
      .cards.flatMap(({ tasks }) => tasks)
      .find(({ waveId }) => waveId === 'w-2')?.names;
    expect(names?.[0]).toMatch(/^1\. Cố Vũ Đức Thắng/);
  });

  it('leaves out names that are too many for a card', () => {
    const show = generatedShow({ segments: 3, recipients: 200, seed: 3 });
    const tasks = presenterCardsContent(show).cards.flatMap((card) => card.tasks);
    expect(tasks.length).toBeGreaterThan(0);
    for (const task of tasks) expect(task.names.length).toBeLessThanOrEqual(12);
  });

  it('keeps the hash of a card until its leader or something that is handed over changes', () => {
    const hashes = (...wishes: readonly Wish[]) =>
      new Map(
        presenterCardsContent(changed(exampleShow(), ...wishes)).cards.map((c) => [c.id, c.hash]),
      );
    const stale = (...wishes: readonly Wish[]) => {
      const [was, is] = [hashes(), hashes(...wishes)];
      return [...is.keys()].filter((id) => was.get(id) !== is.get(id));
    };
    const rename = (id: string) => ({
      type: 'edit-recipients' as const,
      payload: { edits: [{ id, changes: { name: 'Tên khác' } }] },
    });
    expect(stale(rename('r-waiting'))).toEqual([]);
    expect(stale(rename('r-family'))).toEqual(['p-deputy']);
    expect(
      stale({
        type: 'edit-person',
        payload: { id: 'p-secretary', changes: { posts: ['Bí thư'] } },
      }),
    ).toContain('p-secretary');
  });
});
