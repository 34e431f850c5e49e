import { type CallerState, DESK_CALLS } from '@shared/contract/sharing.ts';
import { callerKeyFault, callerKeyView, keyMove } from '@shared/view/callerKeyView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';

const t = translator('vi');
const ZONE = 'Asia/Ho_Chi_Minh';
/** 08:00:00 in the hall. */
const AT = Date.UTC(2025, 2, 2, 1, 0, 0);
const LAN = { deviceId: 'd-lan', name: 'Máy bảng của Lan' };
const MINH = { deviceId: 'd-minh', name: 'Máy của Minh' };
const DESK = { deviceId: null, name: null };

const lanTook: CallerState = { ...LAN, since: AT, before: DESK, how: 'taken' };
const minhGot: CallerState = { ...MINH, since: AT + 5000, before: LAN, how: 'given' };
const deskTook: CallerState = { ...DESK, since: AT + 9000, before: LAN, how: 'taken' };

const view = (caller: CallerState, here: string | null) => callerKeyView(caller, here, ZONE, t);
const move = (before: CallerState, now: CallerState, here: string | null) =>
  keyMove(before, now, here, ZONE, t);

describe('who has the key', () => {
  it('is the operator’s machine from the beginning, without a moment', () => {
    expect(view(DESK_CALLS, null)).toEqual({
      isHere: true,
      holder: 'Máy điều khiển',
      since: null,
    });
    expect(view(DESK_CALLS, LAN.deviceId).isHere).toBe(false);
  });

  it('is said with its name, how it came by it and when in the hall', () => {
    expect(view(lanTook, null)).toEqual({
      isHere: false,
      holder: 'Máy bảng của Lan',
      since: 'tự nhận lúc 08:00:00',
    });
    expect(view(minhGot, MINH.deviceId)).toEqual({
      isHere: true,
      holder: 'Máy của Minh',
      since: 'được trao lúc 08:00:05',
    });
  });

  it('is why others are refused, in the words of the host', () => {
    expect(callerKeyFault(DESK_CALLS, null)).toBeNull();
    expect(callerKeyFault(lanTook, LAN.deviceId)).toBeNull();
    expect(callerKeyFault(DESK_CALLS, LAN.deviceId)).toEqual({ code: 'desk-calls', details: {} });
    expect(callerKeyFault(lanTook, null)).toEqual({
      code: 'not-caller',
      details: { name: LAN.name },
    });
  });
});

describe('that the key has moved', () => {
  it('is told to the one who lost it', () => {
    expect(move(DESK_CALLS, lanTook, null)).toEqual({
      isHere: false,
      title: 'Máy bảng của Lan đã nhận quyền điều khiển',
      text: 'Máy bảng của Lan tự nhận từ Máy điều khiển lúc 08:00:00. GO ở máy này không còn tác dụng.',
    });
  });

  it('is told to the one who got it', () => {
    expect(move(lanTook, minhGot, MINH.deviceId)).toEqual({
      isHere: true,
      title: 'Quyền điều khiển đã về máy này',
      text: 'Máy bảng của Lan chuyển sang Máy của Minh lúc 08:00:05. Từ giờ GO ở máy này có hiệu lực.',
    });
  });

  it('is told to those who only look on, for whom nothing changes', () => {
    expect(move(lanTook, minhGot, null)).toEqual({
      isHere: false,
      title: 'Máy của Minh đã nhận quyền điều khiển',
      text: 'Máy bảng của Lan chuyển sang Máy của Minh lúc 08:00:05.',
    });
  });

  it('by the end of sharing is told as that', () => {
    expect(move(lanTook, DESK_CALLS, null)?.text).toBe(
      'Đã ngừng chia sẻ: Máy bảng của Lan không còn giữ quyền. Từ giờ GO ở máy này có hiệu lực.',
    );
  });

  it('is not told where it is as it was, or only bears another name', () => {
    expect(move(lanTook, lanTook, null)).toBeNull();
    expect(move(lanTook, { ...lanTook, name: 'Lan' }, null)).toBeNull();
    expect(move(deskTook, DESK_CALLS, null)).toBeNull();
  });

  it('is told when it went away and came back unseen', () => {
    expect(move(DESK_CALLS, deskTook, null)).toMatchObject({ isHere: true });
  });
});
