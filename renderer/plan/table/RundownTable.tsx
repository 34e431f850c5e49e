/** The programme as a table with a column for each thing that is planned. */
export function RundownTable() {
  return null;
}
