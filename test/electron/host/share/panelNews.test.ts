import { NOT_SHARED, type SharedDevice } from '@shared/contract/sharing.ts';
import { withDevices } from '@shared/share/deviceNews.ts';
import { describe, expect, it } from 'vitest';
import { PanelNews } from '../../../../electron/host/share/panelNews.ts';

const device = (id: string, more: Partial<SharedDevice> = {}): SharedDevice => ({
  id,
  name: `Máy ${id}`,
  role: 'stage',
  kind: 'device',
  address: '192.168.1.7',
  lines: 1,
  latencyMs: 4,
  seenAt: 1000,
  ...more,
});
const state = (...devices: SharedDevice[]) => ({ ...NOT_SHARED, devices });

describe('what the panel is told', () => {
  it('is all that there is at first, and nothing while nothing is new', () => {
    const news = new PanelNews();
    expect(news.events(state(device('a')))).toMatchObject([
      { type: 'sharing', sharing: { on: null } },
      { type: 'devices', changed: [{ id: 'a' }], gone: [] },
    ]);
    expect(news.events(state(device('a')))).toEqual([]);
  });

  it('is of many devices the one that has changed', () => {
    const news = new PanelNews();
    const many = Array.from({ length: 200 }, (_, nth) => device(String(nth)));
    news.events(state(...many));
    const now = many.with(7, device('7', { lines: 0 }));
    expect(news.events(state(...now))).toEqual([
      { type: 'devices', changed: [device('7', { lines: 0 })], gone: [] },
    ]);
  });

  it('is who is gone, and the same again when it comes back', () => {
    const news = new PanelNews();
    news.events(state(device('a'), device('b')));
    expect(news.events(state(device('b')))).toEqual([
      { type: 'devices', changed: [], gone: ['a'] },
    ]);
    expect(news.events(state(device('a'), device('b')))).toMatchObject([
      { changed: [{ id: 'a' }], gone: [] },
    ]);
  });

  it('leaves the devices out when something else is new', () => {
    const news = new PanelNews();
    news.events(state(device('a')));
    const events = news.events({
      ...state(device('a')),
      incidents: [{ at: 1, code: 'wrong-pin', from: '10.0.0.9', times: 1 }],
    });
    expect(events).toMatchObject([{ type: 'sharing', sharing: { incidents: [{ times: 1 }] } }]);
    expect(JSON.stringify(events)).not.toContain('Máy a');
  });
});

describe('devices after news', () => {
  it('keep their order, new ones come last', () => {
    const now = withDevices([device('a'), device('b'), device('c')], {
      changed: [device('d'), device('b', { name: 'Cánh gà' })],
      gone: ['a', 'x'],
    });
    expect(now.map(({ id, name }) => [id, name])).toEqual([
      ['b', 'Cánh gà'],
      ['c', 'Máy c'],
      ['d', 'Máy d'],
    ]);
  });
});
