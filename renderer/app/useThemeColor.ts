import { useEffect } from 'react';

/** What a phone draws around the page has the colour of its bar. */
export function useThemeColor(theme: 'dark' | 'light'): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colour is another one with another theme
  useEffect(() => {
    const colour = getComputedStyle(document.documentElement).getPropertyValue('--surface').trim();
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', colour);
  }, [theme]);
}
