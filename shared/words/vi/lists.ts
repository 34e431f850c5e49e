/** Import of lists and what is wrong with their rows, in Vietnamese. */
export const lists = {} as const;
