/** A title of plain text with a line of `line` signs below it. */
export const underlined = (title: string, line: string): readonly string[] => [
  title,
  line.repeat([...title].length),
];
