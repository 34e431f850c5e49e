/** The words of the script: own paragraphs, templates, abbreviations. */
export const wording = {} as const;
