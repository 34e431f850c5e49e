/** Everybody who receives, in one table. */
export function RecipientsSection() {
  return null;
}
