/** The pane of the chosen item. */
export const DETAILS_ID = 'plan-details';

/** Goes from the list to the first field of the chosen item. */
export function focusDetails(): void {
  document.querySelector<HTMLElement>(`#${DETAILS_ID} :is(input, textarea)`)?.focus();
}
