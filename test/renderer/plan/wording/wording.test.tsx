import type { Show } from '@shared/model/show.ts';
import { TEMPLATES, type TemplateKey } from '@shared/script/templateFiles.ts';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { goToTemplate, useWording } from '../../../../renderer/plan/wording/wordingState.ts';
import * as downloads from '../../../../renderer/ui/download.ts';
import { changed } from '../../../fixtures/apply.ts';
import { exampleShow } from '../../../fixtures/shows.ts';
import type { Answers } from '../../hostInPage.ts';
import { planPage } from '../planPage.tsx';

// A busy machine answers later.
configure({ asyncUtilTimeout: 10_000 });

const initial = useWording.getState();

async function wordingPage(
  show: Show = exampleShow(),
  key: TemplateKey = 'present.joint',
  answers: Answers = {},
) {
  useWording.setState(initial, true);
  const page = await planPage(show, { answers });
  act(() => goToTemplate(key));
  return page;
}

const list = () => screen.getByRole('listbox', { name: 'Templates' });
const option = (name: RegExp) => within(list()).getByRole('option', { name });
const field = () => screen.getByRole('textbox', { name: 'Template' }) as HTMLTextAreaElement;
const preview = () => screen.getByRole('region', { name: 'In this ceremony' });
const templates = (show: Show) => show.plan.words.templates;
const own = (key: string, text: string) =>
  changed(exampleShow(), { type: 'edit-template', payload: { language: 'vi', key, text } });

/** Replaces the text; braces mean themselves. */
async function type(user: Awaited<ReturnType<typeof wordingPage>>['user'], text: string) {
  await user.clear(field());
  await user.click(field());
  await user.paste(text);
}

