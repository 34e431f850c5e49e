import { NOT_SHARED } from '@shared/contract/sharing.ts';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useWindow } from '../../../renderer/show/store.ts';
import { FOLLOWS, follows, ME } from '../../fixtures/otherMachines.ts';
import { fingerprint, plainOn } from '../share/sharePage.tsx';
import { alone, button, machinesPage, region, sample, theirs } from './machinesPage.tsx';

const { id } = theirs;
const form = async () => within(await screen.findByRole('dialog', { name: 'Làm máy dự phòng' }));
const ADDRESS = 'Địa chỉ máy điều hành';
const PIN = 'Mã PIN của máy dự phòng';
const START = 'Bắt đầu theo dõi';

type Options = Parameters<typeof machinesPage>[1];

async function standByPage(options: Options = {}) {
  const page = await machinesPage(alone, { view: 'library', ...options });
  await page.user.click(button('Làm máy dự phòng…'));
  const shown = await form();
  await shown.findByLabelText(ADDRESS);
  const fill = async (address: string, pin: string) => {
    await page.user.type(shown.getByLabelText(ADDRESS), address);
    await page.user.type(shown.getByLabelText(PIN), pin);
    await page.user.click(shown.getByRole('button', { name: START }));
  };
  return { ...page, shown, fill };
}

