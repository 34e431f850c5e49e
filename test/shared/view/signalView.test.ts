import type { Run } from '@shared/model/run.ts';
import { pressedSignal, signalView } from '@shared/view/signalView.ts';
import { translator } from '@shared/words/translate.ts';
import { describe, expect, it } from 'vitest';

const vi = translator('vi');
const en = translator('en');
const AT = 1_740_877_200_000;
const wait: Pick<Run, 'signal'> = { signal: { kind: 'wait', at: AT } };
const nothing: Pick<Run, 'signal'> = { signal: null };
const NEVER = Number.POSITIVE_INFINITY;

describe('what the MC has flagged', () => {
  it('is nothing where nothing is flagged', () => {
    expect(signalView(nothing, AT, vi)).toBeNull();
  });

  it.each([
    [0, 'vừa xong', 'just now'],
    [2999, 'vừa xong', 'just now'],
    [3000, '3 giây trước', '3 s ago'],
    [59_999, '59 giây trước', '59 s ago'],
    [60_000, '1 phút trước', '1 min ago'],
    [3_605_000, '60 phút trước', '60 min ago'],
    [-5000, 'vừa xong', 'just now'],
  ])('%i ms ago is said as "%s"', (ms, inVietnamese, inEnglish) => {
    expect(signalView(wait, AT + ms, vi)).toEqual({ kind: 'wait', ago: inVietnamese });
    expect(signalView(wait, AT + ms, en)?.ago).toBe(inEnglish);
  });
});

describe('a press of a control', () => {
  it('flags its kind, whatever was flagged before', () => {
    expect(pressedSignal(nothing, 'ready', NEVER)).toBe('ready');
    expect(pressedSignal(wait, 'ready', NEVER)).toBe('ready');
  });

  it('takes back what it has flagged', () => {
    expect(pressedSignal(wait, 'wait', NEVER)).toBeNull();
    expect(pressedSignal(wait, 'wait', 800)).toBeNull();
  });

  it('changes nothing right after the last one', () => {
    expect(pressedSignal(wait, 'wait', 799)).toBeUndefined();
    expect(pressedSignal(nothing, 'wait', 0)).toBeUndefined();
  });
});
