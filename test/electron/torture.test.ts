import { writeShow } from '@shared/document/showFile.ts';
import type { Show } from '@shared/model/show.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { evening } from '../torture/evening.ts';
import { judge, type Lived } from '../torture/judge.ts';
import type { Plan } from '../torture/plan.ts';
import type { Found, FoundShow } from '../torture/play.ts';
import { isClean, noFigures } from '../torture/report.ts';
import { shared } from '../torture/torture.ts';
import { after, type Deed, firstWorld, type World } from '../torture/world.ts';

const PLAN: Plan = { seed: 7, aim: 'replace', enough: 0, instant: 0, pdf: false };
const DEEDS = 60;

/** The evening of a plan: its deeds, and the shows after each. */
async function played(plan: Plan): Promise<{ deeds: Deed[]; worlds: World[] }> {
  const next = evening(plan.seed, plan.aim);
  const worlds = [firstWorld()];
  const deeds: Deed[] = [];
  while (deeds.length < DEEDS) {
    const world = worlds.at(-1) ?? firstWorld();
    const deed = await next(world);
    deeds.push(deed);
    worlds.push(after(world, deed));
  }
  return { deeds, worlds };
}

const opened = (show: Show): FoundShow => ({
  fault: null,
  text: writeShow(show),
  notices: [],
  readOnly: null,
});

const foundAs = ({ main, other }: World, changes: Partial<Found> = {}): Found => ({
  main: opened(main),
  other: opened(other),
  library: [],
  ...changes,
});

describe('the torture', () => {
  let deeds: Deed[];
  let worlds: World[];
  let last: World;
  let lived: Lived;

  beforeAll(async () => {
    ({ deeds, worlds } = await played(PLAN));
    last = worlds.at(-1) ?? firstWorld();
    const seqs = (which: 'main' | 'other') => [
      ...new Set(worlds.slice(1).map((world) => world[which].seq)),
    ];
    const sent = deeds.filter(({ kind }) => kind !== 'breath').length;
    lived = {
      start: firstWorld(),
      plan: PLAN,
      life: { sent, seqs: { main: seqs('main'), other: seqs('other') }, copies: [] },
    };
  });

  it('does the same with the same seed, and something else with another', async () => {
    expect((await played(PLAN)).deeds).toEqual(deeds);
    expect((await played({ ...PLAN, seed: 8 })).deeds).not.toEqual(deeds);
    expect(new Set(deeds.map(({ kind }) => kind))).toContain('replace');
  });

  it('finds nothing wrong with what was acknowledged', async () => {
    expect(await judge(foundAs(last), lived)).toMatchObject({
      lost: 0,
      wrongCue: 0,
      differing: 0,
      corrupt: 0,
      faults: [],
    });
  });

  it('counts what is on the disk though nobody was told', async () => {
    const told = { ...lived.life, seqs: { ...lived.life.seqs, main: [] } };
    const { untold, faults } = await judge(foundAs(last), { ...lived, life: told });
    expect(untold).toBeGreaterThan(1);
    expect(faults).toEqual([]);
  });

  it('finds lost commands', async () => {
    const before = worlds.findLast(({ main }) => main.seq < last.main.seq)?.main ?? last.main;
    const verdict = await judge(foundAs({ ...last, main: before }), lived);
    expect(verdict).toMatchObject({ lost: 1, differing: 0, corrupt: 0 });
  });

  it('finds a wrong cue, and any other difference by its place', async () => {
    const { current } = last.main.run;
    const before = worlds.findLast(({ main }) => main.run.current !== current)?.main.run;
    if (before === undefined) throw new Error('this evening has one cue only');
    const main = { ...last.main, run: before };
    const verdict = await judge(foundAs({ ...last, main }), lived);
    expect(verdict).toMatchObject({ wrongCue: 1, differing: 1, lost: 0 });
    const title = { ...last.other, info: { ...last.other.info, title: 'Khác' } };
    const { faults } = await judge(foundAs({ ...last, other: title }), lived);
    expect(faults[0]).toContain('other.info.title');
  });

  it('finds a show that nothing leads to', async () => {
    const ahead = { ...last.main, seq: last.main.seq + 1 };
    expect(await judge(foundAs({ ...last, main: ahead }), lived)).toMatchObject({ differing: 1 });
  });

  it('finds what is corrupt: unreadable, with a notice, locked, faulty in the library, or a copy that is gone', async () => {
    const fault = { code: 'file-missing', details: {} };
    const notice = { ...opened(last.main), notices: [fault] } as FoundShow;
    const locked = { ...opened(last.main), readOnly: fault } as FoundShow;
    const broken = { ...opened(last.main), text: '{' } as FoundShow;
    for (const changes of [
      { main: { fault } },
      { main: notice },
      { main: locked },
      { main: broken },
      { library: [{ id: 'x', fault }] },
    ])
      expect((await judge(foundAs(last, changes), lived)).corrupt).toBe(1);
    const copied = { ...lived, life: { ...lived.life, copies: ['x'] } };
    expect((await judge(foundAs(last), copied)).corrupt).toBe(1);
    const there = foundAs(last, { library: [{ id: 'x', fault: null }] });
    expect((await judge(there, copied)).corrupt).toBe(0);
  });

  it('takes a torn last line for what it is', async () => {
    const torn = { ...opened(last.main), notices: [{ code: 'journal-torn', details: {} }] };
    expect(await judge(foundAs(last, { main: torn as FoundShow }), lived)).toMatchObject({
      corrupt: 0,
      torn: 1,
    });
  });

  it('is clean only when nothing is wrong', () => {
    expect(isClean({ ...noFigures(), kills: 9, unacknowledged: 3, torn: 1 })).toBe(true);
    for (const wrong of ['lost', 'corrupt', 'wrongCue', 'differing', 'odd'])
      expect(isClean({ ...noFigures(), [wrong]: 1 })).toBe(false);
  });

  it('shares its kills out', () => {
    expect(shared(200, null)).toEqual({ host: 192, standin: 8 });
    expect(shared(10, null)).toEqual({ host: 10, standin: 0 });
    expect(shared(10, 'standin')).toEqual({ host: 0, standin: 10 });
    expect(shared(10, 'host')).toEqual({ host: 10, standin: 0 });
  });
});
