import { Checkbox, Select, Switch } from '@mantine/core';
import { type Segment, type SegmentOf, speechRoleSchema } from '@shared/model/segment.ts';
import { secondsWhere } from '@shared/timing/lengths.ts';
import { useShow } from '../../show/useShow.ts';
import { useWords } from '../../show/useWords.ts';
import { choices } from '../fields/choice.ts';
import { DurationField } from '../fields/DurationField.tsx';
import { LineField } from '../fields/LineField.tsx';
import { PeoplePicker } from '../fields/PeoplePicker.tsx';
import { LinesField } from '../fields/ProseField.tsx';
import { useReadOnly } from '../planState.ts';
import { EndField } from './EndField.tsx';
import { editSegment } from './editSegment.ts';
import styles from './Segment.module.css';
import { StartField } from './StartField.tsx';

/** Title, start, duration and hard end, and what belongs to the kind of segment. */
export function SegmentFields({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const estimate = useShow((show) =>
    secondsWhere(show, ({ segmentId }) => segmentId === segment.id),
  );
  return (
    <div className={styles.fields}>
      <div className={styles.titleRow}>
        <LineField
          label={t('plan.title')}
          value={segment.title}
          isRequired
          size="md"
          onCommit={(title) => editSegment(segment, { title })}
        />
        <StartField segment={segment} />
        <DurationField
          seconds={segment.plannedSeconds}
          estimate={estimate}
          onCommit={(plannedSeconds) => editSegment(segment, { plannedSeconds })}
        />
        <EndField segment={segment} />
        <PinnedSwitch segment={segment} />
      </div>
      <FieldsOfKind segment={segment} />
    </div>
  );
}

/** A segment that keeps its place is left where it is when an order is proposed. */
function PinnedSwitch({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const readOnly = useReadOnly();
  return (
    <Switch
      className={styles.pinned}
      label={t('segment.pinned')}
      description={t('segment.pinnedHint')}
      checked={segment.pinned}
      disabled={readOnly}
      onChange={(event) => void editSegment(segment, { pinned: event.currentTarget.checked })}
    />
  );
}

function FieldsOfKind({ segment }: { readonly segment: Segment }) {
  const t = useWords();
  const readOnly = useReadOnly();
  switch (segment.kind) {
    case 'opening':
      return (
        <Checkbox
          label={t('plan.flagSalute')}
          checked={segment.flagSalute}
          disabled={readOnly}
          onChange={(event) =>
            void editSegment(segment, { flagSalute: event.currentTarget.checked })
          }
        />
      );
    case 'introduction':
      return (
        <>
          <PeoplePicker
            label={t('plan.guests')}
            description={t('plan.inThisOrder')}
            ids={segment.guestIds}
            onChange={(guestIds) => void editSegment(segment, { guestIds })}
          />
          <LinesField
            label={t('plan.groups')}
            description={t('plan.onePerLine')}
            lines={segment.groups}
            onCommit={(groups) => editSegment(segment, { groups })}
          />
        </>
      );
    case 'launch':
      return (
        <>
          <SpeakersField segment={segment} />
          <LineField
            label={t('plan.theme')}
            value={segment.theme ?? ''}
            onCommit={(theme) => editSegment(segment, { theme: theme === '' ? null : theme })}
          />
        </>
      );
    case 'speech':
      return (
        <>
          <SpeakersField segment={segment} />
          <RoleSelect segment={segment} />
        </>
      );
    case 'other':
      return <SpeakersField segment={segment} />;
    default:
      return null;
  }
}

function SpeakersField({
  segment,
}: {
  readonly segment: Extract<Segment, { readonly speakerIds: readonly string[] }>;
}) {
  const t = useWords();
  return (
    <PeoplePicker
      label={t('plan.speakers')}
      ids={segment.speakerIds}
      onChange={(speakerIds) => void editSegment(segment, { speakerIds })}
    />
  );
}

/** What a speech is for: it decides where in the programme it belongs. */
function RoleSelect({ segment }: { readonly segment: SegmentOf<'speech'> }) {
  const t = useWords();
  const readOnly = useReadOnly();
  return (
    <Select
      className={styles.role}
      label={t('speech.role')}
      data={choices(speechRoleSchema.options, (role) => t(`speech.role.${role}`))}
      value={segment.role}
      allowDeselect={false}
      disabled={readOnly}
      onChange={(role) => role !== null && void editSegment(segment, { role })}
    />
  );
}
