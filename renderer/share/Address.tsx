/** An address that breaks where a person would break it: before its path. */
export function Address({ text }: { readonly text: string }) {
  const at = text.lastIndexOf('/');
  return (
    <span>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </span>
  );
}