describe('the list of templates', () => {
  it('stands in the order of a ceremony and is searched', async () => {
    const { user } = await wordingPage();
    const groups = within(list()).getAllByRole('group');
    expect(groups[0]).toHaveAccessibleName('Opening');
    await user.type(screen.getByRole('searchbox', { name: 'Find a template' }), 'last wave');
    expect(
      within(list())
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(['Call-up of the last wave', 'Abbreviations and how they are read']);
  });

  it('is walked by keys, and Enter goes to the text', async () => {
    const { user } = await wordingPage(exampleShow(), 'opening.settle');
    list().focus();
    await user.keyboard('{ArrowDown}');
    expect(field()).toHaveValue(TEMPLATES.vi['opening.flag']);
    await user.keyboard('{End}');
    expect(
      screen.getByRole('heading', { name: 'Abbreviations and how they are read' }),
    ).toBeVisible();
    await user.keyboard('{Home}{Enter}');
    expect(field()).toHaveFocus();
  });

  it('marks what this ceremony has changed', async () => {
    await wordingPage(own('break.say', 'Mời nghỉ.'));
    expect(option(/Announcing a break/)).toHaveTextContent('changed in Vietnamese only');
  });
});

describe('a template', () => {
  it('is shown in the ceremony while it is typed, and kept by Ctrl+Enter', async () => {
    const { user, show, done } = await wordingPage();
    await type(user, 'Cùng trao với chúng ta có {others}.');
    await waitFor(() =>
      expect(preview()).toHaveTextContent(/Cùng trao với chúng ta có đồng chí Nguyễn Văn Dũng/),
    );
    expect(done()).toEqual([]);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(templates(show()).vi).toEqual({
        'present.joint': 'Cùng trao với chúng ta có {others}.',
      }),
    );
  });

  it('is kept by who leaves the field', async () => {
    const { user, show } = await wordingPage();
    await type(user, 'Cùng trao: {others}.');
    await user.click(option(/Theme of the campaign/));
    await waitFor(() =>
      expect(templates(show()).vi).toEqual({ 'present.joint': 'Cùng trao: {others}.' }),
    );
  });

  it('takes a slot in where the caret is', async () => {
    const { user } = await wordingPage(exampleShow(), 'break.say');
    await type(user, 'Mời nghỉ  ít phút.');
    field().setSelectionRange(9, 9);
    await user.click(screen.getByRole('button', { name: /\{title\}/ }));
    expect(field()).toHaveValue('Mời nghỉ {title} ít phút.');
  });

  it.each([
    ['Cùng trao có {nobody} {others}.', /no slot \{nobody\}\. It can use: .*\{others\}/],
    ['Cùng trao có {others.', /can’t be read from character \d+ on/],
    ['Cùng trao.', /needs \{others\}/],
    ['', /can’t be empty/],
  ])('that can’t be used stays in the field and is not sent: “%s”', async (text, why) => {
    const { user, done } = await wordingPage();
    await user.clear(field());
    if (text !== '') await user.paste(text);
    expect(screen.getByText(why)).toBeVisible();
    await user.click(option(/Theme of the campaign/));
    await user.click(option(/Naming those who present together/));
    expect(field()).toHaveValue(text);
    expect(option(/Naming those who present together/)).toHaveTextContent('not saved');
    expect(done()).toEqual([]);
    await user.click(field());
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue(TEMPLATES.vi['present.joint']);
  });

  it('shows the ring of phrases that lead back to each other', async () => {
    const { user } = await wordingPage(own('phrase.host', 'chúng tôi ở {stage}'), 'phrase.stage');
    await type(user, 'lễ đài của {host}');
    expect(screen.getByText(/\{stage\} → \{host\} → \{stage\}/)).toBeVisible();
  });

  it('is compared with the app’s wording, and goes back to it', async () => {
    const { user, show } = await wordingPage(
      own('present.joint', 'Cùng trao hôm nay có {others}.'),
    );
    const builtIn = screen.getByRole('region', { name: 'Rostrum’s own wording' });
    expect(within(builtIn).getByText('hôm nay').tagName).toBe('INS');
    screen.getByText(/changed in Vietnamese only; in English it is still/);
    await user.click(screen.getByRole('button', { name: 'Back to Rostrum’s wording' }));
    await waitFor(() => expect(templates(show()).vi).toEqual({}));
    expect(field()).toHaveValue(TEMPLATES.vi['present.joint']);
  });

  it('has a text for each language', async () => {
    const { user, show } = await wordingPage();
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(field()).toHaveValue(TEMPLATES.en['present.joint']);
    await type(user, 'Together with {others}.');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() =>
      expect(templates(show()).en).toEqual({ 'present.joint': 'Together with {others}.' }),
    );
    expect(preview()).toHaveTextContent('This ceremony is read in Vietnamese');
  });

  it('that nothing uses says so', async () => {
    await wordingPage(exampleShow(), 'break.say');
    expect(preview()).toHaveTextContent('Nothing in this ceremony uses this template yet.');
  });
});

describe('the wording as a file', () => {
  const choose = async (
    user: Awaited<ReturnType<typeof wordingPage>>['user'],
    content: unknown,
  ) => {
    const input = document.querySelector<HTMLInputElement>('input[type="file"][accept*="json"]');
    if (input === null) throw new Error('no input');
    await user.upload(
      input,
      new File([JSON.stringify(content)], 'wording.json', { type: 'application/json' }),
    );
  };

  it('is handed out', async () => {
    const download = vi.spyOn(downloads, 'download').mockImplementation(() => undefined);
    const { user } = await wordingPage(own('break.say', 'Mời nghỉ.'));
    await user.click(screen.getByRole('button', { name: 'Save the wording as a file' }));
    expect(download).toHaveBeenCalledWith(
      'wording.json',
      expect.stringContaining('Mời nghỉ.'),
      'application/json',
    );
    download.mockRestore();
  });

  it('comes in after it has said what it changes, what is faulty and what is not translated', async () => {
    const { user, show, done } = await wordingPage();
    await choose(user, {
      format: 'rostrum-wording',
      version: 1,
      templates: { vi: { 'break.say': 'Mời nghỉ.', 'photo.one': 'Mời {ai}.' }, en: {} },
      abbreviations: { TNTP: 'Thiếu niên Tiền phong' },
    });
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Announcing a break, break.say (Vietnamese)');
    expect(dialog).toHaveTextContent('photo.one (Vietnamese) – This template has no slot {ai}');
    expect(dialog).toHaveTextContent('Announcing a break: no English yet');
    expect(done()).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Bring in 2 entries' }));
    await waitFor(() => expect(templates(show()).vi).toEqual({ 'break.say': 'Mời nghỉ.' }));
    expect(show().plan.words.abbreviations).toEqual({ TNTP: 'Thiếu niên Tiền phong' });
    expect(done()).toEqual(['batch']);
  });

  it('that is none is refused', async () => {
    const { user } = await wordingPage();
    await choose(user, { format: 'rostrum-show' });
    await screen.findByText('This file is no wording of Rostrum.');
  });
});

