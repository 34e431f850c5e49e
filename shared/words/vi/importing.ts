/** The dialogs of the import in PLAN, in Vietnamese. */
export const importing = {} as const;
