import type { Show } from '@shared/model/show.ts';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { select, usePlan } from '../../../../renderer/plan/planState.ts';
import { useWording } from '../../../../renderer/plan/wording/wordingState.ts';
import { changed } from '../../../fixtures/apply.ts';
import { exampleShow } from '../../../fixtures/shows.ts';
import type { PageOptions } from '../../hostInPage.ts';
import { planPage } from '../planPage.tsx';

// A busy machine answers later.
configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => localStorage.clear());

const script = () => screen.getByRole('region', { name: 'The MC’s words' });
const paragraph = (text: RegExp) => within(script()).getByRole('button', { name: text });
const field = () => screen.getByRole('textbox', { name: 'The paragraph, as written' });
const button = (name: string) => within(script()).getByRole('button', { name });
const own = (show: Show) => show.plan.words.own;

const CALL_UP = 'w-3/call-up#callUp';

/** PLAN at a wave of three collectives. */
async function scriptPage(show = exampleShow(), options: PageOptions = {}) {
  const page = await planPage(show, options);
  act(() => select({ segmentId: 's-flag', waveId: 'w-3' }));
  await within(script()).findByText(/Tiếp theo, xin được tiến hành/);
  return page;
}

/** The example with a paragraph in own words. */
function reworded(text = 'Xin mời ba đơn vị lên lễ đài:') {
  const generated = changed(exampleShow(), {
    type: 'write-words',
    payload: { part: CALL_UP, text, basis: 'Kính mời đại diện lãnh đạo 2 tập thể:' },
  });
  return generated;
}

describe('a paragraph of the script', () => {
  it('is shown as it is spoken or as it is written, with the time of reading', async () => {
    const { user } = await scriptPage();
    expect(paragraph(/đại diện lãnh đạo ba tập thể/)).toBeVisible();
    expect(within(script()).getAllByTitle(/^Reading time: 0:\d\d$/).length).toBeGreaterThan(4);
    await user.click(screen.getByRole('radio', { name: 'As written' }));
    expect(paragraph(/đại diện lãnh đạo 3 tập thể/)).toBeVisible();
  });

  it('is edited in place, and marked', async () => {
    const { user, show } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    expect(field()).toHaveFocus();
    expect((field() as HTMLTextAreaElement).value).toMatch(/^Kính mời đại diện lãnh đạo 3 tập thể/);
    await user.clear(field());
    await user.keyboard('Xin mời 3 đơn vị:{Control>}{Enter}{/Control}');
    await within(script()).findByText('Xin mời ba đơn vị:');
    expect(own(show())[CALL_UP]).toMatchObject({
      text: 'Xin mời 3 đơn vị:',
      basis: expect.stringMatching(/^Kính mời đại diện lãnh đạo 3/),
      locked: false,
    });
    expect(within(script()).getByText('Own words')).toBeVisible();
  });

  it('is kept by who leaves the field', async () => {
    const { user, show } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.clear(field());
    await user.keyboard('Xin mời:');
    await user.click(screen.getByRole('textbox', { name: 'Title in the programme' }));
    await within(script()).findByText('Xin mời:');
    expect(own(show())[CALL_UP]?.text).toBe('Xin mời:');
  });

  it('is left as it was by Escape, and by who has changed nothing', async () => {
    const { user, done } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.keyboard('thêm chữ{Escape}');
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.click(screen.getByRole('textbox', { name: 'Title in the programme' }));
    expect(screen.queryByRole('textbox', { name: 'The paragraph, as written' })).toBeNull();
    expect(done()).toEqual([]);
  });

  it('follows the plan again when it is typed as it is generated', async () => {
    const { user, show } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    const generated = (field() as HTMLTextAreaElement).value;
    await user.keyboard(' Xin mời!{Control>}{Enter}{/Control}');
    await user.click(await within(script()).findByRole('button', { name: /Xin mời!/ }));
    await user.clear(field());
    await user.paste(generated);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(own(show())).toEqual({}));
  });

  it('goes back to the template', async () => {
    const { user, show } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.keyboard(' Xin mời!{Control>}{Enter}{/Control}');
    await user.click(await within(script()).findByRole('button', { name: /Xin mời!/ }));
    await user.click(button('Back to the template'));
    await waitFor(() => expect(own(show())).toEqual({}));
  });

  it('is approved, then can’t be edited until it is reopened', async () => {
    const { user, show } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.click(button('Approve'));
    await within(script()).findByText('Approved');
    expect(own(show())[CALL_UP]?.locked).toBe(true);
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    expect(screen.queryByRole('textbox', { name: 'The paragraph, as written' })).toBeNull();
    await user.click(button('Reopen'));
    expect(await screen.findByRole('textbox', { name: 'The paragraph, as written' })).toHaveFocus();
    expect(own(show())).toEqual({});
  });

  it('leads to its template', async () => {
    const { user } = await scriptPage();
    await user.click(paragraph(/Kính mời đại diện lãnh đạo ba/));
    await user.click(button('Edit the template'));
    expect(usePlan.getState().section).toBe('wording');
    expect(useWording.getState().chosen).toBe('callUp.after');
  });

  it('is only read in a copy that can’t be changed', async () => {
    await scriptPage(exampleShow(), { readOnly: { code: 'open-elsewhere', details: { pid: 1 } } });
    expect(
      within(script())
        .getByText(/Kính mời đại diện lãnh đạo ba/)
        .closest('button'),
    ).toBeNull();
  });
});

