import { MantineProvider } from '@mantine/core';
import type { Show } from '@shared/model/show.ts';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { CrewView } from '../../../renderer/crew/CrewView.tsx';
import { begun, changed, EIGHT_O_CLOCK, goneTo } from '../../fixtures/apply.ts';
import { hardShow } from '../../fixtures/hardShow.ts';
import { timedShow } from '../../fixtures/shows.ts';
import { hostInPage, type PageOptions } from '../hostInPage.ts';

beforeEach(() => localStorage.clear());

const NOTES: Readonly<Record<string, Record<string, string>>> = {
  province: { sound: 'Nhạc bài số 3', light: 'Sáng đều', camera: 'Máy 2 toàn cảnh' },
  address: { light: 'Chỉ bục phát biểu' },
};
const plain = hardShow('vi');
const hard: Show = {
  ...plain,
  plan: {
    ...plain.plan,
    // A test need not wait between two GO.
    calling: { ...plain.plan.calling, guardMs: 0 },
    departments: [{ id: 'camera', name: 'Quay phim' }],
    segments: plain.plan.segments.map((one) => ({ ...one, notes: NOTES[one.id] ?? {} })),
  },
};

async function openCrew(show: Show, options: PageOptions = {}) {
  const host = await hostInPage(show, { view: 'crew', ...options });
  const view = render(
    <MantineProvider env="test">
      <CrewView />
    </MantineProvider>,
  );
  return { host, view, user: userEvent.setup() };
}

const now = () => screen.getByRole('article', { name: 'HIỆN TẠI' });
const standby = () => screen.getByRole('article', { name: 'TIẾP THEO' });
const choose = async (user: ReturnType<typeof userEvent.setup>, ...names: readonly string[]) => {
  await user.click(screen.getByRole('button', { name: /^Bộ phận/ }));
  for (const name of names) await user.click(screen.getByRole('button', { name }));
};

