import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { hostNow, setClockOffset, useNow } from '../../../renderer/ui/useNow.ts';

const NOON = Date.UTC(2026, 10, 30, 12);
const draws = vi.fn();

function Clock() {
  const now = useNow();
  draws();
  return <time>{(now - NOON) / 1000}</time>;
}

const shown = () => Number(screen.getByRole('time').textContent);
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

beforeEach(() => {
  vi.useFakeTimers({ now: NOON + 400 });
  onTestFinished(() => {
    setClockOffset(0);
    vi.useRealTimers();
  });
  render(<Clock />);
  draws.mockClear();
});

it('shows the second of this machine where nothing is said of another clock', async () => {
  expect(shown()).toBe(0);
  await pass(3000);
  expect(shown()).toBe(3);
  expect(draws).toHaveBeenCalledTimes(3);
});

it("shows the host's second as soon as its clock is known, and changes when that one does", async () => {
  await act(async () => setClockOffset(3_600_000 + 500));
  expect(shown()).toBe(3600);
  // It is 0.9 s past there: the next second begins in a tenth.
  await pass(90);
  expect(shown()).toBe(3600);
  await pass(20);
  expect(shown()).toBe(3601);
  expect(hostNow()).toBe(NOON + 510 + 3_600_500);
});

it('can go back, and draws nothing anew for what no clock shows', async () => {
  await act(async () => setClockOffset(-60_000));
  expect(shown()).toBe(-60);
  draws.mockClear();
  await act(async () => setClockOffset(-60_003));
  expect(draws).not.toHaveBeenCalled();
});
