import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ReadView } from '../../../renderer/read/ReadView.tsx';
import { changed } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import { hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

async function readSample(show = sample) {
  const host = await hostInPage(show, { view: 'read' });
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

describe('what the MC reads', () => {
  const goTo = async (show: Show, cueId: string) => {
    const { host } = await readSample(show);
    host.elsewhere({ type: 'jump', payload: { cueId } });
    host.elsewhere({ type: 'go', payload: { cueId } });
    return host;
  };
  const row = (name: RegExp) => {
    const item = screen.getAllByRole('listitem').find((one) => name.test(one.textContent ?? ''));
    if (item === undefined) throw new Error(`no row ${name}`);
    return item;
  };

  it('keeps a name with its address on one line', async () => {
    await goTo(exampleShow(), 'w-1/photo');
    expect(screen.getAllByText(/^đồng chí Trịnh Thị Hồng/)[0]?.tagName).toBe('SPAN');
  });

  it('has the official spelling small under a name that is read otherwise', async () => {
    const show = changed(exampleShow(), {
      type: 'edit-recipient',
      payload: { id: 'r-teacher', changes: { unit: 'Trường THPT số 2' } },
    });
    await goTo(show, 'w-1/call-up');
    expect(row(/Quỳnh/)).toHaveTextContent(/trung học phổ thông số hai.*viết: Trường THPT số 2/i);
    expect(row(/Chuyên/)).not.toHaveTextContent('viết:');
  });

  it('strikes through who is passed over and says why', async () => {
    const show = changed(exampleShow(), {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'skip' } },
    });
    await goTo(show, 'w-1/call-up');
    expect(row(/Quỳnh/)).toHaveAttribute('data-skipped');
    expect(row(/Quỳnh/)).toHaveTextContent('vắng mặt, không đọc');
  });

  it('says nothing of own words until the plan has changed under them', async () => {
    const part = 's-close#item';
    const host = await goTo(
      changed(exampleShow(), {
        type: 'write-words',
        payload: { part, text: 'Buổi lễ kết thúc.', basis: 'Lúc đó.' },
      }),
      's-close',
    );
    expect(screen.getByText('cần xem lại')).toBeVisible();
    host.elsewhere({ type: 'drop-words', payload: { part } });
    expect(screen.queryByText('cần xem lại')).toBeNull();
  });
});
