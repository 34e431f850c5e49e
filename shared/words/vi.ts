export const vi = {} as const;
export type WordKey = keyof typeof vi;
