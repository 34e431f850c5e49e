import { Kbd } from '@mantine/core';
import { type Action, actionsOf } from '@shared/action/actions.ts';
import { TABS } from '@shared/contract/views.ts';
import { useWindow } from '../show/store.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { keyLabel } from '../ui/keyLabel.ts';
import styles from './HelpOverlay.module.css';

/** In how many views an action has to be for it to be one of every screen. */
const EVERYWHERE = TABS.length;

/** All keys of the present view, made from the table of actions: those of this view, of its rows, of all views. */
export function HelpOverlay({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const view = useWindow((state) => state.view);
  const actions = actionsOf(view).filter(({ keys }) => keys.length > 0);
  const isEverywhere = ({ views }: Action) => views.length >= EVERYWHERE;
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <Keys
        title={t('help.here', { view: t(`view.${view}`) })}
        actions={actions.filter((action) => action.scope === undefined && !isEverywhere(action))}
      />
      <Keys title={t('help.rows')} actions={actions.filter(({ scope }) => scope === 'rows')} />
      <Keys title={t('help.everywhere')} actions={actions.filter(isEverywhere)} />
      <p className={styles.hint}>{t('help.hint')}</p>
    </Dialog>
  );
}

function Keys({ title, actions }: { readonly title: string; readonly actions: readonly Action[] }) {
  const t = useWords();
  if (actions.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {actions.map(({ id, label, keys }) => (
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
    </section>
  );
}
