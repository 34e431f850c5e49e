import { Button, SegmentedControl, TextInput } from '@mantine/core';
import type { SharingState } from '@shared/contract/sharing.ts';
import { PROGRAM_ROLES, type ProgramRole } from '@shared/share/roles.ts';
import { type DeviceLine, machineUrl } from '@shared/view/sharePanel.ts';
import { type FormEvent, useState } from 'react';
import { asked } from '../show/asked.ts';
import { useWords } from '../show/useWords.ts';
import { CopyButton } from './CopyButton.tsx';
import deviceStyles from './DeviceList.module.css';
import { DeviceRow } from './DeviceRow.tsx';
import { type MadeToken, NewToken } from './NewToken.tsx';
import styles from './Programs.module.css';

interface ProgramsProps {
  readonly lines: readonly DeviceLine[];
  readonly on: NonNullable<SharingState['on']>;
}

/** Feeds that any program can read that is let in. */
const FEEDS = ['/feed/now.json', '/feed/now.csv', '/feed/events'] as const;

/** Graphics and control surfaces: their tokens, and where they read what is on. */
export function Programs({ lines, on }: ProgramsProps) {
  const t = useWords();
  return (
    <div className={styles.programs}>
      <p className={styles.hint}>{t('share.programs.what')}</p>
      <TokenForm on={on} />
      {lines.length === 0 ? (
        <p className={styles.hint}>{t('share.programs.none')}</p>
      ) : (
        <ul className={`${deviceStyles.programs} ${styles.list}`} aria-label={t('share.programs')}>
          {lines.map((line) => (
            <li key={line.id} className={deviceStyles.program}>
              <DeviceRow line={line} />
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="share-feeds">
        <h4 id="share-feeds" className={styles.heading}>
          {t('share.feeds')}
        </h4>
        <p className={styles.hint}>{t(on.openFeeds ? 'share.feeds.open' : 'share.feeds.closed')}</p>
        {FEEDS.map((path) => {
          const address = `${machineUrl(on)}${path}`;
          return (
            <div key={path} className={styles.feed}>
              <span>{address}</span>
              <CopyButton text={address} label={t('share.feeds.copy', { path })} />
            </div>
          );
        })}
      </section>
    </div>
  );
}

/** Asks for what kind of program a token is and what it is called, and makes it. */
function TokenForm({ on }: Pick<ProgramsProps, 'on'>) {
  const t = useWords();
  const [role, setRole] = useState<ProgramRole>('screen');
  const [typed, setTyped] = useState('');
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeToken | null>(null);
  const name = typed.trim().normalize('NFC');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name === '' || isMaking) return;
    setMaking(true);
    const reply = await asked('share.add-program', { role, name });
    setMaking(false);
    if (!reply.ok) return;
    const { token, overlayUrl } = reply.value;
    setMade({ name, token, overlayUrl });
    setTyped('');
  };
  return (
    <form className={styles.form} onSubmit={(event) => void make(event)}>
      <SegmentedControl
        fullWidth
        aria-label={t('share.programs.kind')}
        classNames={{ label: deviceStyles.choice }}
        value={role}
        data={PROGRAM_ROLES.map((one) => ({ value: one, label: t(`share.programs.${one}`) }))}
        // It gives back one of the values that it has got.
        onChange={(value) => setRole(value as ProgramRole)}
      />
      <div className={styles.make}>
        <TextInput
          className={styles.name}
          size="md"
          label={t('share.programs.name')}
          placeholder={t(`share.programs.nameHint.${role}`)}
          value={typed}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" h="2.75rem" disabled={name === ''} loading={isMaking}>
          {t('share.programs.make')}
        </Button>
      </div>
      <NewToken made={made} base={machineUrl(on)} onClose={() => setMade(null)} />
    </form>
  );
}
