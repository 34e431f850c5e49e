import type { Reply } from '@shared/contract/contract.ts';
import { NOT_SHARED } from '@shared/contract/sharing.ts';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { button, choice, OWN, on, plainOn, sample, sharePage, WIFI } from './sharePage.tsx';

const radio = (name: RegExp) => screen.findByRole('radio', { name });

describe('nothing is shared', () => {
  it('says that nothing listens, and offers first what others can reach', async () => {
    await sharePage(NOT_SHARED, { networks: [OWN, WIFI] });
    expect(screen.getByText(/Rostrum không mở cổng nào/)).toBeVisible();
    expect(await radio(/192\.168\.1\.20/)).toBeChecked();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(screen.getAllByRole('radio')[1]).toHaveAccessibleName(/127\.0\.0\.1/);
    expect(screen.getByText(/Chỉ máy này/)).toBeVisible();
    expect(screen.queryByText(/chưa vào mạng nào/)).toBeNull();
  });

  it('says so when this machine is on no network', async () => {
    await sharePage(NOT_SHARED, { networks: [OWN] });
    expect(await radio(/127\.0\.0\.1/)).toBeChecked();
    expect(screen.getByText(/chưa vào mạng nào/)).toBeVisible();
  });

  it('starts as it was chosen', async () => {
    const { user, host } = await sharePage(NOT_SHARED);
    await user.click(await radio(/127\.0\.0\.1/));
    const port = screen.getByRole('textbox', { name: 'Cổng' });
    await user.clear(port);
    await user.type(port, '5000');
    await user.click(screen.getByRole('switch', { name: /TLS/ }));
    await user.click(screen.getByRole('switch', { name: /rostrum\.local/ }));
    await user.click(screen.getByRole('switch', { name: /Nguồn tin mở/ }));
    await user.click(button('Bắt đầu chia sẻ'));
    expect(host.asked('share.start')).toEqual([
      {
        showId: sample.id,
        choice: {
          address: '127.0.0.1',
          port: 5000,
          tls: true,
          localName: true,
          openFeeds: true,
        },
      },
    ]);
  });

  it('opens nothing by itself that nobody has asked for', async () => {
    const { user, host } = await sharePage(NOT_SHARED);
    await radio(/192/);
    expect(host.asked('share.start')).toEqual([]);
    await user.click(button('Bắt đầu chia sẻ'));
    expect(host.asked('share.start')).toEqual([{ showId: sample.id, choice }]);
  });

  it('says in plain words what encryption protects and what not', async () => {
    const { user } = await sharePage(NOT_SHARED);
    await radio(/192/);
    expect(screen.getByText(/nghe lén đọc được nội dung/)).toBeVisible();
    await user.click(screen.getByRole('switch', { name: /TLS/ }));
    const words = screen.getByText(/Không ai cùng mạng đọc lén/);
    expect(words).toHaveTextContent(/bỏ qua cảnh báo mà không so vẫn có thể gặp một máy giả mạo/);
    expect(screen.queryByText(/nghe lén đọc được nội dung/)).toBeNull();
  });

  it('does not ask the host for a port that is none', async () => {
    const { user, host } = await sharePage(NOT_SHARED);
    await radio(/192/);
    const port = screen.getByRole('textbox', { name: 'Cổng' });
    await user.clear(port);
    await user.type(port, '70000{Enter}');
    expect(
      screen.getByText(
        'Cổng phải là số từ 1 đến 65535; trình duyệt không cho mở một số cổng, chẳng hạn 4190 và 6000.',
      ),
    ).toBeVisible();
    expect(host.asked('share.start')).toEqual([]);
    await user.clear(port);
    await user.type(port, '4191{Enter}');
    expect(
      screen.queryByText(
        'Cổng phải là số từ 1 đến 65535; trình duyệt không cho mở một số cổng, chẳng hạn 4190 và 6000.',
      ),
    ).toBeNull();
    expect(host.asked('share.start')).toHaveLength(1);
  });

  it('says beside the button why it did not start', async () => {
    const { user } = await sharePage(NOT_SHARED, {
      answers: {
        'share.start': (): Reply<null> => ({
          ok: false,
          error: { code: 'port-taken', details: { port: 4280 } },
        }),
      },
    });
    await radio(/192/);
    await user.click(button('Bắt đầu chia sẻ'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Cổng 4280 đang được');
  });

  it('goes back to the last choice, but not to an address that is gone', async () => {
    const last = { ...choice, address: '10.0.0.5', port: 5000 };
    await sharePage({ ...NOT_SHARED, last });
    expect(await radio(/192\.168\.1\.20/)).toBeChecked();
    expect(screen.getByRole('textbox', { name: 'Cổng' })).toHaveValue('5000');
    expect(screen.getByText(/Lần trước chia sẻ tại 10\.0\.0\.5/)).toBeVisible();
  });

  it('says nothing of last time when the address is there', async () => {
    await sharePage({ ...NOT_SHARED, last: choice });
    await radio(/192/);
    expect(screen.queryByText(/Lần trước/)).toBeNull();
  });
});

describe('what was cut off', () => {
  const resumable = { ...choice, showId: sample.id };

  it('is turned on again with one press, with the show and the address named', async () => {
    const { user, host } = await sharePage({ ...NOT_SHARED, resumable, last: choice });
    const offer = screen.getByRole('region', { name: /bị ngắt giữa chừng/ });
    expect(offer).toHaveTextContent(`“${sample.info.title}” tại 192.168.1.20:4280`);
    expect(offer).not.toHaveTextContent(/buổi lễ khác/);
    await user.click(within(offer).getByRole('button', { name: 'Bật lại' }));
    expect(host.asked('share.resume')).toEqual([{}]);
    expect(host.asked('share.start')).toEqual([]);
  });

  it('is named when it was another show', async () => {
    await sharePage(
      { ...NOT_SHARED, resumable: { ...resumable, showId: 'other' } },
      {
        answers: {
          'library.list': () => ({
            ok: true,
            // Only what the page looks at.
            value: [{ id: 'other', title: 'Lễ tốt nghiệp' }] as never,
          }),
        },
      },
    );
    expect(await screen.findByText(/“Lễ tốt nghiệp” tại/)).toBeVisible();
    expect(screen.getByText(/một buổi lễ khác với buổi đang mở/)).toBeVisible();
  });

  it('is dropped only when that was confirmed', async () => {
    const { user, host } = await sharePage({ ...NOT_SHARED, resumable });
    await user.click(button('Bỏ phiên này'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Hủy' }),
    );
    expect(host.asked('share.stop')).toEqual([]);
    await user.click(button('Bỏ phiên này'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Bỏ phiên này' }),
    );
    expect(host.asked('share.stop')).toEqual([{}]);
  });

  it('is not offered when nothing was', async () => {
    await sharePage(NOT_SHARED);
    expect(screen.queryByRole('button', { name: 'Bật lại' })).toBeNull();
  });
});

describe('another show is shared', () => {
  it('shows none of its doors, and leads there', async () => {
    const other = { ...on, on: { ...plainOn, showId: 'other' } };
    const { user, host } = await sharePage(other);
    expect(screen.getByText(/Đang chia sẻ một buổi lễ khác/)).toBeVisible();
    expect(screen.queryByText('482 910')).toBeNull();
    await user.click(button('Mở buổi lễ đó'));
    expect(host.asked('show.open').at(-1)).toEqual({ showId: 'other', view: 'share' });
  });
});
