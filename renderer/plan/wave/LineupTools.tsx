import { Button, Menu } from '@mantine/core';
import type { Place } from '@shared/lineup/lineup.ts';
import { findById, findWave } from '@shared/model/lookup.ts';
import type { Wave } from '@shared/model/segment.ts';
import {
  IconArrowDown,
  IconArrowsExchange,
  IconArrowUp,
  IconListDetails,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useReadOnly } from '../planState.ts';
import { AddSeveral } from './AddSeveral.tsx';
import styles from './Lineup.module.css';
import { addPlaceholders, moveInLineup, placeLast, removeRecipient } from './lineupActions.ts';

interface LineupToolsProps {
  readonly wave: Wave;
  /** The row in which a person works; null: none. */
  readonly active: Place | null;
  /** Gets the id of a recipient that was added. */
  readonly onAdded: (id: string) => void;
  readonly onDetails: () => void;
}

/** Adds recipients, and does to the active row what a mouse or a finger wants. */
export function LineupTools({ wave, active, onAdded, onDetails }: LineupToolsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const kind = useNextKind(wave, active);
  const add = async (count: number) => {
    const afterId = active?.recipient.id ?? null;
    const first = await addPlaceholders(wave.id, { count, kind, afterId });
    if (first !== null) onAdded(first);
  };
  return (
    <div role="toolbar" aria-label={t('plan.lineup')} className={styles.tools}>
      <Button
        h={44}
        variant="default"
        leftSection={<IconPlus size="1rem" aria-hidden />}
        disabled={readOnly}
        onClick={() => void add(1)}
      >
        {t('plan.addRecipient')}
      </Button>
      <AddSeveral disabled={readOnly} onAdd={(count) => void add(count)} />
      <span className={styles.spring} />
      <RowTools wave={wave} active={active} onDetails={onDetails} />
    </div>
  );
}

function RowTools({ wave, active, onDetails }: Omit<LineupToolsProps, 'onAdded'>) {
  const t = useWords();
  const readOnly = useReadOnly();
  const id = active?.recipient.id ?? '';
  const isIdle = readOnly || active === null;
  return (
    <div className={styles.rowTools}>
      <IconButton
        icon={IconArrowUp}
        label={t('plan.moveUp')}
        disabled={isIdle || active.order === 1}
        onClick={() => moveInLineup(wave.id, id, -1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('plan.moveDown')}
        disabled={isIdle || active.order === wave.recipientIds.length}
        onClick={() => moveInLineup(wave.id, id, 1)}
      />
      <MoveToWave wave={wave} recipientId={id} disabled={isIdle} />
      <IconButton
        icon={IconListDetails}
        label={t('plan.moreDetails')}
        disabled={active === null}
        onClick={onDetails}
      />
      <IconButton
        icon={IconTrash}
        label={t('plan.removeRecipient')}
        disabled={isIdle}
        onClick={() =>
          void removeRecipient(wave.id, id, active?.recipient.name ?? t('name.unnamed'))
        }
      />
    </div>
  );
}

interface MoveToWaveProps {
  readonly wave: Wave;
  readonly recipientId: string;
  readonly disabled: boolean;
}

/** The other waves of the presentation; nothing when there are none. */
function MoveToWave({ wave, recipientId, disabled }: MoveToWaveProps) {
  const t = useWords();
  const waves = useShow((show) => findWave(show.plan, wave.id)?.segment.waves) ?? [];
  if (waves.length < 2) return null;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <IconButton icon={IconArrowsExchange} label={t('plan.moveToWave')} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown>
        {waves.map((other, index) => (
          <Menu.Item
            key={other.id}
            disabled={other.id === wave.id}
            onClick={() => placeLast(other.id, recipientId)}
          >
            {t('wave.label', { i: index + 1, n: waves.length })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A new recipient is of the kind of the active row, else of the last, else of the first that the award allows. */
function useNextKind(wave: Wave, active: Place | null) {
  return useShow(({ plan }) => {
    const last = findById(plan.recipients, wave.recipientIds.at(-1) ?? null);
    const segment = findWave(plan, wave.id)?.segment;
    const award = findById(plan.awards, segment?.awardId ?? null);
    return active?.recipient.kind ?? last?.kind ?? award?.kinds[0] ?? 'individual';
  });
}
