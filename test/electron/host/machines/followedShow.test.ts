import { writeShow } from '@shared/document/showFile.ts';
import { expect, it, onTestFinished } from 'vitest';
import { FollowedShow } from '../../../../electron/host/machines/followedShow.ts';
import { openSession, rename, showFolder } from '../../../fixtures/sessions.ts';
import { exampleShow } from '../../../fixtures/shows.ts';

it('a whole show that is another one does not come into the place of the one that is followed', async () => {
  const folder = await showFolder();
  const { session } = await openSession(folder);
  onTestFinished(() => session.close());
  await session.dispatch(rename('của máy này'), 'test');
  const before = session.show;
  const put: string[] = [];
  const followed = (own: typeof session | null) =>
    new FollowedShow({
      showId: 'example',
      session: own,
      open: async () => session,
      put: async ({ id }) => void put.push(id),
      saved: () => undefined,
      missing: () => undefined,
      strays: async () => undefined,
    });
  const another = writeShow({ ...exampleShow(), id: 'another', seq: 50 });
  for (const own of [session, null])
    expect(await followed(own).takeSnapshot(another, [], [])).toEqual({
      code: 'other-show',
      details: {},
    });
  expect(session.show).toBe(before);
  expect(put).toEqual([]);
  expect(await followed(null).takeSnapshot(writeShow(exampleShow()), [], [])).toBeNull();
  expect(put).toEqual(['example']);
});
