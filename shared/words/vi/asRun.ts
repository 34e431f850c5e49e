/** The log of what happened, on screen and on paper, in Vietnamese. */
export const asRun = {} as const;
