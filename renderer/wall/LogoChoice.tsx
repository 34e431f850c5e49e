import { FileButton } from '@mantine/core';
import { LONGEST_LOGO } from '@shared/contract/settings.ts';
import { IconPhoto, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { changeSettings, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import styles from './LogoChoice.module.css';

const TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/svg+xml'];

/** Chooses the mark of the house for the wall; it is kept on this computer. */
export function LogoChoice() {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const logo = useWindow(({ settings }) => settings.logo);
  const take = async (file: File | null) => {
    if (file === null) return;
    const url = TYPES.includes(file.type) ? await dataUrl(file) : null;
    const isFit = url !== null && url.length <= LONGEST_LOGO && (await isImage(url));
    setRefused(!isFit);
    if (isFit) void changeSettings({ logo: url });
  };
  return (
    <div className={styles.choice}>
      {isOpen && (
        <div className={styles.card}>
          <p className={styles.hint}>{t('screen.logoHint')}</p>
          {isRefused && (
            <p role="alert" className={styles.refused}>
              {t('screen.logoRefused')}
            </p>
          )}
          {logo !== null && <img className={styles.preview} src={logo} alt={t('screen.logo')} />}
          <FileButton accept={TYPES.join(',')} onChange={(file) => void take(file)}>
            {(props) => (
              <button type="button" className={styles.button} {...props}>
                {t('screen.chooseLogo')}
              </button>
            )}
          </FileButton>
          {logo !== null && (
            <button
              type="button"
              className={styles.button}
              onClick={() => void changeSettings({ logo: null })}
            >
              <IconX size="1.25rem" aria-hidden />
              {t('screen.removeLogo')}
            </button>
          )}
        </div>
      )}
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <IconPhoto size="1.25rem" aria-hidden />
        {t('screen.logo')}
      </button>
    </div>
  );
}

function dataUrl(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => resolve(null));
    reader.readAsDataURL(file);
  });
}

/** Whether the page can show it: a file may be called PNG and be none. */
function isImage(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}
