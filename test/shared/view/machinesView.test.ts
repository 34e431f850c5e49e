import { COMMAND_TYPES } from '@shared/command/apply.ts';
import type { OtherMachine } from '@shared/contract/machines.ts';
import type { SharedDevice } from '@shared/contract/sharing.ts';
import { sampleShow } from '@shared/document/samples.ts';
import type { Show } from '@shared/model/show.ts';
import {
  clockText,
  followView,
  lagText,
  mirrorView,
  missingMachines,
  passesOf,
  readOnlyWord,
  standbyMachines,
  strayRows,
  takeOverFacts,
  withoutMachines,
} from '@shared/view/machinesView.ts';
import { isWordKey, translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';
import { at, changed, EIGHT_O_CLOCK, gone, goneTo } from '../../fixtures/apply.ts';
import { calls, FOLLOWS, follows, ME, OTHER, other, strays } from '../../fixtures/otherMachines.ts';

const t = translator('vi');
const sample = changed(sampleShow('thai-nguyen-2025') as Show, {
  type: 'edit-calling',
  payload: { changes: { guardMs: 0 } },
});
const take = (number: number, machine: { id: string; name: string }) =>
  ({
    type: 'take-over',
    payload: { number, machineId: machine.id, name: machine.name },
  }) as const;
/** The show is running, and the other machine calls it. */
const theirs = at(gone(sample, 2), EIGHT_O_CLOCK + 5000, take(2, OTHER));
const zone = theirs.info.zone;
const view = (more: Partial<OtherMachine> = {}, show = theirs) =>
  followView(follows(show.id, more), null, show, t);

describe('why a window only looks', () => {
  it('is told in a word or two', () => {
    expect(readOnlyWord(FOLLOWS, t)).toBe('Máy LAPTOP-AN điều hành');
    expect(readOnlyWord({ code: 'handing-over', details: { name: 'X' } }, t)).toBe('Đang bàn giao');
    expect(readOnlyWord({ code: 'open-elsewhere', details: { pid: 7 } }, t)).toBe('Chỉ xem');
  });
});

describe('the machine that calls', () => {
  it('is in step, so many ms ahead, since it took over', () => {
    expect(view()).toEqual({
      name: 'LAPTOP-AN',
      link: 'in-step',
      state: 'Khớp từng lệnh',
      lagMs: 3.4,
      heardAt: '08:00:09',
      takenOverAt: '08:00:05',
      isFarAway: false,
    });
  });

  it.each([
    ['catching-up', 'Đang nhận phần còn thiếu'],
    ['silent', 'Không trả lời từ 08:00:09'],
    ['away', 'Mất kết nối từ 08:00:09'],
  ] as const)('%s: no lag is told that is none', (link, state) => {
    expect(view({ link })).toMatchObject({ link, state, lagMs: null });
  });

  it('is found by the file, when it calls no more but nobody else does', () => {
    expect(view({ calls: false, link: 'away' })).toMatchObject({ link: 'away' });
  });

  it('is not connected, where only the file names it, or the lines are about another show', () => {
    expect(followView(calls('another', { calls: true }), null, theirs, t)).toMatchObject({
      link: 'unconnected',
      heardAt: null,
    });
    expect(view({ calls: false, id: 'm-c' })).toMatchObject({ link: 'unconnected' });
  });

  it('has taken nothing over that was its own from the beginning', () => {
    const first = at(gone(sample, 2), EIGHT_O_CLOCK, take(1, OTHER));
    expect(view({}, first).takenOverAt).toBeNull();
  });

  it('is known through a broker in another hall', () => {
    const far = { showId: theirs.id, url: 'mqtt://x', lagMs: 80, heardAt: EIGHT_O_CLOCK } as const;
    expect(followView(follows('another'), { ...far, state: 'in-step' }, theirs, t)).toMatchObject({
      link: 'in-step',
      lagMs: 80,
      isFarAway: true,
    });
    expect(followView(follows('another'), { ...far, state: 'lost' }, theirs, t)).toMatchObject({
      link: 'away',
      state: 'Mất kết nối từ 08:00:00',
      lagMs: null,
    });
  });

  it('is so many ms ahead', () => {
    expect([0.2, 1, 3.6, 1234].map((ms) => lagText(ms, t))).toEqual([
      'trễ chưa đến 1 ms',
      'trễ 1 ms',
      'trễ 4 ms',
      'trễ 1234 ms',
    ]);
  });
});

describe('who is about to take over', () => {
  const facts = (more: Partial<OtherMachine> = {}, show = theirs) =>
    takeOverFacts(view(more, show), show, t).join(' ');

  it('is told that nothing is lost, when the other machine answers', () => {
    expect(facts()).toBe(
      'Máy LAPTOP-AN đang trả lời. Máy đó sẽ dừng điều hành và chuyển sang theo dõi máy này; không mất lệnh nào. ' +
        'Buổi lễ đứng nguyên tại chỗ: mục 2, Giới thiệu đại biểu.',
    );
  });

  it('is told since when it does not, what came last, and what becomes of the rest', () => {
    const text = facts({ link: 'silent' });
    expect(text).toContain('Máy LAPTOP-AN không trả lời từ 08:00:09.');
    expect(text).toContain(
      'Lệnh cuối cùng về đến đây lúc 08:00:05. Buổi lễ tiếp tục từ: mục 2, Giới thiệu đại biểu.',
    );
    expect(text).toContain('được giữ riêng để xem lại');
    expect(text).toContain('hãy báo cho người ngồi ở máy LAPTOP-AN');
    expect(text).not.toContain('không mất lệnh nào');
  });

  it('is told that there is no connection, where there has been none', () => {
    const unconnected = followView(calls('another'), null, theirs, t);
    expect(takeOverFacts(unconnected, theirs, t)[0]).toBe(
      'Buổi lễ này do máy LAPTOP-AN điều hành, nhưng máy này chưa kết nối với máy đó.',
    );
  });

  it('is told where the show stands, whatever that is', () => {
    expect(facts({}, changed(sample, take(2, OTHER)))).toContain('tại chỗ: chưa bắt đầu.');
    const wave = changed(goneTo(sample, 'hcld2-w1/present'), take(2, OTHER));
    expect(facts({}, wave)).toMatch(/tại chỗ: mục \S+, .+ · /);
    const ended = changed(gone(sample, 1), { type: 'end-show', payload: {} }, take(2, OTHER));
    expect(facts({}, ended)).toContain('tại chỗ: đã kết thúc.');
    const before = changed(sample, { type: 'begin', payload: { as: 'live' } }, take(2, OTHER));
    expect(facts({}, before)).toContain('tại chỗ: trước mục đầu tiên.');
  });

  it('hears of no last command in a show that has none', () => {
    const fresh = changed(sample, take(2, OTHER));
    expect(facts({ link: 'away' }, fresh)).not.toContain('Lệnh cuối cùng');
  });
});

describe('a clock that is not the show’s', () => {
  it.each([
    [0, null],
    [2000, null],
    [-2000, null],
    [2001, 'Đồng hồ của máy này chậm 0:02; Rostrum theo giờ của buổi lễ.'],
    [-3_602_000, 'Đồng hồ của máy này nhanh 1:00:02; Rostrum theo giờ của buổi lễ.'],
  ])('off by %s ms', (offsetMs, text) => {
    expect(clockText(offsetMs, t)).toBe(text);
  });
});

describe('the machine that calls, which others follow', () => {
  const { id } = theirs;

  it('says on how many disks things are', () => {
    expect(mirrorView(calls(id), id, t)).toEqual({ link: 'in-step', text: 'trên 2 máy' });
    const three = { ...calls(id), others: [other(), other({ id: 'm-c' })] };
    expect(mirrorView(three, id, t)?.text).toBe('trên 3 máy');
  });

  it('says what is worst', () => {
    const state = { ...calls(id), others: [other(), other({ id: 'm-c', link: 'silent' })] };
    expect(mirrorView(state, id, t)).toEqual({
      link: 'silent',
      text: 'máy dự phòng không trả lời',
    });
  });

  it('says nothing alone, of another show, or where it only follows', () => {
    expect(mirrorView({ ...calls(id), others: [] }, id, t)).toBeNull();
    expect(mirrorView(calls(id), 'another', t)).toBeNull();
    expect(mirrorView({ ...follows(id), others: [other()] }, id, t)).toBeNull();
  });

  it('names those that are not heard, and nobody else', () => {
    const told = (more: Partial<OtherMachine>) =>
      missingMachines(calls(id, more), theirs, t).map(({ text }) => text);
    expect(told({ link: 'silent' })).toEqual([
      'Máy dự phòng LAPTOP-AN không trả lời từ 08:00:09; buổi lễ chạy tiếp trên máy này.',
    ]);
    expect(told({ link: 'away' })).toEqual([
      'Máy dự phòng LAPTOP-AN mất kết nối từ 08:00:09; buổi lễ chạy tiếp trên máy này.',
    ]);
    expect([told({}), told({ link: 'catching-up' })]).toEqual([[], []]);
    expect(missingMachines(calls('another', { link: 'away' }), theirs, t)).toEqual([]);
    expect(missingMachines(follows(id, { link: 'away', calls: false }), theirs, t)).toEqual([]);
  });
});

describe('the passes of machines', () => {
  const device = (id: string, more: Partial<SharedDevice> = {}): SharedDevice => ({
    id,
    name: id,
    role: 'standby',
    kind: 'device',
    address: '192.168.1.7',
    lines: 1,
    latencyMs: null,
    seenAt: null,
    ...more,
  });
  const named = device('d1', { name: OTHER.name, address: '10.0.0.9' });
  const placed = device('d2', { name: 'renamed' });
  const phone = device('d3', { name: OTHER.name, role: 'mc' });
  const elsewhere = device('d4', { address: '192.168.1.70' });

  it('are found by name, else by address', () => {
    expect(passesOf(other(), [named, placed, phone])).toEqual([named]);
    expect(passesOf(other(), [placed, phone, elsewhere])).toEqual([placed]);
    expect(passesOf(other({ url: null }), [placed, phone])).toEqual([]);
  });

  it('bear the beginning of a long name', () => {
    const long = 'LAPTOP-'.repeat(10);
    const cut = device('d6', { name: long.slice(0, 60), address: null });
    expect(passesOf(other({ name: long }), [cut, placed])).toEqual([cut]);
  });

  it('do not stand among the phones as well, unless their machine stands nowhere else', () => {
    const devices = [named, phone, elsewhere];
    expect(withoutMachines(devices, calls('s'))).toEqual([phone, elsewhere]);
    expect(withoutMachines(devices, { ...calls('s'), others: [] })).toBe(devices);
  });

  it('nor does that of this machine, which it has from the one that it stands by for', () => {
    const own = device('d5', { name: ME.name, lines: 0 });
    expect(withoutMachines([own, phone], follows('s'))).toEqual([phone]);
    // Another computer may have the same name.
    const namesake = { ...own, lines: 1 };
    expect(withoutMachines([namesake, phone], follows('s'))).toEqual([namesake, phone]);
  });

  it('machines that stand by are all but the one that calls', () => {
    expect(standbyMachines(follows('s'))).toEqual([]);
    expect(standbyMachines(calls('s'))).toHaveLength(1);
  });
});

describe('what never got out', () => {
  it('has words for everything that can be done', () => {
    // A batch goes by its own label; a takeover is no stray.
    const others: readonly string[] = ['batch', 'take-over'];
    const types = COMMAND_TYPES.filter((type) => !others.includes(type));
    expect(types.filter((type) => !isWordKey(`command.${type}`))).toEqual([]);
  });

  it('is listed with the newest first: when, what, about whom, by whom', () => {
    expect(strayRows(strays('s'), zone, t)).toEqual([
      { time: '08:00:02', label: 'a-newer-command', about: null, who: 'máy này' },
      {
        time: '08:00:01',
        label: 'điểm danh',
        about: 'Bà Lê Thị Hoa',
        who: 'Cánh gà trái (Hậu trường)',
      },
      { time: '08:00:00', label: 'GO', about: '4 Trao Cờ thi đua', who: 'máy này' },
    ]);
  });
});

describe('taking over from a machine that is let in no more', () => {
  const machines = follows(theirs.id, { link: 'away' });
  const removed = { showId: theirs.id, name: OTHER.name };
  const followed = followView({ ...machines, removed }, null, theirs, t);

  it('says that it was removed, and nothing of meeting again', () => {
    expect(followed).toMatchObject({ link: 'removed' });
    const facts = takeOverFacts(followed, theirs, t);
    expect(facts[0]).toBe(t('machines.takeOver.removed', { name: followed.name }));
    expect(facts).not.toContain(t('machines.takeOver.aside', { name: followed.name }));
  });

  it('says otherwise of another show, and of one that is heard all the same', () => {
    const elsewhere = { ...machines, removed: { ...removed, showId: 'another' } };
    const away = followView(elsewhere, null, theirs, t);
    expect(away.link).toBe('away');
    expect(takeOverFacts(away, theirs, t)).toContain(
      t('machines.takeOver.aside', { name: away.name }),
    );
    expect(followView({ ...follows(theirs.id), removed }, null, theirs, t).link).toBe('in-step');
  });
});
