import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import type { JoiningRole } from '@shared/share/roles.ts';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '../../../renderer/app/App.tsx';
import { type Device, deviceInPage, type Network } from '../deviceInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;

async function joinPage(
  role: JoiningRole = 'stage',
  before: (network: Network) => void = () => undefined,
): Promise<Device> {
  const device = await deviceInPage(role, sample, {
    before: (network) => {
      network.isIn = false;
      before(network);
    },
  });
  render(<App />);
  return device;
}

const pin = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Mã PIN' });
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tên thiết bị' });
const button = () => screen.getByRole('button', { name: 'Vào' });
const type = (field: HTMLElement, value: string) =>
  act(async () => void fireEvent.change(field, { target: { value } }));
const enter = () =>
  act(async () => {
    fireEvent.submit(pin().closest('form') as HTMLFormElement);
  });
const refused = () => screen.getByRole('alert').textContent;

describe('coming in on a device', () => {
  it('says what the device comes in as, and has digits under the thumb', async () => {
    await joinPage('stage');
    expect(screen.getByRole('heading')).toHaveTextContent('Hậu trường');
    expect(pin()).toHaveAttribute('inputmode', 'numeric');
    expect(pin()).toHaveFocus();
    expect(name().value).not.toBe('');
    expect(refused()).toBe('');
  });

  it('takes a PIN as it was read out or copied, and nothing that is none', async () => {
    await joinPage();
    await type(pin(), 'PIN: 123-456 (mới)');
    expect(pin().value).toBe('123456');
    expect(button()).toBeEnabled();
    await type(pin(), '12345');
    expect(button()).toBeDisabled();
    await type(pin(), '１２３４５６７');
    expect(pin().value).toBe('123456');
    await type(name(), '   ');
    expect(button()).toBeDisabled();
  });

  it('sends it with the name, shows the view and remembers the name for the next time', async () => {
    const { network } = await joinPage('stage');
    await type(pin(), '123456');
    await type(name(), ' Điện thoại của Lan ');
    await enter();
    expect(network.joins).toEqual([{ role: 'stage', pin: '123456', name: 'Điện thoại của Lan' }]);
    expect(screen.queryByRole('textbox', { name: 'Mã PIN' })).toBeNull();
    expect(localStorage.getItem('rostrum-device-name')).toBe('Điện thoại của Lan');
  });

  it('begins with the name of last time', async () => {
    localStorage.setItem('rostrum-device-name', 'Máy của Bình');
    await joinPage();
    expect(name().value).toBe('Máy của Bình');
  });

  it('asks nobody while a PIN is not whole', async () => {
    const { network } = await joinPage();
    await type(pin(), '123');
    await enter();
    expect(network.joins).toEqual([]);
  });

  it.each([
    [403, { code: 'wrong-pin' }, 'Mã PIN không đúng'],
    [403, { code: 'door-shut' }, 'Lối vào này đã khóa'],
    [503, { code: 'hall-full' }, 'Đã đủ số thiết bị'],
    [500, undefined, 'Không liên lạc được'],
  ])('says why not: %i %o', async (status, body, sentence) => {
    await joinPage('mc', (network) => {
      network.door = { status, body };
    });
    await type(pin(), '000000');
    await enter();
    expect(refused()).toContain(sentence);
    // Said until something else is typed.
    await type(pin(), '1');
    expect(refused()).toBe('');
  });

  it('says so when the host is not there', async () => {
    const { network } = await joinPage();
    network.isUp = false;
    await type(pin(), '123456');
    await enter();
    expect(refused()).toContain('Không liên lạc được');
    expect(pin().value).toBe('123456');
  });

  it('counts down until the next PIN may be tried, and lets nobody try before', async () => {
    const { network, pass } = await joinPage('mc', (network) => {
      network.door = { status: 429, body: { code: 'pin-wait', forMs: 3000 } };
    });
    await type(pin(), '000000');
    await enter();
    expect(refused()).toContain('3 giây');
    await type(pin(), '123456');
    expect(refused()).toContain('3 giây');
    await enter();
    expect(network.joins).toHaveLength(1);
    await pass(1010);
    expect(refused()).toContain('2 giây');
    await pass(2000);
    expect(refused()).toBe('');
    network.door = { status: 204 };
    await enter();
    expect(network.joins).toHaveLength(2);
  });

  it('speaks English when that is chosen, here and the next time', async () => {
    await joinPage();
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'EN English' })));
    expect(screen.getByRole('button', { name: 'Come in' })).toBeInTheDocument();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('rostrum-look-stage')).toContain('en');
    // What nobody has typed follows.
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value).toBe('Computer');
  });

  it('says that the operator has cut the device off, and only then', async () => {
    const { network } = await joinPage();
    expect(screen.queryByText(/đã ngắt thiết bị này/)).toBeNull();
    await type(pin(), '123456');
    await enter();
    network.isIn = false;
    await network.end(4001);
    expect(screen.getByText(/đã ngắt thiết bị này/)).toBeInTheDocument();
  });
});
