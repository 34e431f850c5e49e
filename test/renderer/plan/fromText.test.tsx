import { draftPerson } from '@shared/model/drafts.ts';
import { emptyInfo } from '@shared/model/info.ts';
import { newShow, type Show } from '@shared/model/show.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { performAction } from '../../../renderer/show/offered.ts';
import { goneTo } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';
import {
  card,
  FLAG,
  fromTextPage,
  litWords,
  ORDER,
  pastedText,
  REPORT,
  textPanel,
} from './fromTextPage.tsx';
import { WorkerInPage } from './workerInPage.ts';

const REFUSED = 'The show is live, so the plan is locked; only the day’s changes can be made.';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (part: string, name: string | RegExp) =>
  within(card(part)).getByRole('textbox', { name });
const mark = (name: string | RegExp) => screen.getByRole('button', { name });
const empty = () => newShow('show', emptyInfo('Hội nghị'));
const titles = (show: Show) => show.plan.segments.map(({ title }) => title);

async function reviewed(text = REPORT, show = empty()) {
  const page = await fromTextPage(show);
  await pastedText(page, text);
  return page;
}

describe('the way of a text into the show', () => {
  it('begins in the field for the text and gives the focus back', async () => {
    const { user } = await fromTextPage(empty());
    await user.click(button('From text…'));
    await textPanel();
    expect(screen.getByRole('textbox', { name: /^Paste an announcement/ })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button('From text…')).toHaveFocus();
  });

  it('is opened by its key, and by the menu only while nothing else is imported', async () => {
    const { user } = await fromTextPage(empty());
    await user.keyboard('{Control>}u{/Control}');
    await textPanel();
    performAction('import-list');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
    await user.keyboard('{Escape}');
    await user.click(button('Import a list…'));
    performAction('import-text');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('shows what was understood before anything enters the show', async () => {
    const { done } = await reviewed();
    expect(within(card(ORDER)).getByText('Lê Văn Minh')).toBeVisible();
    expect(field(ORDER, 'individuals')).toHaveValue('9');
    expect(field(ORDER, 'collectives')).toHaveValue('0');
    expect(field(ORDER, 'On behalf of')).toHaveValue('Thừa ủy quyền của Chủ tịch nước');
    expect(field('Lê Văn Minh', /^Posts of/)).toHaveValue('Bí thư Tỉnh ủy');
    expect(screen.getByText('9 known recipients, 1 part without a number; 1 leader or guest'));
    expect(done()).toEqual([]);
  });

  it('leaves open what the text does not say', async () => {
    await reviewed();
    const count = field(FLAG, 'collectives');
    expect(count).toHaveValue('');
    expect(count).toHaveAttribute('placeholder', 'unknown');
    expect(field(FLAG, 'individuals')).toHaveValue('0');
    expect(within(card(FLAG)).getByText(/^The text does not say how many/i)).toBeVisible();
  });

  it('imports in one step, which the line below takes back', async () => {
    const { user, show, done } = await reviewed();
    await user.click(button('Import 2 parts'));
    const line = await screen.findByText('2 parts imported from “Pasted text”.');
    expect(done()).toEqual(['batch']);
    expect(show().plan.segments).toHaveLength(2);
    expect(show().plan.people.map(({ name }) => name)).toEqual(['Lê Văn Minh']);
    expect(screen.queryByRole('dialog')).toBeNull();
    await user.click(within(line.parentElement as HTMLElement).getByRole('button'));
    expect(show().plan.segments).toEqual([]);
  });

  it('does not propose once more what the show has already', async () => {
    const { user, show } = await reviewed();
    await user.click(button('Import 2 parts'));
    await screen.findByText(/imported from/);
    await pastedText({ user } as Awaited<ReturnType<typeof fromTextPage>>, REPORT);
    expect(within(card(ORDER)).getByRole('checkbox')).not.toBeChecked();
    expect(within(card(ORDER)).getByText('in the show already')).toBeVisible();
    expect(titles(show())).toHaveLength(2);
  });

  it('says that a text holds nothing, and gives it back', async () => {
    const { user } = await reviewed('Hôm nay trời đẹp.');
    expect(screen.getByText('No part of a ceremony was found in this text.')).toBeVisible();
    await user.click(
      screen.getAllByRole('button', { name: 'Edit the text' }).at(-1) as HTMLElement,
    );
    expect(screen.getByRole('textbox', { name: /^Paste/ })).toHaveValue('Hôm nay trời đẹp.');
  });
});

describe('what a person corrects', () => {
  it('is what enters the show', async () => {
    const { user, show } = await reviewed();
    await user.type(field(FLAG, 'collectives'), '7');
    await user.clear(field(ORDER, 'individuals'));
    const name = field('Lê Văn Minh', 'Name');
    await user.clear(name);
    await user.type(name, 'Lê Minh');
    await user.type(field('Lê Minh', /^Posts/), '{Enter}Chủ tịch HĐND tỉnh');
    expect(within(card(ORDER)).getByText('Lê Minh')).toBeVisible();
    await user.click(button('Import 2 parts'));
    await screen.findByText(/imported from/);
    const { people, recipients } = show().plan;
    expect(people).toMatchObject([
      { name: 'Lê Minh', posts: ['Bí thư Tỉnh ủy', 'Chủ tịch HĐND tỉnh'] },
    ]);
    expect(recipients.map(({ kind }) => kind)).toEqual(Array(7).fill('collective'));
  });

  it('takes no count that is none', async () => {
    const { user } = await reviewed();
    await user.type(field(FLAG, 'collectives'), 'x1y2');
    expect(field(FLAG, 'collectives')).toHaveValue('12');
  });

  it('can be another award of the catalogue, found by a name in use', async () => {
    const { user, show } = await reviewed();
    const award = within(card(FLAG)).getByRole('combobox', { name: 'Award' });
    await user.click(award);
    await user.clear(award);
    await user.type(award, 'bằng khen thủ tướng');
    await user.click(
      await screen.findByRole('option', { name: 'Bằng khen của Thủ tướng Chính phủ' }),
    );
    await user.click(button('Import 2 parts'));
    await screen.findByText(/imported from/);
    expect(show().plan.awards.map(({ catalogueId }) => catalogueId)).toContain('bk-thu-tuong');
  });

  it('is called as the text calls it where an entry stands for many awards', async () => {
    const medal = 'Kỷ niệm chương “Vì sự nghiệp Giáo dục”';
    const { user, show } = await reviewed(
      `Đồng chí Lê Văn Minh, Bí thư Tỉnh ủy, trao ${medal} cho 5 cá nhân.`,
    );
    expect(screen.getByRole('combobox', { name: 'Award' })).toHaveDisplayValue(medal);
    await user.click(button('Import 1 part'));
    await screen.findByText(/imported from/);
    expect(show().plan.awards.map(({ name }) => name.vi)).toEqual([medal]);
  });

  it('can be handed over by others of the text, in the order in which they are chosen', async () => {
    const text = `${REPORT}\nDự hội nghị còn có đồng chí Trần Thị Lan, Chủ tịch UBND tỉnh.`;
    const { user, show } = await reviewed(text);
    const presenters = within(card(FLAG)).getByRole('combobox', { name: 'Presented by' });
    await user.click(presenters);
    await user.click(await screen.findByRole('option', { name: 'Trần Thị Lan' }));
    await user.click(button('Import 2 parts'));
    await screen.findByText(/imported from/);
    const { people, segments } = show().plan;
    const flag = segments.find(({ title }) => title.includes(FLAG));
    const ids = flag?.kind === 'presentation' ? flag.waves[0]?.presenterIds : [];
    expect(ids?.map((id) => people.find((one) => one.id === id)?.name)).toEqual([
      'Lê Văn Minh',
      'Trần Thị Lan',
    ]);
  });

  it('leaves out what is not ticked', async () => {
    const { user, show } = await reviewed();
    await user.click(within(card(ORDER)).getByRole('checkbox'));
    expect(within(card(ORDER)).queryByRole('textbox')).toBeNull();
    expect(within(card(ORDER)).getByText('not taken in')).toBeVisible();
    await user.click(within(card('Lê Văn Minh')).getByRole('checkbox'));
    await user.click(button('Import 1 part'));
    await screen.findByText('1 part imported from “Pasted text”.');
    expect(show().plan.people).toEqual([]);
    expect(show().plan.segments).toHaveLength(1);
  });

  it('is not lost without a question', async () => {
    const { user } = await reviewed();
    await user.type(field(FLAG, 'collectives'), '7');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(field(FLAG, 'collectives')).toHaveValue('7');
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Discard this text' }));
    expect(screen.queryByRole('dialog', { name: 'From text' })).toBeNull();
    expect(WorkerInPage.last?.isTerminated).toBe(true);
  });

  it('is asked for before the text is changed', async () => {
    const { user } = await reviewed();
    await user.type(field(FLAG, 'collectives'), '7');
    await user.click(button('Edit the text'));
    const question = await screen.findByRole('dialog', { name: 'Edit the text' });
    expect(field(FLAG, 'collectives')).toHaveValue('7');
    await user.click(within(question).getByRole('button', { name: 'Edit the text' }));
    expect(await screen.findByRole('textbox', { name: /^Paste/ })).toHaveValue(REPORT);
  });

  it('stays open when Escape closes a list of options', async () => {
    const { user } = await reviewed();
    await user.click(within(card(FLAG)).getByRole('combobox', { name: 'Award' }));
    await user.keyboard('{Escape}');
    expect(await textPanel()).toBeVisible();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays when somebody else changes the show meanwhile', async () => {
    const { user, elsewhere } = await reviewed();
    await user.type(field(FLAG, 'collectives'), '7');
    const person = draftPerson('p1', 'Lê Văn Minh');
    elsewhere({ type: 'add-people', payload: { items: [person] } });
    await within(card('Lê Văn Minh')).findByText('in the show already');
    expect(field(FLAG, 'collectives')).toHaveValue('7');
  });
});

describe('the text beside its parts', () => {
  it('lights the words of the field that has the focus', async () => {
    await reviewed();
    fireEvent.focus(field(ORDER, 'individuals'));
    expect(litWords()).toEqual(['9 cá nhân']);
    fireEvent.focus(field(ORDER, 'households'));
    expect(litWords().join('')).toContain('trao');
  });

  it('leads from words to the field that came of them', async () => {
    const { user } = await reviewed();
    await user.click(mark('Number: 9 cá nhân'));
    await waitFor(() => expect(field(ORDER, 'individuals')).toHaveFocus());
  });

  it('is walked through by keys', async () => {
    const { user } = await reviewed();
    mark(/^Guest: /).focus();
    await user.keyboard('{ArrowRight}');
    expect(mark('Post: Bí thư Tỉnh ủy')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(mark(/^On behalf of: Thừa ủy quyền/)).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field(ORDER, 'On behalf of')).toHaveFocus());
  });

  it('hides the kinds of marks that nobody wants to see', async () => {
    const { user } = await reviewed();
    const legend = screen.getByRole('group', { name: 'Shown in the text' });
    await user.click(within(legend).getByRole('button', { name: /^Number/ }));
    expect(screen.queryByRole('button', { name: 'Number: 9 cá nhân' })).toBeNull();
    expect(screen.getByText(/9 cá nhân/)).toBeVisible();
    await user.click(within(legend).getByRole('button', { name: /^Number/ }));
    expect(mark('Number: 9 cá nhân')).toBeVisible();
  });

  it('says why something was left out', async () => {
    await reviewed();
    expect(screen.getByText(/^Left out/, { selector: 'h3' })).toBeVisible();
    expect(screen.getByText(/^Trong 5 năm qua/, { selector: 'li p' })).toBeVisible();
  });
});

describe('a text from outside', () => {
  const file = (name: string, text = REPORT) => new File([text], name);

  it('is read from a file', async () => {
    const { user } = await fromTextPage(empty());
    await user.click(button('From text…'));
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    await user.upload(input, file('bao-cao.txt'));
    await screen.findByText('bao-cao.txt');
    expect(card(ORDER)).toBeVisible();
  });

  it('is taken where it is dropped and is no list then; two are not', async () => {
    const { user } = await fromTextPage(empty());
    await user.click(button('From text…'));
    const dataTransfer = (files: File[]) => ({ dataTransfer: { types: ['Files'], files } });
    fireEvent.dragOver(document.body, dataTransfer([]));
    expect(screen.getByText('Drop the text here')).toBeVisible();
    fireEvent.drop(document.body, dataTransfer([file('a.txt'), file('b.txt')]));
    expect(await screen.findByRole('alert')).toHaveTextContent('2 came at once');
    fireEvent.drop(document.body, dataTransfer([file('a.txt')]));
    await screen.findByText('a.txt');
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('that was given as a list can be read as a text', async () => {
    const { user } = await fromTextPage(empty());
    await user.click(document.body);
    await user.paste(REPORT);
    await screen.findByRole('dialog', { name: 'Import a list' });
    await user.click(await screen.findByRole('button', { name: 'Read it as a text' }));
    await screen.findByRole('button', { name: 'Import 2 parts' });
    expect(screen.getAllByRole('dialog')).toHaveLength(1);
  });

  it('is refused with a reason when nothing can be read', async () => {
    const { user } = await fromTextPage(empty());
    await user.click(button('From text…'));
    const input = () => document.querySelector('input[type="file"]') as HTMLInputElement;
    await user.upload(input(), file('empty.txt', ''));
    expect(await screen.findByRole('alert')).toHaveTextContent('The text could not be read');
    await user.upload(input(), file('bao-cao.txt'));
    await screen.findByText('bao-cao.txt');
  });

  it('stays in the field when the reader dies', async () => {
    const { user } = await fromTextPage(empty());
    await user.click(button('From text…'));
    WorkerInPage.dies = true;
    await user.paste(REPORT);
    expect(await screen.findByRole('alert')).toHaveTextContent('Reading the text stopped halfway');
    expect(screen.getByRole('textbox', { name: /^Paste/ })).toHaveValue(REPORT);
    WorkerInPage.dies = false;
    await user.click(button('Read the text'));
    await screen.findByRole('button', { name: 'Import 2 parts' });
  });

  it('is not taken by a copy that can only be looked at', async () => {
    await fromTextPage(empty(), { readOnly: { code: 'read-only', details: {} } });
    expect(button('From text…')).toBeDisabled();
    performAction('import-text');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('waits while the show is live, and says so', async () => {
    await fromTextPage(goneTo(exampleShow(), 's-open'));
    expect(button('From text…')).toBeDisabled();
    performAction('import-text');
    expect(await screen.findByText(REFUSED)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
