import { MantineProvider } from '@mantine/core';
import { type BrokerState, NO_BROKER } from '@shared/contract/broker.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FollowDialog } from '../../../renderer/library/FollowDialog.tsx';
import { type Answers, hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const following = {
  showId: null,
  url: 'mqtts://broker.example.vn:8883',
  state: 'waiting',
  lagMs: null,
  heardAt: null,
} as const;

async function followPage(broker: BrokerState = NO_BROKER, answers: Answers = {}) {
  const fine = () => ({ ok: true, value: null }) as const;
  const host = await hostInPage(sample, {
    answers: {
      'broker.state': () => ({ ok: true, value: broker }),
      'broker.follow': fine,
      'broker.leave': fine,
      ...answers,
    },
  });
  render(
    <MantineProvider env="test">
      <FollowDialog opened onClose={() => undefined} />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup() };
}

const button = (name: string) => screen.getByRole('button', { name });
const box = (name: string) => screen.getByRole('textbox', { name });

describe('following a ceremony of another hall', () => {
  it('takes the invitation and this hall’s own account', async () => {
    const { host, user } = await followPage();
    await user.click(box('Thư mời'));
    await user.paste('  rostrum:abc\n');
    await user.type(box('Tài khoản của điểm cầu này'), 'hall-2');
    await user.type(screen.getByLabelText('Mật khẩu'), 's3cret');
    await user.click(button('Theo dõi'));
    expect(host.asked('broker.follow')).toEqual([
      { invitation: 'rostrum:abc', user: 'hall-2', password: 's3cret', ca: null },
    ]);
  });

  it('asks for nothing without an invitation', async () => {
    const { host, user } = await followPage();
    await user.click(button('Theo dõi'));
    expect(screen.getByText('Hãy dán thư mời.')).toBeVisible();
    expect(host.asked('broker.follow')).toEqual([]);
  });

  it('shows why it can’t be, until something else is pasted', async () => {
    const { user } = await followPage(NO_BROKER, {
      'broker.follow': () => ({ ok: false, error: { code: 'not-allowed', details: {} } }),
    });
    await user.type(box('Thư mời'), 'xin chào');
    await user.click(button('Theo dõi'));
    expect(await screen.findByRole('alert')).toHaveTextContent('không được phép');
    await user.type(box('Thư mời'), '!');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('waits for the ceremony, opens it once it is there, and can be left', async () => {
    const { host, user } = await followPage({ ...NO_BROKER, following });
    expect(screen.getByRole('status')).toHaveTextContent('đang chờ nội dung buổi lễ');
    expect(screen.queryByRole('button', { name: 'Mở buổi lễ' })).toBeNull();
    const there = { ...following, showId: sample.id, state: 'in-step', lagMs: 12 } as const;
    host.tell({ type: 'broker', broker: { ...NO_BROKER, following: there } });
    expect(screen.getByRole('status')).toHaveTextContent('Đang nhận đủ, chậm 12 ms');
    await user.click(button('Mở buổi lễ'));
    expect(host.asked('show.open')).toContainEqual({ showId: sample.id, view: 'run' });
    await user.click(button('Thôi theo dõi'));
    expect(host.asked('broker.leave')).toEqual([{}]);
  });
});
