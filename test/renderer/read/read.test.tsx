import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ReadView } from '../../../renderer/read/ReadView.tsx';
import { hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

async function readSample() {
  const host = await hostInPage(sample, { view: 'read' });
  render(
    <MantineProvider env="test">
      <ReadView />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup() };
}

describe('the MC’s screen', () => {
  it('shows the words of the cue that the caller has fired', async () => {
    const { host } = await readSample();
    screen.getByText('Buổi lễ chưa bắt đầu. Đây là mục đầu tiên.');
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    screen.getByText('Nghiêm! Chào cờ, chào!');
    host.elsewhere({ type: 'go', payload: { cueId: 'guests' } });
    screen.getByText('Xin quý vị nhiệt liệt chào mừng!');
  });

  it('stays where the MC looks while the show goes on, until the way back', async () => {
    const { host, user } = await readSample();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    await user.click(screen.getByRole('button', { name: 'Mục sau' }));
    await user.click(screen.getByRole('button', { name: 'Mục sau' }));
    host.elsewhere({ type: 'go', payload: { cueId: 'guests' } });
    expect(screen.getByRole('article')).toHaveAttribute('data-cue', 'report');
    await user.click(screen.getByRole('button', { name: 'Về mục đang diễn ra' }));
    expect(screen.getByRole('article')).toHaveAttribute('data-cue', 'guests');
  });

  it('says wait, and why, while the show is on hold', async () => {
    const { host } = await readSample();
    host.elsewhere({ type: 'go', payload: { cueId: 'opening' } });
    host.elsewhere({ type: 'hold', payload: { reason: 'mất điện' } });
    screen.getByText('Xin chờ: mất điện');
    host.elsewhere({ type: 'release', payload: {} });
    expect(screen.queryByText('Xin chờ: mất điện')).toBeNull();
  });
});
