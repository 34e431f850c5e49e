import { Menu } from '@mantine/core';
import { canIndent, canOutdent, shift } from '@shared/view/rundownMoves.ts';
import { IconArrowDown, IconArrowUp, IconCopyPlus, IconDots, IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useChosenRows, useReadOnly, useSelected } from '../planState.ts';
import { AddMenu } from './AddMenu.tsx';
import styles from './Rundown.module.css';
import {
  duplicateSelected,
  indentSelected,
  moveSelected,
  outdentSelected,
  removeSelected,
} from './rundownActions.ts';

/** What can be done with the chosen rows. */
export function RundownTools() {
  const t = useWords();
  const readOnly = useReadOnly();
  const selected = useSelected();
  const plan = useShow((show) => show.plan);
  const chosen = useChosenRows();
  const canMove = useMemo(
    () => ({ up: shift(plan, chosen, -1) !== null, down: shift(plan, chosen, 1) !== null }),
    [plan, chosen],
  );
  const nothing = readOnly || chosen.size === 0;
  const remove = selected?.wave ? t('plan.removeWave') : t('plan.removeSegment');
  return (
    <div role="toolbar" aria-label={t('plan.programme')} className={styles.tools}>
      <AddMenu disabled={readOnly} />
      <span className={styles.spring} />
      <IconButton
        icon={IconArrowUp}
        label={t('plan.moveUp')}
        disabled={nothing || !canMove.up}
        onClick={() => void moveSelected(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('plan.moveDown')}
        disabled={nothing || !canMove.down}
        onClick={() => void moveSelected(1)}
      />
      <IconButton
        icon={IconCopyPlus}
        label={t('rows.duplicate')}
        disabled={nothing}
        onClick={() => void duplicateSelected()}
      />
      <MoreMenu disabled={nothing} />
      <IconButton
        icon={IconTrash}
        label={chosen.size > 1 ? t('rows.removeSeveral', { n: chosen.size }) : remove}
        disabled={nothing}
        onClick={() => void removeSelected()}
      />
    </div>
  );
}

/** What is done more rarely. */
function MoreMenu({ disabled }: { readonly disabled: boolean }) {
  const t = useWords();
  const plan = useShow((show) => show.plan);
  const chosen = useChosenRows();
  const isFixed = useReadOnly('indent-segment');
  return (
    <Menu position="bottom-end" width="19rem" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <IconButton icon={IconDots} label={t('rows.more')} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          disabled={isFixed || !canIndent(plan, chosen)}
          onClick={() => void indentSelected()}
        >
          {t('rows.indent')}
        </Menu.Item>
        <Menu.Item
          disabled={isFixed || !canOutdent(plan, chosen)}
          onClick={() => void outdentSelected()}
        >
          {t('rows.outdent')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
