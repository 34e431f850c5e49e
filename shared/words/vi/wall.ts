/** CLOCK and SCREEN, in Vietnamese. */
export const wall = {} as const;
