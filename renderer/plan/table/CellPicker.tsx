import { Select } from '@mantine/core';
import { findById, findWave } from '@shared/model/lookup.ts';
import { inLanguage } from '@shared/model/primitives.ts';
import type { Segment } from '@shared/model/segment.ts';
import type { TableColumn, TableRow } from '@shared/view/rundownTable.ts';
import { joined } from '@shared/words/joined.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { AwardSelect } from '../fields/AwardSelect.tsx';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import { send } from '../planState.ts';
import { rowName } from '../rundown/rowWords.ts';
import { editSegment } from '../segment/editSegment.ts';
import styles from './Table.module.css';

interface CellPickerProps {
  readonly opened: boolean;
  readonly row: TableRow;
  readonly column: TableColumn;
  readonly onClose: () => void;
}

/** The list from which the award, the decision or the people of a row are chosen. */
export function CellPicker({ opened, row, column, onClose }: CellPickerProps) {
  const t = useWords();
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={rowName(row, t)}
      closeLabel={t('common.close')}
    >
      <div className={styles.picker}>
        <Picker row={row} column={column} onClose={onClose} />
      </div>
    </Dialog>
  );
}

function Picker({ row, column, onClose }: Omit<CellPickerProps, 'opened'>) {
  const segments = useShow((show) => show.plan.segments);
  if (row.row === 'wave') return <Presenters waveId={row.id} label={column.name} />;
  const segment = findById(segments, row.id);
  if (segment === undefined) return null;
  if (segment.kind !== 'presentation') return <People segment={segment} label={column.name} />;
  return column.id === 'award' ? (
    <AwardSelect
      awardId={segment.awardId}
      autoFocus
      onChoose={({ id }) => {
        onClose();
        void editSegment(segment, { awardId: id });
      }}
    />
  ) : (
    <Decision segment={segment} onClose={onClose} />
  );
}

function Decision({
  segment,
  onClose,
}: {
  readonly segment: Extract<Segment, { readonly kind: 'presentation' }>;
  readonly onClose: () => void;
}) {
  const t = useWords();
  const decisions = useShow((show) => show.plan.decisions);
  const language = useShow((show) => show.info.scriptLanguage);
  return (
    <Select
      label={t('plan.decision')}
      placeholder={t('plan.noDecision')}
      data={decisions.map(({ id, number, issuer }) => ({
        value: id,
        label: joined([number, inLanguage(issuer, language)], ' · '),
      }))}
      value={segment.decisionId}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('plan.noDecision') }}
      data-autofocus
      onChange={(decisionId) => {
        onClose();
        void editSegment(segment, { decisionId });
      }}
    />
  );
}

function Presenters({ waveId, label }: { readonly waveId: string; readonly label: string }) {
  const wave = useShow((show) => findWave(show.plan, waveId)?.wave);
  return (
    wave !== undefined && (
      <PeoplePicker
        label={label}
        ids={wave.presenterIds}
        onChange={(presenterIds) => void send('edit-wave', { waveId, changes: { presenterIds } })}
      />
    )
  );
}

/** Who speaks, or who is introduced. */
function People({ segment, label }: { readonly segment: Segment; readonly label: string }) {
  if (segment.kind === 'introduction')
    return (
      <PeoplePicker
        label={label}
        ids={segment.guestIds}
        onChange={(guestIds) => void editSegment(segment, { guestIds })}
      />
    );
  if (!('speakerIds' in segment)) return null;
  return (
    <PeoplePicker
      label={label}
      ids={segment.speakerIds}
      onChange={(speakerIds) => void editSegment(segment, { speakerIds })}
    />
  );
}
