import styles from './Flash.module.css';

/**
 * The edge lights up twice, in the colour that `--flash` names around it; without motion it stands there for a while.
 * `over`: what it goes around. A new `key` lights it again.
 */
export function Flash({ over }: { readonly over: 'view' | 'window' }) {
  return <div className={styles.flash} data-over={over} data-flash aria-hidden />;
}