describe('CREW', () => {
  it('says what is on, what is next, who and how many, by word and shape', async () => {
    await openCrew(goneTo(hard, 'province-2/call-up'));
    expect(now()).toHaveAttribute('data-state', 'live');
    expect(standby()).toHaveAttribute('data-state', 'standby');
    for (const said of [
      '23',
      'Gọi lên sân khấu',
      'Trao Bằng khen của Chủ tịch UBND tỉnh',
      'Đợt 2/2',
    ])
      expect(now()).toHaveTextContent(said);
    expect(now()).toHaveTextContent('2 cá nhân, 2 hộ gia đình · 1 vắng');
    expect(standby()).toHaveTextContent('Hoàng Tiến Đạt Phó Chủ tịch UBND tỉnh');
  });

  it('follows the caller, and never has a name of a recipient in its page', async () => {
    const { host } = await openCrew(goneTo(hard, 'song'));
    for (const cueId of ['province/announce', 'province-1/call-up', 'province-1/present']) {
      host.elsewhere({ type: 'go', payload: { cueId } });
      expect(now()).toHaveAttribute('data-cue', cueId);
      for (const { name } of hard.plan.recipients)
        expect(document.documentElement.outerHTML).not.toContain(name);
    }
  });

  it('has the notes of a segment once: with the step that is to be prepared', async () => {
    const { host } = await openCrew(goneTo(hard, 'province-2/photo'));
    expect(standby()).toHaveTextContent('Nhạc bài số 3');
    expect(now()).not.toHaveTextContent('Nhạc bài số 3');
    host.elsewhere({ type: 'go', payload: { cueId: 'province-2/leave' } });
    expect(standby()).toHaveTextContent('Chỉ bục phát biểu');
    expect(now()).toHaveTextContent('Nhạc bài số 3');
  });

  it('shows the notes of the chosen departments, and remembers them on this device', async () => {
    const { view, user } = await openCrew(goneTo(hard, 'province-1/call-up'));
    expect(standby()).toHaveTextContent('Máy 2 toàn cảnh');
    await choose(user, 'Âm thanh', 'Quay phim');
    expect(standby()).toHaveTextContent('Nhạc bài số 3');
    expect(standby()).toHaveTextContent('Máy 2 toàn cảnh');
    expect(standby()).not.toHaveTextContent('Sáng đều');
    await user.click(screen.getByRole('button', { name: 'Âm thanh' }));
    expect(standby()).not.toHaveTextContent('Nhạc bài số 3');
    view.unmount();
    await openCrew(goneTo(hard, 'province-1/call-up'));
    screen.getByRole('button', { name: 'Bộ phận Quay phim' });
    expect(standby()).not.toHaveTextContent('Sáng đều');
  });

  it('goes back to all departments', async () => {
    localStorage.setItem('crew-departments', '["sound"]');
    const { user } = await openCrew(goneTo(hard, 'province-1/call-up'));
    expect(standby()).not.toHaveTextContent('Sáng đều');
    await choose(user, 'Tất cả');
    expect(standby()).toHaveTextContent('Sáng đều');
    expect(screen.getByRole('button', { name: 'Tất cả' })).toHaveAttribute('aria-pressed', 'true');
  });

  it.each(['"sound"', '{"a":1}', '[7, null]', '["of-another-show"]', 'no json'])(
    'shows all notes when %s was remembered',
    async (stored) => {
      localStorage.setItem('crew-departments', stored);
      await openCrew(goneTo(hard, 'province-1/call-up'));
      screen.getByRole('button', { name: 'Bộ phận Tất cả' });
      expect(standby()).toHaveTextContent('Sáng đều');
    },
  );

  it('says whose notes there are none of', async () => {
    localStorage.setItem('crew-departments', '["trays","ushers"]');
    await openCrew(goneTo(hard, 'province-1/call-up'));
    expect(standby()).toHaveTextContent('Không có ghi chú cho Lễ tân, Khay thưởng.');
  });

  it('says nothing is on before the first GO, and what waits for it', async () => {
    const { view } = await openCrew(hard);
    screen.getByText('Chưa bắt đầu');
    expect(standby()).toHaveTextContent('Khai mạc');
    view.unmount();
    await openCrew(begun(hard));
    screen.getByText('Chưa phát mục nào. Mục bên dưới đang chờ GO.');
  });

  it('says that it was the last, that the show has ended, that there is no programme', async () => {
    const last = await openCrew(goneTo(hard, 'end'));
    screen.getByText('Đây là mục cuối cùng.');
    last.view.unmount();
    const ended = changed(goneTo(hard, 'song'), { type: 'end-show', payload: {} });
    const over = await openCrew(ended);
    screen.getByText('Buổi lễ đã kết thúc lúc 08:00.');
    expect(screen.queryByRole('article')).toBeNull();
    over.view.unmount();
    await openCrew({ ...hard, plan: { ...hard.plan, segments: [] } });
    screen.getByText('Chương trình chưa có nội dung nào.');
  });

  it('says a hold with its reason, and that it is over', async () => {
    const { host } = await openCrew(goneTo(hard, 'province-1/present'));
    host.elsewhere({ type: 'hold', payload: { reason: 'chờ khung bằng khen' } });
    expect(screen.getByText('TẠM DỪNG').closest('[role=status]')).toHaveTextContent(
      'chờ khung bằng khen',
    );
    expect(now()).toHaveAttribute('data-state', 'hold');
    host.elsewhere({ type: 'release', payload: {} });
    expect(screen.queryByText('TẠM DỪNG')).toBeNull();
    expect(now()).toHaveAttribute('data-state', 'live');
  });

  it('says what the MC has flagged until the show moves on', async () => {
    const { host } = await openCrew(goneTo(hard, 'province-1/call-up'));
    host.elsewhere({ type: 'signal', payload: { kind: 'wait' } });
    screen.getByText('MC XIN CHỜ');
    host.elsewhere({ type: 'signal', payload: { kind: 'ready' } });
    screen.getByText('MC sẵn sàng');
    host.elsewhere({ type: 'go', payload: { cueId: 'province-1/present' } });
    expect(screen.queryByText('MC sẵn sàng')).toBeNull();
  });

  it('never fills what is on in a rehearsal, and says what it is', async () => {
    const { host } = await openCrew(begun(hard, 'rehearsal'));
    host.elsewhere({ type: 'go', payload: { cueId: 'open' } });
    screen.getByText('TỔNG DUYỆT');
    expect(now()).toHaveAttribute('data-state', 'rehearsal');
  });

  it('says that a jump has chosen what is next', async () => {
    const { host } = await openCrew(goneTo(hard, 'song'));
    expect(standby()).not.toHaveTextContent('đã chọn');
    host.elsewhere({ type: 'jump', payload: { cueId: 'address' } });
    expect(standby()).toHaveTextContent('đã chọn, không theo thứ tự');
  });

  it('lists what comes after that, with the notes of a segment where it begins', async () => {
    await openCrew(goneTo(hard, 'province-2/present'));
    const [leave, address] = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(leave).toHaveTextContent('26Về vị trí Trao Bằng khen của Chủ tịch UBND tỉnh · Đợt 2/2');
    expect(leave).not.toHaveTextContent('Nhạc bài số 3');
    expect(address).toHaveTextContent('Ánh sáng: Chỉ bục phát biểu');
  });

  it('says the time, what is left and whether the show is late', async () => {
    const minute = 60_000;
    vi.useFakeTimers({
      now: EIGHT_O_CLOCK + 7 * minute - 1000,
      toFake: ['Date', 'setTimeout', 'clearTimeout'],
    });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await openCrew(goneTo(timedShow(), 's-open'));
    // The clock of the page has looked at the time before the test set it.
    await act(() => vi.advanceTimersByTimeAsync(1005));
    screen.getByText('08:07:00');
    screen.getByText('QUÁ GIỜ');
    expect(screen.getAllByText('+2:00')).toHaveLength(2);
    screen.getByText('chậm');
  });
});
