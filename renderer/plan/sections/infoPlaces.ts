/** Ids of what in the details of the show other places lead to. */
export const INFO_PLACES = { date: 'info-date', stated: 'info-stated' } as const;
