import { labelsContent } from '@shared/sheet/labels.ts';
import { lineupsContent } from '@shared/sheet/lineups.ts';
import { stagePlansContent } from '@shared/sheet/stagePlans.ts';
import { describe, expect, it } from 'vitest';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

describe('stagePlansContent', () => {
  it('has the places of the lineups in their order, wave by wave', () => {
    const show = exampleShow();
    const lineups = lineupsContent(show).sections;
    const plans = stagePlansContent(show).sections;
    expect(plans.map(({ id }) => id)).toEqual(lineups.map(({ id }) => id));
    for (const [at, { people }] of plans.entries())
      expect(people.map(({ number, name }) => [number, name])).toEqual(
        lineups[at]?.rows.map(({ name }) => [name.number, name.text]),
      );
  });

  it('keeps its hash when a seat changes, and not when somebody is absent', () => {
    const show = exampleShow();
    const hashes = (one: typeof show) => stagePlansContent(one).sections.map(({ hash }) => hash);
    const reseated = changed(show, {
      type: 'edit-recipients',
      payload: { edits: [{ id: 'r-teacher', changes: { seat: 'C3' } }] },
    });
    expect(hashes(reseated)).toEqual(hashes(show));
    const absent = changed(show, {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    expect(hashes(absent).map((hash, at) => hash === hashes(show)[at])).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('labelsContent', () => {
  it('has a number for each place of each wave', () => {
    const show = exampleShow();
    const [first] = labelsContent(show).sections;
    expect(first).toMatchObject({ id: 'w-1', kind: 'floor' });
    expect(first?.labels).toEqual(['1', '2', '3'].map((large) => ({ large, small: 'Đợt 1/2' })));
  });

  it('has a card for everybody with a name, and none for who has no name yet', () => {
    const show = exampleShow();
    const cards = labelsContent(show).sections.find(({ kind }) => kind === 'card')?.labels ?? [];
    const named = show.plan.recipients.filter(({ name }) => name !== null);
    expect(cards.map(({ large }) => large).toSorted()).toEqual(
      named.map(({ name }) => name ?? '').toSorted(),
    );
    expect(cards.length).toBeLessThan(show.plan.recipients.length);
  });

  it('labels the seats that are known, in their order', () => {
    const show = exampleShow();
    const bare = labelsContent({
      ...show,
      plan: {
        ...show.plan,
        recipients: show.plan.recipients.map((one) => ({ ...one, seat: null })),
      },
    });
    expect(bare.sections.some(({ kind }) => kind === 'seat')).toBe(false);
    const seated = changed(show, {
      type: 'edit-recipients',
      payload: { edits: [{ id: 'r-teacher', changes: { seat: 'C3' } }] },
    });
    const seats = labelsContent(seated).sections.find(({ kind }) => kind === 'seat');
    expect(seats?.labels).toContainEqual({ large: 'C3', small: 'Hoàng Thị Quỳnh' });
  });
});
