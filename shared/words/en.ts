import type { WordKey } from './vi.ts';
export const en: Record<WordKey, string> = {};
