import type { Show } from '@shared/model/show.ts';
import { remembered } from '@shared/protocol/remembered.ts';
import { expect, it } from 'vitest';
import { quietShow } from './quietShow.ts';

it('is computed again only when a part that it depends on is another', () => {
  const computed: string[] = [];
  const title = remembered(
    ({ info }: Show) => {
      computed.push(info.title);
      return info.title;
    },
    ({ info }) => [info],
  );
  const show = quietShow();
  const renamed = { ...show, info: { ...show.info, title: 'Đại hội' } };
  expect([show, { ...show, run: { ...show.run } }, renamed, renamed].map(title)).toEqual([
    show.info.title,
    show.info.title,
    'Đại hội',
    'Đại hội',
  ]);
  expect(computed).toEqual([show.info.title, 'Đại hội']);
});
