import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Strays } from '@shared/contract/machines.ts';
import { strayRows } from '@shared/view/machinesView.ts';
import { IconFileAlert } from '@tabler/icons-react';
import { asked } from '../show/asked.ts';
import { useWindow } from '../show/store.ts';
import { useShowTitle } from '../show/useShowTitle.ts';
import { useWords } from '../show/useWords.ts';
import { useZone } from '../show/useZone.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './Band.module.css';
import dialogStyles from './Dialogs.module.css';

/** Commands of this machine that the machine that calls never got: a person has to look at them. */
export function StraysBand() {
  const strays = useWindow(({ machines }) => machines.strays);
  return strays === null ? null : <Told strays={strays} />;
}

function Told({ strays }: { readonly strays: Strays }) {
  const t = useWords();
  const isOpen = useWindow(
    ({ opened, view }) => view !== 'library' && opened?.show.id === strays.showId,
  );
  const title = useShowTitle(strays.showId);
  const [isLooking, look] = useDisclosure(false);
  const n = strays.count;
  return (
    <section className={styles.band} data-bad aria-label={t('machines.strays.title')}>
      <IconFileAlert className={styles.icon} aria-hidden />
      <div className={styles.said} role="alert">
        <p className={styles.title}>
          <b>{isOpen ? t('machines.strays', { n }) : t('machines.strays.ofShow', { n, title })}.</b>{' '}
          {t('machines.strays.text')}
        </p>
      </div>
      <div className={styles.ways}>
        <button type="button" className={styles.quiet} onClick={look.open}>
          {t('machines.strays.look')}
        </button>
      </div>
      <Dialog
        opened={isLooking}
        onClose={look.close}
        title={t('machines.strays.title')}
        closeLabel={t('common.close')}
        size="xl"
      >
        <List strays={strays} onClose={look.close} />
      </Dialog>
    </section>
  );
}

interface ListProps {
  readonly strays: Strays;
  readonly onClose: () => void;
}

function List({ strays, onClose }: ListProps) {
  const t = useWords();
  const zone = useZone();
  const rows = strayRows(strays, zone, t);
  return (
    <>
      <p className={dialogStyles.hint}>{t('machines.strays.why')}</p>
      <section
        className={dialogStyles.strays}
        aria-label={t('machines.strays', { n: strays.count })}
        // What scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              {(['time', 'command', 'about', 'who'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`machines.strays.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ time, label, about, who }, at) => (
              // Two may be the same in all that is shown; the list does not change while it is open.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={at}>
                <td className={dialogStyles.time}>{time}</td>
                <td>{label}</td>
                <td>{about}</td>
                <td>{who}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length < strays.count && (
        <p className={dialogStyles.hint}>
          {t('machines.strays.newest', { n: rows.length, all: strays.count })}
        </p>
      )}
      <p className={dialogStyles.file}>{t('machines.strays.file', { file: strays.file })}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" h="2.75rem" onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
        <Button
          size="md"
          h="2.75rem"
          onClick={() => {
            onClose();
            void asked('machines.seen-strays', {});
          }}
        >
          {t('machines.strays.seen')}
        </Button>
      </Group>
    </>
  );
}
