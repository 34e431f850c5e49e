import { type Translate, translator } from '@shared/words/translate.ts';
import { useMemo } from 'react';
import { useWindow } from './store.ts';

/** The translator into the language of the screens. */
export function useWords(): Translate {
  const language = useWindow(({ settings }) => settings.language);
  return useMemo(() => translator(language), [language]);
}
