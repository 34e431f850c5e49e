/** Whether a spreadsheet could take a text for a formula. */
export function isFormulaLike(text: string): boolean {
  return /^\s*[=+\-@]/.test(text);
}
