import { useLocalStorage } from '@mantine/hooks';
import { useWindow } from '../show/store.ts';

/** From a poster to a page: how many lines of type fill the height of the words. */
const FEWEST_LINES = 4;
const MOST_LINES = 16;
const USUAL_LINES = 8;

const THEMES = ['dark', 'light', 'contrast'] as const;
export type ReadTheme = (typeof THEMES)[number];

/** How this computer shows the words; other windows and computers keep their own. */
export interface ReadSettings {
  /** Lines per screen: the type follows from the height of the window. */
  readonly lines: number;
  readonly theme: ReadTheme;
  /** For the glass of a teleprompter. */
  readonly mirrored: boolean;
  readonly isLargest: boolean;
  readonly isSmallest: boolean;
  readonly larger: () => void;
  readonly smaller: () => void;
  readonly nextTheme: () => void;
  readonly toggleMirror: () => void;
}

/** What was chosen is remembered; the theme of the app is taken until another is chosen here. */
export function useReadSettings(): ReadSettings {
  const [stored, setLines] = useLocalStorage({
    key: 'read-lines',
    defaultValue: USUAL_LINES,
    getInitialValueInEffect: false,
  });
  const [chosen, setTheme] = useLocalStorage<string | null>({
    key: 'read-theme',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const [mirrored, setMirrored] = useLocalStorage({
    key: 'read-mirrored',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const ofApp = useWindow(({ settings }) => settings.theme);
  const theme = THEMES.find((one) => one === chosen) ?? ofApp;
  const lines = inRange(stored);
  return {
    lines,
    theme,
    mirrored: mirrored === true,
    isLargest: lines === FEWEST_LINES,
    isSmallest: lines === MOST_LINES,
    larger: () => setLines(inRange(lines - 1)),
    smaller: () => setLines(inRange(lines + 1)),
    nextTheme: () => setTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? ofApp),
    toggleMirror: () => setMirrored(!mirrored),
  };
}

/** What is stored may have been written by anybody. */
function inRange(lines: unknown): number {
  const whole = typeof lines === 'number' && Number.isInteger(lines) ? lines : USUAL_LINES;
  return Math.max(FEWEST_LINES, Math.min(MOST_LINES, whole));
}