describe('own words under which the plan has changed', () => {
  const choice = () => screen.getByRole('group', { name: 'Choose the words of this paragraph' });
  const texts = () => [...choice().querySelectorAll('dd')].map((one) => one.textContent);

  it('are shown beside what was and what is generated, with the differences', async () => {
    await scriptPage(reworded());
    expect(texts()).toEqual([
      'Kính mời đại diện lãnh đạo 2 tập thể:',
      expect.stringMatching(/lãnh đạo 3 tập thể/),
      'Xin mời ba đơn vị lên lễ đài:',
    ]);
    const marked = (tag: string) =>
      [...choice().querySelectorAll(tag)].map((one) => one.textContent);
    expect(marked('del')).toContain('2');
    expect(marked('ins')).toContain('3');
  });

  it('are kept against the new state', async () => {
    const { user, show } = await scriptPage(reworded());
    await user.click(button('Keep own words'));
    await within(script()).findByText('Own words');
    expect(own(show())[CALL_UP]).toMatchObject({
      text: 'Xin mời ba đơn vị lên lễ đài:',
      basis: expect.stringMatching(/lãnh đạo 3 tập thể/),
    });
    expect(screen.queryByText('Choose again')).toBeNull();
  });

  it('give way to the new text', async () => {
    const { user, show } = await scriptPage(reworded());
    await user.click(button('Take the new one'));
    await waitFor(() => expect(own(show())).toEqual({}));
  });

  it('are edited', async () => {
    const { user, show } = await scriptPage(reworded());
    await user.click(button('Edit'));
    await user.clear(field());
    await user.keyboard('Xin mời 3 đơn vị:{Control>}{Enter}{/Control}');
    await within(script()).findByText('Xin mời ba đơn vị:');
    expect(own(show())[CALL_UP]?.basis).toMatch(/lãnh đạo 3 tập thể/);
  });

  it('stay approved when they are kept, and are reopened before they change', async () => {
    const locked = reworded();
    const words = own(locked)[CALL_UP];
    if (words === undefined) throw new Error('no own words');
    const show = changed(locked, {
      type: 'lock-words',
      payload: { part: CALL_UP, text: words.text, basis: words.basis },
    });
    const page = await scriptPage(show);
    expect(screen.queryByRole('button', { name: 'Take the new one' })).toBeNull();
    await page.user.click(button('Keep own words'));
    await within(script()).findByText('Approved');
    expect(own(page.show())[CALL_UP]).toMatchObject({ locked: true });
  });

  it('that were approved as generated take the new text by one click', async () => {
    const basis = 'Kính mời đại diện lãnh đạo 2 tập thể:';
    const show = changed(exampleShow(), {
      type: 'lock-words',
      payload: { part: CALL_UP, text: basis, basis },
    });
    const page = await scriptPage(show);
    expect(texts()).toHaveLength(2);
    await page.user.click(button('Take the new one'));
    await waitFor(() => expect(own(page.show())).toEqual({}));
  });
});

describe('the names in the script', () => {
  it('show how they are read and written, and lead to the recipient', async () => {
    const show = changed(exampleShow(), {
      type: 'edit-recipient',
      payload: {
        id: 'r-school',
        changes: { name: 'Trường THPT Chuyên', pronunciation: 'trường chuyên' },
      },
    });
    const { user } = await scriptPage(show);
    expect(within(script()).getByText('written: Trường THPT Chuyên')).toBeVisible();
    expect(within(script()).getByText('/trường chuyên/')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'As written' }));
    await user.click(paragraph(/^Trường THPT Chuyên$/));
    expect(usePlan.getState().selection.segmentId).toBe('s-labour');
  });
});
