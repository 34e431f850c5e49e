import { personUses } from '@shared/view/personUses.ts';
import { expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';

const { plan } = exampleShow();
const roles = (id: string) =>
  personUses(plan, id, 'vi').map((use) => [
    use.role,
    'segmentId' in use ? use.segmentId : use.decisionId,
  ]);

it('a person is found wherever it presents, speaks, is introduced or reads a decision', () => {
  expect(roles('p-chair')).toEqual([
    ['introduced', 's-intro'],
    ['speaks', 's-speech'],
    ['presents', 's-labour'],
  ]);
  expect(roles('p-announcer')).toEqual([['announces', 'd-president']]);
  expect(roles('p-idle')).toEqual([]);
});

it('a wave is named by its number', () => {
  expect(personUses(plan, 'p-deputy', 'vi')).toMatchObject([
    { waveId: 'w-2', wave: 2, waves: 2 },
    { waveId: 'w-3', wave: 1, waves: 1 },
  ]);
});
