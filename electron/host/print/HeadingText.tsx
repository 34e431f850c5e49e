const DIVIDER = ' · ';

/** The heading of a list. Of "Award · Group 2 of 3" the group stands apart for the head of the pages on which it goes on. */
export function HeadingText({ text }: { readonly text: string }) {
  const at = text.lastIndexOf(DIVIDER);
  if (at < 0) return text;
  const group = at + DIVIDER.length;
  return (
    <>
      {text.slice(0, group)}
      <span className="wave">{text.slice(group)}</span>
    </>
  );
}
