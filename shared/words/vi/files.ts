/** Export, import and beginnings of shows, in Vietnamese. */
export const files = {} as const;
