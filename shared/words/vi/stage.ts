/** STAGE: check-in, lineups, trays, in Vietnamese. */
export const stage = {} as const;
