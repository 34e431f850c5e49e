/** What a crew follows on a phone. */
export function CrewView() {
  return null;
}
