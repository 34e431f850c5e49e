import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { useAfterPaint } from '../../../renderer/ui/useAfterPaint.ts';

/** What is shown at once, and what follows it. */
function Pair({ wave }: { readonly wave: string }) {
  const later = useAfterPaint(wave);
  return (
    <output>
      {wave} {later}
    </output>
  );
}

const shown = () => screen.getByRole('status').textContent;
const frame = () => act(async () => void vi.advanceTimersToNextFrame());

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

it('shows the first value at once', () => {
  render(<Pair wave="w1" />);
  expect(shown()).toBe('w1 w1');
});

it('keeps the value of before until the frame with the new one is painted', async () => {
  const { rerender } = render(<Pair wave="w1" />);
  rerender(<Pair wave="w2" />);
  expect(shown()).toBe('w2 w1');
  // Runs before that frame is painted.
  await frame();
  expect(shown()).toBe('w2 w1');
  await frame();
  expect(shown()).toBe('w2 w2');
});

it('goes to the newest of several, and never by one that was passed over', async () => {
  const { rerender } = render(<Pair wave="w1" />);
  rerender(<Pair wave="w2" />);
  await frame();
  rerender(<Pair wave="w3" />);
  await frame();
  expect(shown()).toBe('w3 w1');
  await frame();
  expect(shown()).toBe('w3 w3');
});
