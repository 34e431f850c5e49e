import { Kbd } from '@mantine/core';
import { actionsOf } from '@shared/action/actions.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyLabel } from '../ui/keyLabel.ts';
import styles from './HelpOverlay.module.css';

/** All keys of the present view, made from the table of actions. */
export function HelpOverlay({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const view = useWindow((state) => state.view);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <dl className={styles.keys}>
        {actionsOf(view).map(({ id, label, keys }) => (
          <div key={id} className={styles.row}>
            <dt>{t(label)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{keyLabel(key)}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t('help.hint')}</p>
    </Dialog>
  );
}
