import { MantineProvider } from '@mantine/core';
import { sampleShow } from '@shared/document/samples.ts';
import { lineup } from '@shared/lineup/lineup.ts';
import type { Show } from '@shared/model/show.ts';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RunView } from '../../../renderer/run/RunView.tsx';
import { changed, EIGHT_O_CLOCK, goneTo } from '../../fixtures/apply.ts';
import { hostInPage } from '../hostInPage.ts';

const sample = sampleShow('thai-nguyen-2025') as Show;
const WAVE = 'hcld2-w1';

/** RUN while the first wave is being served. */
async function serving(show = goneTo(sample, `${WAVE}/present`)) {
  const host = await hostInPage(show, { view: 'run', now: () => EIGHT_O_CLOCK + 3_600_000 });
  render(
    <MantineProvider env="test">
      <RunView />
    </MantineProvider>,
  );
  return { host, user: userEvent.setup() };
}

const dialog = async () => within(await screen.findByRole('dialog'));
const names = () => screen.getByRole('region', { name: 'Đội hình' });
const row = (nth: number) => within(names()).getAllByRole('listitem')[nth] as HTMLElement;

describe('calling names', () => {
  it('N and the big button move the pointer by one', async () => {
    const { user, host } = await serving();
    expect(row(0)).toHaveTextContent('KẾ TIẾP');
    await user.keyboard('n');
    await waitFor(() => expect(row(0)).toHaveTextContent('TRÊN SÂN KHẤU'));
    expect(row(1)).toHaveTextContent('KẾ TIẾP');
    await user.click(screen.getByRole('button', { name: /Gọi người kế tiếp/ }));
    await waitFor(() => expect(row(0)).toHaveTextContent('đã gọi'));
    expect(host.done()).toEqual(['call-name', 'call-name']);
    expect(names()).toHaveTextContent('còn 7 người');
  });

  it('offers nobody while the wave only waits', async () => {
    const { user, host } = await serving(goneTo(sample, 'report'));
    await user.keyboard('n');
    expect(screen.queryByRole('button', { name: /Gọi người kế tiếp/ })).toBeNull();
    expect(names()).not.toHaveTextContent('KẾ TIẾP');
    expect(host.done()).toEqual([]);
  });

  it('resyncs by the number that was typed, and says who was not called', async () => {
    const { user } = await serving();
    await user.keyboard('r');
    await user.type((await dialog()).getByRole('textbox'), '4{Enter}');
    await waitFor(() => expect(row(3)).toHaveTextContent('TRÊN SÂN KHẤU'));
    for (const nth of [0, 1, 2]) expect(row(nth)).toHaveTextContent('chưa gọi');
  });

  it('resyncs from the name that was pressed', async () => {
    const { user, host } = await serving();
    await user.click(within(row(1)).getByRole('button', { name: /^2\s*Cá nhân 02/ }));
    await user.click((await dialog()).getByRole('button', { name: 'Đang ở trên sân khấu' }));
    await waitFor(() => expect(host.done()).toEqual(['resync']));
  });
});

describe('what can be done with one recipient', () => {
  const open = async (show?: Show) => {
    const page = await serving(show);
    await page.user.click(within(row(1)).getByRole('button', { name: /^2\s*Cá nhân 02/ }));
    return { ...page, person: await dialog() };
  };
  const id = lineup(sample, WAVE)[1]?.recipient.id ?? '';

  it('is absent, late, back again, or represented', async () => {
    const { user, host, person } = await open();
    await user.click(person.getByRole('button', { name: 'Vắng' }));
    await user.click(await person.findByRole('button', { name: 'Không đọc tên' }));
    await waitFor(() =>
      expect(host.show().run.attendance[id]).toEqual({ state: 'absent', outcome: 'skip' }),
    );
    await user.click(person.getByRole('button', { name: 'Đến muộn' }));
    await waitFor(() => expect(host.show().run.attendance[id]).toEqual({ state: 'late' }));
    await user.click(person.getByRole('button', { name: 'Có mặt', pressed: false }));
    await waitFor(() => expect(host.show().run.attendance[id]).toEqual({ state: 'present' }));
    await user.click(person.getByRole('button', { name: 'Có mặt', pressed: true }));
    await waitFor(() => expect(host.show().run.attendance[id]).toBeUndefined());
    await user.click(person.getByRole('button', { name: 'Nhận thay' }));
    await user.type(person.getByLabelText('Người nhận thay'), 'Lê Văn Ba{Enter}');
    await waitFor(() =>
      expect(host.show().run.attendance[id]).toEqual({ state: 'proxy', proxy: 'Lê Văn Ba' }),
    );
  });

  it('gets another title with one step, and none when nothing was typed', async () => {
    const { user, host, person } = await open();
    const save = person.getByRole('button', { name: 'Ghi chỗ sửa' });
    expect(save).toBeDisabled();
    await user.type(person.getByLabelText('Chức vụ'), 'Trưởng phòng');
    await user.type(person.getByLabelText('Tên'), 'Lò Thị Mây');
    await user.click(save);
    await waitFor(() => expect(host.done()).toEqual(['edit-recipient']));
    const recipient = host.show().plan.recipients.find((one) => one.id === id);
    expect(recipient).toMatchObject({ name: 'Lò Thị Mây', post: 'Trưởng phòng', unit: null });
  });

  it('changes places with the one before, and keeps the printed number', async () => {
    const { user, host, person } = await open();
    await user.click(person.getByRole('button', { name: 'Lên một chỗ' }));
    await waitFor(() => expect(host.done()).toEqual(['place-recipients']));
    expect(
      lineup(host.show(), WAVE)
        .map(({ number }) => number)
        .slice(0, 3),
    ).toEqual(['2', '1', '3']);
  });
});

