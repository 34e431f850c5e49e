import type { Show } from '@shared/model/show.ts';
import { spokenIn } from '@shared/script/readingOf.ts';
import { sheetOf } from '@shared/sheet/sheet.ts';
import { describe, expect, it } from 'vitest';
import { cssString } from '../../../../electron/host/print/css.ts';
import { renderSheet } from '../../../../electron/host/print/renderSheet.ts';
import { changed, EIGHT_O_CLOCK } from '../../../fixtures/apply.ts';
import { exampleShow, generatedShow } from '../../../fixtures/shows.ts';

const html = (show: Show, name: 'script' | 'lineups') =>
  renderSheet(sheetOf(show, name, EIGHT_O_CLOCK), 'html');

/** The names on the page in their order: what stands in elements of class "name". */
const namesIn = (page: string) =>
  [...page.matchAll(/<span class="name">(?:<s>)?([^<]+)/g)].map(([, name]) => name);

describe('the page of a sheet', () => {
  it('is complete: language, title, and all fonts inside', () => {
    const page = html(exampleShow(), 'script');
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain(
      '<title>Kịch bản dẫn chương trình – Hội nghị điển hình tiên tiến</title>',
    );
    expect(page.match(/url\(data:font\/woff2;base64,/g)).toHaveLength(6);
    expect(page).not.toMatch(/(?:src|href)="(?!#)|url\((?!data:)/);
  });

  it('has every name of every wave in its order', () => {
    const show = generatedShow({ segments: 12, recipients: 90, seed: 5 });
    const expected = sheetOf(show, 'lineups', EIGHT_O_CLOCK);
    if (expected.name !== 'lineups') throw new Error('another sheet came');
    const names = expected.sections.flatMap(({ rows }) => rows.map(({ name }) => name.text));
    expect(names).toHaveLength(90);
    expect(namesIn(html(show, 'lineups'))).toEqual(names);
    const read = namesIn(html(show, 'script'));
    expect(read.map((name) => name?.replace(/^Đồng chí /, ''))).toEqual(
      names.map((name) => spokenIn(show, name)),
    );
  });

  it('strikes through who is absent and says so', () => {
    const show = changed(exampleShow(), {
      type: 'set-attendance',
      payload: { recipientId: 'r-teacher', attendance: { state: 'absent', outcome: 'undecided' } },
    });
    for (const name of ['script', 'lineups'] as const) {
      expect(html(show, name)).toMatch(/<s>[^<]*Hoàng Thị Quỳnh<\/s>/);
      expect(html(show, name)).toMatch(/class="remark">(?: — )?vắng mặt</);
    }
  });

  it('keeps text of people text', () => {
    const title = 'Lễ "trao" \\ <b>thưởng</b> </style>';
    const show = changed(exampleShow(), { type: 'edit-info', payload: { changes: { title } } });
    const page = html(show, 'script');
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page).not.toContain('<b>thưởng');
  });

  it('lets nothing run or be fetched where it is opened as a file', () => {
    const [, policy = ''] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(
        html(exampleShow(), 'lineups'),
      ) ?? [];
    expect(policy).toContain('default-src &#x27;none&#x27;');
    expect(policy).not.toMatch(/script-src|connect-src|https?:/);
  });
});

describe('cssString', () => {
  it('escapes every sign that could end the string', () => {
    expect(cssString('A"\\\n<Ấ')).toBe('"A\\22 \\5c \\a \\3c Ấ"');
  });
});
