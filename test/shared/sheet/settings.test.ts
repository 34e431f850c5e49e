import { type SheetName, sheetNameSchema } from '@shared/model/sheetName.ts';
import { type SheetSettings, usualSettings } from '@shared/model/sheetSettings.ts';
import type { Show } from '@shared/model/show.ts';
import { settingsOf } from '@shared/sheet/settings.ts';
import { type Sheet, sheetOf } from '@shared/sheet/sheet.ts';
import { sheetAsText } from '@shared/sheet/text.ts';
import { describe, expect, it } from 'vitest';
import { changed, EIGHT_O_CLOCK } from '../../fixtures/apply.ts';
import { exampleShow } from '../../fixtures/shows.ts';

const set = (show: Show, sheet: SheetName, changes: Partial<SheetSettings>) =>
  changed(show, { type: 'set-sheet', payload: { sheet, changes } });
const sheet = (show: Show, name: SheetName): Sheet => sheetOf(show, name, EIGHT_O_CLOCK);

describe('the settings of a sheet', () => {
  it.each(sheetNameSchema.options)('of %s are as usual until somebody chooses', (name) => {
    const show = exampleShow();
    expect(settingsOf(show, name)).toEqual(usualSettings(name));
    const large = set(show, name, { typeSize: 14 });
    expect(settingsOf(large, name)).toEqual({ ...usualSettings(name), typeSize: 14 });
    expect(settingsOf(large, name === 'script' ? 'trays' : 'script').typeSize).not.toBe(14);
  });

  it('that change looks leave the stamp alone; those that change words do not', () => {
    const show = exampleShow();
    const { stamp } = sheet(show, 'running-order');
    const looks = set(show, 'running-order', { typeSize: 10, monochrome: true, look: 'modern' });
    expect(sheet(looks, 'running-order').stamp).toBe(stamp);
    expect(sheet(looks, 'running-order').settings).toMatchObject({ typeSize: 10, look: 'modern' });
    const columns = set(show, 'running-order', { hiddenColumns: ['by'] });
    expect(sheet(columns, 'running-order').stamp).not.toBe(stamp);
  });

  it('give a sheet in the other language, and the script stays as it is', () => {
    const show = set(exampleShow(), 'lineups', { language: 'en' });
    const lineups = sheet(show, 'lineups');
    expect(lineups.language).toBe('en');
    expect(sheetAsText(lineups)).toContain('Presenter');
    expect(sheet(show, 'script').language).toBe('vi');
    expect(sheet(show, 'trays').language).toBe('vi');
  });
});
