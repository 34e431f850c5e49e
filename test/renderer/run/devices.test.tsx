import { MantineProvider } from '@mantine/core';
import { NOT_SHARED, type SharedDevice } from '@shared/contract/sharing.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ClockPanel } from '../../../renderer/run/ClockPanel.tsx';
import { hostInPage } from '../hostInPage.ts';
import { sharingNews } from '../sharingNews.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

const device = (name: string, more: Partial<SharedDevice> = {}): SharedDevice => ({
  id: name,
  name,
  role: 'stage',
  kind: 'device',
  address: '192.168.1.30',
  lines: 1,
  latencyMs: 4,
  seenAt: 1000,
  ...more,
});

/** The clock of RUN, and the host telling who is connected. */
async function clock() {
  const host = await hostInPage(sample, { view: 'run' });
  render(
    <MantineProvider env="test">
      <ClockPanel />
    </MantineProvider>,
  );
  const tell = sharingNews(host.tell);
  return (devices: readonly SharedDevice[]) => tell({ ...NOT_SHARED, devices });
}

const dropped = () => screen.queryByText(/Mất kết nối:/);

describe('devices in RUN', () => {
  it('says nothing of the network while nothing is shared', async () => {
    await clock();
    expect(screen.queryByText(/Thiết bị trong mạng/)).toBeNull();
    expect(dropped()).toBeNull();
  });

  it('counts them by role, those that are connected', async () => {
    const tell = await clock();
    tell([
      device('a'),
      device('b'),
      device('Lan', { role: 'mc' }),
      device('c', { lines: 0, seenAt: null }),
    ]);
    expect(screen.getByText('Thiết bị trong mạng: MC 1, Hậu trường 2')).toBeVisible();
    expect(dropped()).toBeNull();
  });

  it('leaves a standby machine to its own band', async () => {
    const tell = await clock();
    tell([device('LAPTOP-AN', { role: 'standby', lines: 0 })]);
    expect(dropped()).toBeNull();
    tell([device('LAPTOP-AN', { role: 'standby', lines: 0 }), device('Tuấn', { lines: 0 })]);
    expect(dropped()).toHaveTextContent('▲ Mất kết nối: Hậu trường (Tuấn)');
  });

  it('names who dropped, the MC first, until they are back', async () => {
    const tell = await clock();
    const lan = device('Lan', { role: 'mc' });
    const off = { lines: 0, latencyMs: null };
    tell([device('Tuấn', off), device('Hương', off), { ...lan, ...off }]);
    expect(dropped()).toHaveTextContent('▲ Mất kết nối: MC (Lan), Hậu trường (Tuấn) +1');
    tell([lan]);
    expect(dropped()).toBeNull();
  });
});
