import type { SheetName } from '../model/sheetName.ts';
import { type SheetSettings, usualSettings } from '../model/sheetSettings.ts';
import type { Show } from '../model/show.ts';

/** How a sheet of a show is set: as usual, but for what somebody has chosen. */
export function settingsOf({ paper }: Pick<Show, 'paper'>, name: SheetName): SheetSettings {
  // A choice is there or left out; the file knows no undefined.
  return { ...usualSettings(name), ...paper.choices[name] } as SheetSettings;
}

const editions = new WeakMap<Show['info'], Show['info']>();

/** The show as a sheet in `language` says it; null: in the language of the script. */
export function inSheetLanguage(show: Show, language: SheetSettings['language']): Show {
  const { info } = show;
  if (language === null || language === info.scriptLanguage) return show;
  // There are two languages, so there is one other edition; the same object each time, for what is remembered by it.
  const other = editions.get(info) ?? { ...info, scriptLanguage: language };
  editions.set(info, other);
  return { ...show, info: other };
}
