/** Text as it is compared in searches: without marks and capitals, "Đồng Hỷ" is "dong hy". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** Whether every word of the query stands in the text, whatever its marks and capitals. `text` is folded already. */
export function matches(text: string, query: string): boolean {
  return folded(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
