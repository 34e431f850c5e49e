/** What a spreadsheet could take for a formula begins like this. */
export const FORMULA_LIKE = /^\s*[=+\-@]/;
