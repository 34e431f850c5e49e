import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LineupPanel } from '../../../renderer/run/LineupPanel.tsx';
import { exampleShow } from '../../fixtures/shows.ts';
import { hostInPage } from '../hostInPage.ts';

/** The lineup of the flags' wave: its first place. */
async function firstPlace() {
  const show = exampleShow();
  const segment = show.plan.segments.find(({ id }) => id === 's-flag');
  const wave = segment?.kind === 'presentation' ? segment.waves[0] : undefined;
  const id = wave?.recipientIds[0] ?? '';
  const host = await hostInPage(show, { view: 'run', settings: { language: 'en' } });
  render(
    <MantineProvider env="test">
      <LineupPanel waveId={wave?.id ?? null} isCalled={false} />
    </MantineProvider>,
  );
  const [place] = screen.getAllByRole('listitem');
  if (place === undefined) throw new Error('the lineup is empty');
  return {
    user: userEvent.setup(),
    attendance: () => host.show().run.attendance[id],
    place: within(place),
  };
}

describe('a name of the lineup in RUN', () => {
  it('is absent by one click, and the MC has then to be told what to do', async () => {
    const { user, attendance, place } = await firstPlace();
    expect(place.queryByRole('button', { name: 'Later' })).toBeNull();
    await user.click(place.getByRole('button', { name: /^Mark absent/ }));
    expect(attendance()).toEqual({ state: 'absent', outcome: 'undecided' });
    await user.click(await place.findByRole('button', { name: 'Later', pressed: false }));
    expect(attendance()).toEqual({ state: 'absent', outcome: 'later' });
    await user.click(await place.findByRole('button', { name: 'Not read', pressed: false }));
    expect(attendance()).toEqual({ state: 'absent', outcome: 'skip' });
    await user.click(place.getByRole('button', { name: 'Not read', pressed: true }));
    expect(attendance()).toEqual({ state: 'absent', outcome: 'undecided' });
  });

  it('is received by somebody else, whose name is typed there', async () => {
    const { user, attendance, place } = await firstPlace();
    await user.click(place.getByRole('button', { name: /^Mark absent/ }));
    await user.click(await place.findByRole('button', { name: 'Somebody else…' }));
    const name = place.getByRole('textbox', { name: 'Who receives instead' });
    expect(name).toHaveFocus();
    await user.type(name, 'Hoàng Văn Ba{Enter}');
    expect(attendance()).toEqual({ state: 'proxy', proxy: 'Hoàng Văn Ba' });
    expect(await place.findByText(/Hoàng Văn Ba/)).toBeVisible();
    expect(place.queryByRole('textbox')).toBeNull();
  });

  it('keeps the absence when Escape leaves the field', async () => {
    const { user, attendance, place } = await firstPlace();
    await user.click(place.getByRole('button', { name: /^Mark absent/ }));
    await user.click(await place.findByRole('button', { name: 'Somebody else…' }));
    await user.keyboard('Hoàng{Escape}');
    expect(place.queryByRole('textbox')).toBeNull();
    expect(attendance()).toEqual({ state: 'absent', outcome: 'undecided' });
  });
});
