/** The graphics of a stream, in Vietnamese. */
export const overlay = {
  'overlay.presenters': 'Trao thưởng',
  'overlay.rehearsal': 'TỔNG DUYỆT',
} as const;
