import type { ColumnChoice } from '../contract/settings.ts';
import { placeholderNumbers } from '../lineup/lineup.ts';
import type { RecipientKind } from '../model/award.ts';
import { memoByIdentity } from '../model/lookup.ts';
import type { Plan } from '../model/plan.ts';
import type { Recipient } from '../model/recipient.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { placeholderName } from '../script/names.ts';
import { planTemplates } from '../script/template.ts';
import { folded } from '../words/search.ts';
import type { Translate } from '../words/translate.ts';

/** Columns in which a person types. */
export const TEXT_COLUMNS = [
  'name',
  'post',
  'unit',
  'address',
  'pronunciation',
  'seat',
  'certificate',
  'note',
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Every column of the table but the number, which always stands first. */
export const RECIPIENT_COLUMNS = [
  'name',
  'kind',
  'post',
  'unit',
  'call',
  'place',
  'remarks',
  'seat',
  'certificate',
  'address',
  'pronunciation',
  'receiver',
  'note',
] as const;
export type RecipientColumn = (typeof RECIPIENT_COLUMNS)[number];

const USUAL: readonly RecipientColumn[] = [
  'name',
  'kind',
  'post',
  'unit',
  'call',
  'place',
  'remarks',
];

/** The columns that are shown, in their order. The name always is; what a newer version has chosen is passed over. */
export function shownColumns({ shown }: Pick<ColumnChoice, 'shown'>): readonly RecipientColumn[] {
  if (shown === null) return USUAL;
  const known = shown.flatMap((id) => RECIPIENT_COLUMNS.find((column) => column === id) ?? []);
  return known.includes('name') ? known : ['name', ...known];
}

/** Where a recipient stands; `wave` and `order` are 1-based, the call number being the order. */
export interface Standing {
  readonly segmentId: string;
  readonly title: string;
  readonly awardId: string;
  readonly waveId: string;
  readonly wave: number;
  /** How many waves the presentation has. */
  readonly waves: number;
  readonly order: number;
}

/** All places of every recipient by id, in the order of the programme. */
export const standings: (segments: Plan['segments']) => ReadonlyMap<string, readonly Standing[]> =
  memoByIdentity((segments: readonly Segment[]) => {
    const found = new Map<string, Standing[]>();
    for (const segment of segments) {
      if (segment.kind !== 'presentation') continue;
      for (const [nth, { id: waveId, recipientIds }] of segment.waves.entries())
        for (const [at, id] of recipientIds.entries()) {
          const standing: Standing = {
            segmentId: segment.id,
            title: segment.title,
            awardId: segment.awardId,
            waveId,
            wave: nth + 1,
            waves: segment.waves.length,
            order: at + 1,
          };
          const others = found.get(id);
          if (others === undefined) found.set(id, [standing]);
          else others.push(standing);
        }
    }
    return found;
  });

/** "Trao Bằng khen · Đợt 2 · số 7"; the wave is named where there are several. */
export function standingText(standing: Standing, t: Translate): string {
  const { title, wave, waves, order } = standing;
  return waves > 1
    ? t('recipients.standing.wave', { title, wave, order })
    : t('recipients.standing', { title, order });
}

/** What makes two recipients look like one; null without a name. */
const likeness = memoByIdentity(({ name, unit }: Recipient): { readonly key: string | null } => ({
  key: name === null ? null : `${squeezed(name)}\n${squeezed(unit ?? '')}`,
}));

const squeezed = (text: string): string => folded(text).trim().replace(/\s+/g, ' ');

/** Who may be in the show twice: by id the 1-based number of the first other with the same name and unit, marks and capitals aside. */
export const duplicates: (recipients: Plan['recipients']) => ReadonlyMap<string, number> =
  memoByIdentity((recipients: Plan['recipients']) => {
    const firsts = new Map<string, number>();
    const found = new Map<string, number>();
    for (const [index, recipient] of recipients.entries()) {
      const { key } = likeness(recipient);
      if (key === null) continue;
      const first = firsts.get(key);
      if (first === undefined) {
        firsts.set(key, index);
        continue;
      }
      found.set(recipient.id, first + 1);
      const other = recipients[first];
      if (other !== undefined && !found.has(other.id)) found.set(other.id, index + 1);
    }
    return found;
  });

/** All that can be read of a recipient, ready for `matches`. */
const searchText = memoByIdentity((recipient: Recipient): string =>
  folded(
    [...TEXT_COLUMNS.map((column) => recipient[column]), recipient.receiver?.name]
      .filter((text) => text != null)
      .join('\n'),
  ),
);

export const RECIPIENT_STATES = ['unnamed', 'unplaced', 'duplicate', 'absent'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Which recipients are shown. Null: all. */
export interface RecipientFilter {
  /** Words that have to stand somewhere in the row, whatever their marks and capitals. */
  readonly text: string;
  readonly kind: RecipientKind | null;
  readonly segmentId: string | null;
  readonly awardId: string | null;
  readonly state: RecipientState | null;
}

export const EVERYBODY: RecipientFilter = {
  text: '',
  kind: null,
  segmentId: null,
  awardId: null,
  state: null,
};

export function isFiltering(filter: RecipientFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    [filter.kind, filter.segmentId, filter.awardId, filter.state].some((one) => one !== null)
  );
}

type Source = Pick<Show, 'plan'> & { readonly run: Pick<Show['run'], 'attendance'> };

/** The recipients that a filter lets through, in the order of the show. */
export function filtered({ plan, run }: Source, filter: RecipientFilter): readonly Recipient[] {
  const { text, kind, segmentId, awardId, state } = filter;
  const places = standings(plan.segments);
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const stands = (id: string, is: (standing: Standing) => boolean) =>
    places.get(id)?.some(is) ?? false;
  const isIn: Record<RecipientState, (recipient: Recipient) => boolean> = {
    unnamed: ({ name }) => name === null,
    unplaced: ({ id }) => !places.has(id),
    duplicate: ({ id }) => duplicates(plan.recipients).has(id),
    absent: ({ id }) => run.attendance[id]?.state === 'absent',
  };
  return plan.recipients.filter(
    (recipient) =>
      (kind === null || recipient.kind === kind) &&
      (segmentId === null || stands(recipient.id, (one) => one.segmentId === segmentId)) &&
      (awardId === null || stands(recipient.id, (one) => one.awardId === awardId)) &&
      (state === null || isIn[state](recipient)) &&
      words.every((word) => searchText(recipient).includes(word)),
  );
}

/** What a cell of text, kind or place says; a recipient without a name is called by its placeholder. */
export function cellText(
  { plan, info }: Pick<Show, 'plan' | 'info'>,
  recipient: Recipient,
  column: Exclude<RecipientColumn, 'remarks'>,
  t: Translate,
): string {
  const places = standings(plan.segments).get(recipient.id) ?? [];
  switch (column) {
    case 'name':
      return recipient.name ?? placeholderOf(plan, recipient, info.scriptLanguage);
    case 'kind':
      return t(`recipient.${recipient.kind}`);
    case 'call':
      return places.map(({ order }) => String(order)).join('; ');
    case 'place':
      return places.map((standing) => standingText(standing, t)).join('; ');
    case 'receiver':
      return receiverText(recipient);
    default:
      return recipient[column] ?? '';
  }
}

/** "Vũ Thị Lan (con gái)". */
export function receiverText({ receiver }: Pick<Recipient, 'receiver'>): string {
  if (receiver === null) return '';
  return receiver.relation === null ? receiver.name : `${receiver.name} (${receiver.relation})`;
}

/** "Tập thể 07": what a recipient without a name is called. */
export function placeholderOf(
  plan: Plan,
  recipient: Recipient,
  language: Show['info']['scriptLanguage'],
): string {
  const number = placeholderNumbers(plan).get(recipient.id) ?? 1;
  return placeholderName(recipient, number, planTemplates(plan, language));
}
