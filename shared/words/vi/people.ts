/** The table of recipients and the stage plan in PLAN, in Vietnamese. */
export const people = {} as const;
