import { VisuallyHidden } from '@mantine/core';
import { type Action, actionsOf } from '@shared/action/actions.ts';
import { isRebindable, keysOf } from '@shared/action/keys.ts';
import { TABS } from '@shared/contract/views.ts';
import { useWindow } from '../show/store.ts';
import { useChosenKeys } from '../show/useKeys.ts';
import { useWords } from '../show/useWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './HelpOverlay.module.css';
import { KeyRow } from './keys/KeyRow.tsx';
import { keyName } from './keys/keyName.ts';
import { UsualKeys } from './keys/UsualKeys.tsx';
import { type Rebinding, useRebinding } from './keys/useRebinding.ts';

/** In how many views an action has to be for it to be one of every screen. */
const EVERYWHERE = TABS.length;

/** All keys of the present view; here a person gives them others. */
export function HelpOverlay({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('help.title')}
      closeLabel={t('common.close')}
      size="lg"
    >
      <AllKeys />
    </Dialog>
  );
}

/** Made from the table of actions: those of this view, of its rows, of all views. */
function AllKeys() {
  const t = useWords();
  const view = useWindow((state) => state.view);
  const rebinding = useRebinding();
  const actions = actionsOf(view);
  const ofView = actions.filter(isRebindable);
  const isEverywhere = ({ views }: Action) => views.length >= EVERYWHERE;
  return (
    <>
      <KeyGroup
        title={t('help.here', { view: t(`view.${view}`) })}
        actions={ofView.filter((action) => !isEverywhere(action))}
        rebinding={rebinding}
      />
      <KeyGroup
        title={t('help.rows')}
        actions={actions.filter((action) => !isRebindable(action))}
        rebinding={rebinding}
      />
      <KeyGroup
        title={t('help.everywhere')}
        actions={ofView.filter(isEverywhere)}
        rebinding={rebinding}
      />
      <p className={styles.hint}>{t('help.hint')}</p>
      {ofView.length > 0 && <p className={styles.hint}>{t('keys.hint')}</p>}
      <UsualKeys rebinding={rebinding} />
      <LastChange action={rebinding.changed} />
    </>
  );
}

interface KeyGroupProps {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly rebinding: Rebinding;
}

function KeyGroup({ title, actions, rebinding }: KeyGroupProps) {
  if (actions.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.keys}>
        {actions.map((action) => (
          <KeyRow key={action.id} action={action} rebinding={rebinding} />
        ))}
      </dl>
    </section>
  );
}

/** Says the new keys to who does not see the list. */
function LastChange({ action }: { readonly action: Action | null }) {
  const t = useWords();
  const chosen = useChosenKeys();
  const keys = action === null ? [] : keysOf(action, chosen).map((key) => keyName(key, t));
  return (
    <VisuallyHidden role="status">
      {action !== null &&
        t('keys.saved', {
          action: t(action.label),
          keys: keys.length === 0 ? t('keys.none') : keys.join(', '),
        })}
    </VisuallyHidden>
  );
}
