import styles from './Fingerprint.module.css';

/** Groups that can be compared at a glance: four at a time. */
export function Fingerprint({ text }: { readonly text: string }) {
  const groups = text.split(':');
  const fours = Array.from({ length: Math.ceil(groups.length / 4) }, (_, at) =>
    groups.slice(4 * at, 4 * at + 4).join(':'),
  );
  return (
    <p className={styles.digits}>
      {fours.map((four, at) => (
        // The same four may come twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={at}>{four}</span>
      ))}
    </p>
  );
}
