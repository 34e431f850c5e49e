import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { changeSettings, useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './LookTools.module.css';

export function LanguageSwitch() {
  const t = useWords();
  const language = useWindow(({ settings }) => settings.language);
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('common.language')}
      value={language}
      data={[
        { value: 'vi', label: 'VI' },
        { value: 'en', label: 'EN' },
      ]}
      onChange={(value) => void changeSettings({ language: value === 'en' ? 'en' : 'vi' })}
    />
  );
}

export function ThemeSwitch() {
  const t = useWords();
  const theme = useWindow(({ settings }) => settings.theme);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <IconButton
      icon={theme === 'dark' ? IconSun : IconMoon}
      label={t(`common.theme.${other}`)}
      onClick={() => void changeSettings({ theme: other })}
    />
  );
}

/** They begin with what stands on the button, so that people who speak to the device can say what they see. */
const NAMES = { vi: 'VI Tiếng Việt', en: 'EN English' } as const;

/** Language and look of a device, for a thumb: the language that it does not speak is named in that language. */
export function GuestTools() {
  const language = useWindow(({ settings }) => settings.language);
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <>
      <UnstyledButton
        className={styles.language}
        lang={other}
        aria-label={NAMES[other]}
        onClick={() => void changeSettings({ language: other })}
      >
        {other.toUpperCase()}
      </UnstyledButton>
      <ThemeSwitch />
    </>
  );
}