describe('coming to stand by', () => {
  it('asks for address and PIN, and for the own place on the network, and why', async () => {
    const { host, shown, fill } = await standByPage();
    expect(shown.getByText(/Khi máy này tiếp quản, các thiết bị/)).toBeVisible();
    await fill('192.168.1.7:5000', '482 913');
    await waitFor(() =>
      expect(host.asked('machines.stand-by')).toEqual([
        {
          url: '192.168.1.7:5000',
          pin: '482913',
          fingerprint: null,
          choice: {
            // On the network of the other machine.
            address: '192.168.1.20',
            port: 4280,
            tls: false,
            localName: false,
            openFeeds: false,
          },
        },
      ]),
    );
    await waitFor(() => expect(useWindow.getState().view).toBe('run'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes another network and port, when a person chooses them', async () => {
    const { host, user, shown, fill } = await standByPage();
    await user.type(shown.getByLabelText(ADDRESS), '192.168.1.');
    expect(shown.getByRole('radio', { name: /192\.168\.1\.20/ })).not.toBeChecked();
    await user.type(shown.getByLabelText(ADDRESS), '7');
    expect(shown.getByRole('radio', { name: /192\.168\.1\.20/ })).toBeChecked();
    await user.click(shown.getByRole('radio', { name: /10\.0\.0\.4/ }));
    await user.clear(shown.getByLabelText('Cổng'));
    await user.type(shown.getByLabelText('Cổng'), '5001');
    await fill(':4280', '482913');
    await waitFor(() =>
      expect(host.asked('machines.stand-by')).toMatchObject([
        { choice: { address: '10.0.0.4', port: 5001 } },
      ]),
    );
  });

  it('says what is wrong with what was typed, and asks nobody', async () => {
    const { host, user, shown, fill } = await standByPage();
    await user.clear(shown.getByLabelText('Cổng'));
    await fill('192.168.1', '4829');
    expect(shown.getByText(/^Địa chỉ phải có dạng/)).toBeVisible();
    expect(shown.getByText('Mã PIN gồm sáu chữ số.')).toBeVisible();
    expect(shown.getByLabelText('Cổng')).toHaveAttribute('aria-invalid', 'true');
    expect(host.asked('machines.stand-by')).toEqual([]);
    await user.type(shown.getByLabelText(PIN), '13');
    expect(shown.queryByText('Mã PIN gồm sáu chữ số.')).toBeNull();
  });

  it.each([
    ['wrong-pin', { url: 'x', seconds: 0 }, 'Mã PIN không đúng.'],
    ['pin-wait', { url: 'x', seconds: 30 }, 'Hãy đợi 30 giây'],
    ['not-reachable', { url: 'http://192.168.1.7:4280' }, 'Không kết nối được với http://192'],
    ['other-version', { theirs: '2.0', ours: '1.0' }, 'Máy đó dùng Rostrum 2.0, máy này dùng 1.0'],
    ['port-taken', { port: 4280 }, 'Cổng 4280 đang được chương trình khác dùng'],
    ['certificate-differs', { url: 'https://x' }, 'Chứng chỉ ở https://x không đúng'],
  ] as const)('says why not: %s', async (code, details, sentence) => {
    const { shown, fill } = await standByPage({
      answers: { 'machines.stand-by': () => ({ ok: false, error: { code, details } }) },
    });
    await fill('192.168.1.7', '482913');
    expect(await shown.findByRole('alert')).toHaveTextContent(sentence);
    expect(shown.getByLabelText(ADDRESS)).toHaveValue('192.168.1.7');
  });

  const asksToCompare: Options = {
    answers: {
      'machines.stand-by': (given) =>
        given.fingerprint === null
          ? { ok: false, error: { code: 'unknown-certificate', details: { fingerprint } } }
          : { ok: true, value: { showId: id } },
    },
  };

  it('has a person compare the certificate, and goes on only then', async () => {
    const { host, user, fill } = await standByPage(asksToCompare);
    await fill('https://192.168.1.7:4280', '482913');
    const shown = await form();
    expect(await shown.findByText('So dấu vân tay chứng chỉ')).toBeVisible();
    expect(shown.getByText(fingerprint.split(':').slice(0, 4).join(':'))).toBeVisible();
    expect(shown.getByRole('button', { name: 'Khác, quay lại' })).toBeVisible();
    await user.click(shown.getByRole('button', { name: 'Giống hệt, tiếp tục' }));
    await waitFor(() => expect(host.asked('machines.stand-by')).toHaveLength(2));
    expect(host.asked('machines.stand-by')[1]).toMatchObject({
      url: 'https://192.168.1.7:4280',
      fingerprint,
      choice: { tls: true },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('goes back when it differs, and has said nothing more', async () => {
    const { host, user, fill } = await standByPage(asksToCompare);
    await fill('https://192.168.1.7:4280', '482913');
    await user.click(await screen.findByRole('button', { name: 'Khác, quay lại' }));
    expect((await form()).getByLabelText(ADDRESS)).toHaveValue('https://192.168.1.7:4280');
    expect(host.asked('machines.stand-by')).toHaveLength(1);
  });

  it('is not for a machine that shares a show itself', async () => {
    await machinesPage(alone, {
      view: 'library',
      sharing: { ...NOT_SHARED, on: { ...plainOn, showId: id } },
    }).then(({ user }) => user.click(button('Làm máy dự phòng…')));
    expect((await form()).getByRole('alert')).toHaveTextContent('Hãy dừng chia sẻ trước.');
  });

  it('is offered in SHARE as well', async () => {
    const { user } = await machinesPage(alone, { view: 'share', show: sample });
    await user.click(button('Làm máy dự phòng…'));
    expect((await form()).getByText(/Máy này nhận buổi lễ của máy điều hành/)).toBeVisible();
  });
});

describe('a machine that stood by when the app stopped', () => {
  const resumable = { showId: id, name: 'LAPTOP-AN', url: 'http://192.168.1.7:4280' };
  const state = { ...alone, me: ME, resumable };
  const offer = () => region('Máy dự phòng');

  it('goes on with one press, from the library right into the show', async () => {
    const { host, user } = await machinesPage(state, { view: 'library' });
    expect(offer()).toHaveTextContent('Lần trước máy này là máy dự phòng của LAPTOP-AN');
    expect(offer()).toHaveTextContent('192.168.1.7:4280');
    await user.click(button('Nối lại'));
    await waitFor(() => expect(host.asked('machines.resume')).toHaveLength(1));
    await waitFor(() => expect(useWindow.getState().view).toBe('run'));
  });

  it('is offered beside the show, where GO does nothing', async () => {
    await machinesPage(state, { readOnly: FOLLOWS });
    expect(offer()).not.toBeNull();
    expect(button('Tiếp quản…')).toBeEnabled();
  });

  it('is not offered in another show, nor where this machine calls by now', async () => {
    const other = { ...state, resumable: { ...resumable, showId: 'another' } };
    await machinesPage(other);
    expect(offer()).toBeNull();
    expect(region('Máy điều hành')).toBeNull();
  });

  it('is not offered where this machine calls by now', async () => {
    const ours = { ...theirs, epoch: { number: 3, machineId: ME.id, name: ME.name } };
    await machinesPage(state, { show: ours });
    expect(offer()).toBeNull();
  });

  it('says why it could not', async () => {
    const error = { code: 'port-taken', details: { port: 4280 } } as const;
    const { user } = await machinesPage(state, {
      view: 'library',
      answers: { 'machines.resume': () => ({ ok: false, error }) },
    });
    await user.click(button('Nối lại'));
    expect(await screen.findByText(/Cổng 4280 đang được/)).toBeVisible();
    expect(useWindow.getState().view).toBe('library');
  });

  it('is forgotten when a person has said so twice', async () => {
    const { host, user } = await machinesPage(state, { view: 'library' });
    await user.click(button('Thôi làm máy dự phòng'));
    const asks = within(await screen.findByRole('dialog'));
    expect(asks.getByRole('button', { name: 'Hủy' })).toHaveFocus();
    expect(host.asked('machines.leave')).toEqual([]);
    await user.click(asks.getByRole('button', { name: 'Thôi làm máy dự phòng' }));
    await waitFor(() => expect(host.asked('machines.leave')).toHaveLength(1));
  });

  it('is offered once in SHARE, not beside sharing itself', async () => {
    const sharing = { ...NOT_SHARED, resumable: { ...plainOn, showId: id } };
    await machinesPage(state, { view: 'share', sharing, readOnly: FOLLOWS });
    expect(offer()).not.toBeNull();
    expect(screen.queryByText('Phiên chia sẻ trước bị ngắt giữa chừng')).toBeNull();
  });

  it('alone, sharing is gone on with as ever', async () => {
    const sharing = { ...NOT_SHARED, resumable: { ...plainOn, showId: id } };
    await machinesPage(
      { ...follows(id), standing: 'alone', others: [] },
      { view: 'share', sharing },
    );
    expect(screen.getByText('Phiên chia sẻ trước bị ngắt giữa chừng')).toBeVisible();
  });
});
