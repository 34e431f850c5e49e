import { IconDeviceTv } from '@tabler/icons-react';
import { dispatch } from '../show/store.ts';
import { useReadOnly } from '../show/useReadOnly.ts';
import { useShow } from '../show/useShow.ts';
import { useWords } from '../show/useWords.ts';
import styles from './Toolbar.module.css';

const SCREENS = ['auto', 'blank', 'logo'] as const;

/** What the wall shows. Buttons and no radios: arrow keys mean GO and back here. */
export function ScreenControl() {
  const t = useWords();
  const readOnly = useReadOnly();
  const screen = useShow(({ run }) => run.screen);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a box of its own
    <div
      className={styles.group}
      role="group"
      aria-label={t('view.screen')}
      title={t('view.screen')}
    >
      <span className={styles.groupLabel} aria-hidden>
        <IconDeviceTv size="1.25rem" aria-hidden />
        <span className={styles.wide}>{t('view.screen')}</span>
      </span>
      {SCREENS.map((one) => (
        <button
          key={one}
          type="button"
          className={styles.button}
          aria-pressed={screen === one}
          disabled={readOnly}
          onClick={() => void dispatch('set-screen', { screen: one })}
        >
          {t(`run.screen.${one}`)}
        </button>
      ))}
    </div>
  );
}