describe('the abbreviations', () => {
  const text = (name: string) => screen.getByRole('textbox', { name });
  const abbreviations = (show: Show) => show.plan.words.abbreviations;

  async function page() {
    const it = await wordingPage();
    await it.user.click(option(/Abbreviations/));
    return it;
  }

  it('are added, tried, changed and removed', async () => {
    const { user, show } = await page();
    await user.type(text('Try a sentence'), 'Đội XQTK và ABCX');
    expect(screen.getByText(/how to read: XQTK, ABCX/)).toBeVisible();
    await user.type(text('Abbreviation'), 'XQTK');
    await user.type(text('Read as'), 'Thiếu niên Tiền phong{Enter}');
    await screen.findByText('Đội Thiếu niên Tiền phong và ABCX');
    expect(abbreviations(show())).toEqual({ XQTK: 'Thiếu niên Tiền phong' });
    await user.clear(text('XQTK is read as'));
    await user.type(text('XQTK is read as'), 'Thiếu niên{Enter}');
    await waitFor(() => expect(abbreviations(show())).toEqual({ XQTK: 'Thiếu niên' }));
    await user.click(screen.getByRole('button', { name: 'Remove the reading of XQTK' }));
    await waitFor(() => expect(abbreviations(show())).toEqual({}));
  });

  it.each([
    ['Try a sentence', 'leave the caret there', ''],
    ['Abbreviation', 'leave what is typed there', 'XQTKĐội XQ'],
    [null, 'bring it back to the next', ''],
  ])('that are on disk late, while somebody has gone on to %s, %s', async (field, _what, short) => {
    let onDisk = (_reply: { ok: true; value: { seq: number } }) => {};
    const { user } = await wordingPage(exampleShow(), 'present.joint', {
      dispatch: () =>
        new Promise((resolve) => {
          onDisk = resolve;
        }),
    });
    await user.click(option(/Abbreviations/));
    await user.type(text('Abbreviation'), 'XQTK');
    await user.type(text('Read as'), 'Thiếu niên Tiền phong{Enter}');
    if (field !== null) await user.type(text(field), 'Đội XQ');
    await act(async () => onDisk({ ok: true, value: { seq: 1 } }));
    await waitFor(() => expect(text('Read as')).toHaveValue(''));
    expect(text('Abbreviation')).toHaveValue(short);
    expect(text(field ?? 'Abbreviation')).toHaveFocus();
  });

  it('that the app knows are looked up and read otherwise', async () => {
    const { user, show } = await page();
    await user.type(
      screen.getByRole('searchbox', { name: 'Find an abbreviation' }),
      'uy ban nhan dan',
    );
    await user.click(screen.getByRole('button', { name: 'UBND' }));
    await user.keyboard('Ủy ban{Enter}');
    await waitFor(() => expect(abbreviations(show())).toEqual({ UBND: 'Ủy ban' }));
    await screen.findByText('read otherwise here');
  });
});
