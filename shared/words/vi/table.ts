/** PLAN as a table: columns, several rows at once, in Vietnamese. */
export const table = {} as const;
