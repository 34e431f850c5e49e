/** What is there of these texts, with `by` between them: "Đợt 2/4 · 18 tập thể". Null and empty ones are left out. */
export const joined = (parts: readonly (string | null | undefined)[], by: string): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(by);
