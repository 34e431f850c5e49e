import { pageOf } from '@shared/share/pages.ts';
import { JOINING_ROLES, sightOf, VIEWS_OF } from '@shared/share/roles.ts';
import { describe, expect, it } from 'vitest';

describe('the page that an address asks for', () => {
  it('is that of each role of people, on its first view', () => {
    for (const role of JOINING_ROLES)
      expect(pageOf(`/${role}`)).toEqual({ role, view: VIEWS_OF[role][0] });
  });

  it('is the graphics of a stream for /overlay, which sees no more than the wall', () => {
    const page = pageOf('/overlay');
    expect(page).toEqual({ role: 'screen', view: 'overlay' });
    expect(sightOf(page?.role ?? 'mc')).not.toBe('whole');
  });

  it.each(['/', '/index.html', '', '/control', '/MC', '/mc/', '/mcx', '/me/mc', '/constructor'])(
    'is none of a device for %s',
    (pathname) => expect(pageOf(pathname)).toBeNull(),
  );
});
