import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { exampleShow } from '../../fixtures/shows.ts';
import { planPage } from './planPage.tsx';

const title = () => screen.getByRole('textbox', { name: 'Title in the programme' });
const duration = () => screen.getByRole('textbox', { name: 'Duration' });

describe('a field of the plan', () => {
  it('commits on Enter as one command that can be undone', async () => {
    const { user, show, done } = await planPage(exampleShow());
    await user.clear(title());
    await user.type(title(), 'Chào cờ, hát Quốc ca{Enter}');
    await user.tab();
    expect(show().plan.segments[0]?.title).toBe('Chào cờ, hát Quốc ca');
    expect(done()).toEqual(['edit-segment']);
  });

  it('commits on blur and not when nothing has changed', async () => {
    const { user, show, done } = await planPage(exampleShow());
    await user.type(title(), '!');
    await user.tab();
    await user.tab();
    expect(show().plan.segments[0]?.title).toBe('Chào cờ!');
    expect(done()).toEqual(['edit-segment']);
  });

  it('is restored by Escape', async () => {
    const { user, done } = await planPage(exampleShow());
    await user.type(title(), ' và hơn nữa{Escape}');
    await user.tab();
    expect(title()).toHaveValue('Chào cờ');
    expect(done()).toEqual([]);
  });

  it('keeps its text when it may not be empty', async () => {
    const { user, done } = await planPage(exampleShow());
    await user.clear(title());
    await user.tab();
    expect(title()).toHaveValue('Chào cờ');
    expect(done()).toEqual([]);
  });

  it('keeps what is being typed while another window changes the show, even the same field', async () => {
    const { user, elsewhere, show } = await planPage(exampleShow());
    await user.type(title(), ' trang');
    elsewhere({
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { title: 'Khai mạc', plannedSeconds: 60 } },
    });
    expect(title()).toHaveValue('Chào cờ trang');
    expect(duration()).toHaveValue('1:00');
    await user.type(title(), ' nghiêm{Enter}');
    expect(show().plan.segments[0]?.title).toBe('Chào cờ trang nghiêm');
  });

  it('follows another window when nobody types in it', async () => {
    const { elsewhere } = await planPage(exampleShow());
    elsewhere({
      type: 'edit-segment',
      payload: { segmentId: 's-open', changes: { title: 'Khai mạc' } },
    });
    expect(title()).toHaveValue('Khai mạc');
  });

  it('says why a text was refused, and keeps it to be mended', async () => {
    const { user, done } = await planPage(exampleShow());
    const tooLong = 'x'.repeat(1001);
    await user.clear(title());
    await user.click(title());
    await user.paste(tooLong);
    await user.tab();
    expect(await screen.findByText(/not valid|nothing has changed|nothing changed/i)).toBeVisible();
    expect(title()).toHaveValue(tooLong);
    expect(title()).toBeInvalid();
    await user.type(title(), '{Escape}');
    expect(title()).toHaveValue('Chào cờ');
    expect(done()).toEqual([]);
  });

  it('ignores the Enter that ends a composition of an input method', async () => {
    const { user, done } = await planPage(exampleShow());
    await user.type(title(), ' đ');
    act(() => {
      title().dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }),
      );
    });
    expect(done()).toEqual([]);
  });

  it('reads a duration in the ways people write it, and nothing as estimated', async () => {
    const { user, show } = await planPage(exampleShow());
    expect(duration()).toHaveAttribute('placeholder', expect.stringMatching(/^about \d+:\d\d$/));
    await user.type(duration(), '3m{Enter}');
    expect(show().plan.segments[0]?.plannedSeconds).toBe(180);
    await user.clear(duration());
    await user.type(duration(), '2:30{Enter}');
    expect(show().plan.segments[0]?.plannedSeconds).toBe(150);
    await user.clear(duration());
    await user.tab();
    expect(show().plan.segments[0]?.plannedSeconds).toBeNull();
  });

  it('says how to write a duration that it cannot read, and keeps it to be mended', async () => {
    const { user, done } = await planPage(exampleShow());
    await user.type(duration(), 'lâu{Enter}');
    expect(screen.getByText(/Write 3m, 2:30 or 150/)).toBeVisible();
    expect(duration()).toHaveValue('lâu');
    expect(done()).toEqual([]);
  });

  it('takes a hard end beside the fixed start, and says how the plan keeps it', async () => {
    const { user, show } = await planPage(exampleShow());
    const end = screen.getByRole('textbox', { name: 'Must end by' });
    await user.type(end, 'trưa{Enter}');
    expect(screen.getByText(/Write it like 10:30/)).toBeVisible();
    await user.clear(end);
    await user.type(end, '9h{Enter}');
    expect(show().plan.segments[0]?.endsBy).toBe('09:00');
    expect(screen.getAllByText(/must end by 09:00, \d+ minutes to spare/)).toHaveLength(2);
    await user.clear(end);
    await user.type(end, '8:00{Enter}');
    expect(screen.getAllByText(/must end by 08:00, \d+ minutes? too late/)).toHaveLength(2);
    await user.clear(end);
    await user.tab();
    expect(show().plan.segments[0]?.endsBy).toBeNull();
  });

  it('adds presenters in the order in which they are chosen', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('treeitem', { name: /Trao tặng s-flag/ }));
    await user.type(screen.getByRole('combobox', { name: 'Presenters' }), 'bi thu tinh uy');
    await user.click(await screen.findByRole('option', { name: /Trịnh Thị Hồng/ }));
    const segment = show().plan.segments[4];
    expect(segment?.kind === 'presentation' && segment.waves[0]?.presenterIds).toEqual([
      'p-deputy',
      'p-secretary',
    ]);
  });

  it('shows what "automatic" comes to for the call-up and the formula', async () => {
    const { user } = await planPage(exampleShow());
    await user.click(screen.getByRole('treeitem', { name: /Trao tặng s-labour/ }));
    expect(screen.getByRole('combobox', { name: 'Call-up' })).toHaveValue(
      'Automatic: before the reading',
    );
    expect(screen.getByText('The MC says “Thừa ủy quyền của Chủ tịch nước, …”')).toBeVisible();
  });

  it('shows the MC’s words of the chosen segment in the language of the script', async () => {
    const { user } = await planPage(exampleShow());
    await user.click(screen.getByRole('treeitem', { name: /Trao tặng s-labour/ }));
    const script = screen.getByRole('region', { name: 'The MC’s words' });
    expect(script).toHaveTextContent('Kính mời');
    expect(within(script).getByText('Trường Trung học phổ thông Chuyên')).toBeInTheDocument();
  });

  it('reads a date day first', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    const date = screen.getByRole('textbox', { name: 'Date' });
    expect(date).toHaveValue('02/03/2025');
    await user.clear(date);
    await user.type(date, '31/2/2026{Enter}');
    expect(screen.getByText('Write it like 31/12/2026.')).toBeVisible();
    await user.clear(date);
    await user.type(date, '9/2/2026{Enter}');
    expect(show().info.date).toBe('2026-02-09');
  });

  it('takes another estimate for the pause after a name, and refuses what is no duration', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Details' }));
    const perName = screen.getByRole('textbox', { name: 'Pause after each name' });
    expect(perName).toHaveValue('0:02');
    await user.clear(perName);
    await user.type(perName, '6s{Enter}');
    expect(show().plan.timing.perName).toBe(6);
    await user.clear(perName);
    await user.type(perName, 'soon{Enter}');
    expect(show().plan.timing.perName).toBe(6);
    expect(perName).toHaveValue('soon');
  });

  it('says what still uses an award that cannot be removed', async () => {
    const { user, show } = await planPage(exampleShow());
    await user.click(screen.getByRole('tab', { name: 'Awards' }));
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText(/Trao tặng s-labour/)).toBeVisible();
    expect(show().plan.awards).toHaveLength(3);
  });
});
