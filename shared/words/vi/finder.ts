/** The palette and the history of steps, in Vietnamese. */
export const finder = {} as const;