describe('the walk-in', () => {
  it('stands behind a number with that number and a letter', async () => {
    const { user, host } = await serving();
    await user.click(within(row(1)).getByRole('button', { name: /^2\s*Cá nhân 02/ }));
    await user.click((await dialog()).getByRole('button', { name: 'Thêm người phía sau' }));
    const form = await dialog();
    expect(await form.findByText(/Sẽ mang số 2a/)).toBeVisible();
    await user.type(form.getByLabelText(/^Tên/), 'Giàng A Páo');
    await user.click(form.getByRole('button', { name: 'Thêm vào đội hình' }));
    await waitFor(() => expect(row(2)).toHaveTextContent('2aGiàng A Páo'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(host.done()).toEqual(['add-recipients']);
  });
});

describe('beside GO', () => {
  it('S passes the standby cue over', async () => {
    const { user, host } = await serving();
    await user.keyboard('s');
    await waitFor(() => expect(host.show().run.jumpedTo).toBe(`${WAVE}/leave`));
  });

  it('asks before a jump leaves the segment, and takes one more Enter; inside it does not ask', async () => {
    const { user, host } = await serving();
    await user.keyboard('/');
    await user.type((await dialog()).getByRole('textbox'), '28{Enter}');
    await screen.findByText(/ngoài phần đang diễn ra/);
    expect(host.done()).toEqual([]);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(host.show().run.jumpedTo).toBe('bktinh-w1/present'));
    await user.click(screen.getByRole('button', { name: /^8 ?Về vị trí/ }));
    await waitFor(() => expect(host.show().run.jumpedTo).toBe(`${WAVE}/leave`));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('leaves everything as it is when Escape closes the question', async () => {
    const { user, host } = await serving();
    const before = host.show();
    await user.keyboard('/');
    await user.type((await dialog()).getByRole('textbox'), '28{Enter}');
    await screen.findByText(/ngoài phần đang diễn ra/);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{Escape}');
    expect(host.show()).toBe(before);
  });

  it('holds with a reason and a prepared filler, and shows what the MC will see', async () => {
    const show = changed(sample, {
      type: 'edit-calling',
      payload: { changes: { fillers: ['Xin mời quý vị xem phóng sự.', 'Xin quý vị chờ.'] } },
    });
    const { user, host } = await serving(goneTo(show, `${WAVE}/present`));
    await user.keyboard('h');
    const form = await dialog();
    await user.type(form.getByLabelText(/Lý do/), 'mất điện');
    await user.click(form.getByRole('radio', { name: 'Xin quý vị chờ.' }));
    const preview = form.getByRole('region', { name: 'MC sẽ thấy' });
    expect(preview).toHaveTextContent('mất điện');
    expect(preview).toHaveTextContent('Xin quý vị chờ.');
    await user.click(form.getByRole('button', { name: 'Tạm dừng' }));
    await waitFor(() =>
      expect(host.show().run.hold).toMatchObject({ reason: 'mất điện', filler: 'Xin quý vị chờ.' }),
    );
    await user.keyboard('h');
    await waitFor(() => expect(host.show().run.hold).toBeNull());
  });

  it('tells the MC something and says when it was seen', async () => {
    const { user, host } = await serving();
    await user.click(screen.getByRole('button', { name: 'Nhắn MC' }));
    await user.click(await screen.findByRole('button', { name: 'Chờ hiệu lệnh' }));
    await screen.findByText(/chưa xem/);
    const sentAt = host.show().run.message?.at ?? 0;
    host.elsewhere({ type: 'see-message', payload: { sentAt } });
    expect(await screen.findByText(/MC đã xem/)).toBeVisible();
  });

  it('blanks the wall and shows that it is', async () => {
    const { user, host } = await serving();
    await user.click(screen.getByRole('button', { name: 'Tắt hình' }));
    await screen.findByRole('button', { name: 'Tắt hình', pressed: true });
    expect(host.show().run.screen).toBe('blank');
  });
});
