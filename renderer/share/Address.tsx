import styles from './Address.module.css';

/** An address that breaks where a person would break it: after its scheme and before its path. */
export function Address({ text }: { readonly text: string }) {
  const scheme = /^https?:\/\//.exec(text)?.[0] ?? '';
  const at = text.lastIndexOf('/');
  return (
    <span>
      {scheme !== '' && <span className={styles.scheme}>{scheme}</span>}
      <wbr />
      {text.slice(scheme.length, at)}
      <wbr />
      {text.slice(at)}
    </span>
  );
}
