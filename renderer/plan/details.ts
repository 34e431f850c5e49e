/** The pane of the chosen item. */
export const DETAILS_ID = 'plan-details';

/** Goes from the list to the first field of the chosen item. */
export function focusDetails(): void {
  const field = document.querySelector<HTMLInputElement>(`#${DETAILS_ID} input`);
  field?.focus();
  // What is typed now replaces the text, as in a table.
  field?.select();
}
