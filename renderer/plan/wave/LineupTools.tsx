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
import { addPlaceholders, moveInLineup, placeLast, removeRecipients } from './lineupActions.ts';

interface LineupToolsProps {
  readonly wave: Wave;
  /** The row in which a person works; null: none. */
  readonly active: Place | null;
  /** The active row and the rows that were chosen with it, in the order of the lineup. */
  readonly chosen: readonly string[];
  /** Gets the id of a recipient that was added. */
  readonly onAdded: (id: string) => void;
  readonly onDetails: () => void;
}

/** Adds recipients, and does to the active or chosen rows what a mouse or a finger wants. */
export function LineupTools({ wave, active, chosen, onAdded, onDetails }: LineupToolsProps) {
  const t = useWords();
  const readOnly = useReadOnly();
  const kind = useNextKind(wave, active);
  const add = async (count: number) => {
    const afterId = active?.recipient.id ?? null;
    const first = await addPlaceholders(wave.id, { count, kind, afterId });
    if (first !== null) onAdded(first);
  };
  return (
    <div role="toolbar" aria-label={t('lineup.tools')} className={styles.tools}>
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
      {chosen.length > 1 && (
        <span className={styles.count}>{t('recipients.chosen', { n: chosen.length })}</span>
      )}
      <RowTools wave={wave} active={active} chosen={chosen} onDetails={onDetails} />
    </div>
  );
}

function RowTools({ wave, active, chosen, onDetails }: Omit<LineupToolsProps, 'onAdded'>) {
  const t = useWords();
  const readOnly = useReadOnly();
  const cannotRemove = useReadOnly('drop-recipients');
  const isIdle = readOnly || active === null;
  const name =
    chosen.length > 1
      ? t('recipients.several', { n: chosen.length })
      : (active?.recipient.name ?? t('name.unnamed'));
  return (
    <div className={styles.rowTools}>
      <IconButton
        icon={IconArrowUp}
        label={t('plan.moveUp')}
        disabled={isIdle || chosen.includes(wave.recipientIds[0] ?? '')}
        onClick={() => moveInLineup(wave.id, chosen, -1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('plan.moveDown')}
        disabled={isIdle || chosen.includes(wave.recipientIds.at(-1) ?? '')}
        onClick={() => moveInLineup(wave.id, chosen, 1)}
      />
      <MoveToWave wave={wave} chosen={chosen} disabled={isIdle} />
      <IconButton
        icon={IconListDetails}
        label={t('plan.moreDetails')}
        disabled={active === null}
        onClick={onDetails}
      />
      <IconButton
        icon={IconTrash}
        label={t('plan.removeRecipient')}
        disabled={isIdle || cannotRemove}
        onClick={() => void removeRecipients(wave.id, chosen, name)}
      />
    </div>
  );
}

interface MoveToWaveProps {
  readonly wave: Wave;
  readonly chosen: readonly string[];
  readonly disabled: boolean;
}

/** The other waves of the presentation; nothing when there are none. */
function MoveToWave({ wave, chosen, disabled }: MoveToWaveProps) {
  const t = useWords();
  const waves = useShow((show) => findWave(show.plan, wave.id)?.segment.waves) ?? [];
  if (waves.length < 2) return null;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <IconButton icon={IconArrowsExchange} label={t('plan.moveToWave')} disabled={disabled} />
      </Menu.Target>
      <Menu.Dropdown className={styles.waves}>
        {waves.map((other, index) => (
          <Menu.Item
            key={other.id}
            disabled={other.id === wave.id}
            onClick={() => placeLast(other.id, chosen)}
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
