import type { AsRun } from '../../asRun/asRun.ts';
import type { RecipientRun, WaveRun } from '../../asRun/outcomes.ts';
import {
  attendanceText,
  detailText,
  eventText,
  outcomeText,
  recipientText,
  waveText,
} from '../../asRun/texts.ts';
import { inLanguage } from '../../model/primitives.ts';
import type { Show } from '../../model/show.ts';
import { capitalised } from '../../script/tidy.ts';
import { wallClock } from '../../timing/format.ts';
import type { Translate } from '../../words/translate.ts';
import { cell, column, part, row, type TablePart } from '../table.ts';
import { presentersText } from './parts.ts';

/** What stands behind the record. */
export interface Annex {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly TablePart[];
}

/** Who received, wave by wave, in the order in which they were served. */
export function resultsAnnex(show: Show, { waves }: AsRun, t: Translate): Annex {
  return {
    id: 'results',
    title: t('asRun.annex.results'),
    parts: waves.map((one) => wavePart(show, one, t)),
  };
}

function wavePart(show: Show, one: WaveRun, t: Translate): TablePart {
  const { segment, award, wave, presentedAt, recipients } = one;
  const { zone, scriptLanguage } = show.info;
  const columns = [
    column('number', t('asRun.column.order')),
    column('text', t('asRun.column.name')),
    column('text', t('asRun.column.unit')),
    column('time', t('asRun.column.time')),
    column('text', t('asRun.column.outcome')),
  ];
  const rows = recipients.map((recipient) => {
    const { place, at } = recipient;
    return row([
      place.number,
      recipientText(show, place.recipient),
      detailText(place),
      at === null ? '–' : wallClock(at, zone, true),
      cell(capitalised(outcomeText(recipient.outcome, t)), remarks(show, recipient, t)),
    ]);
  });
  const at = presentedAt === null ? t('asRun.outcome.not-reached') : wallClock(presentedAt, zone);
  const heading = [segment.title, waveText(show, wave.id, t)].filter((text) => text !== null);
  return part(heading.join(' · '), t('asRun.none'), columns, rows, [
    `${t('asRun.column.award')}: ${inLanguage(award.name, scriptLanguage)}`,
    `${t('asRun.column.presenters')}: ${presentersText(one, t)} · ${t('asRun.column.presentedAt')}: ${at}`,
  ]);
}

/** That somebody came in on the day, and what was noted when the wave had left. */
function remarks({ info }: Show, { isWalkIn, corrections }: RecipientRun, t: Translate): string {
  return [
    ...(isWalkIn ? [t('asRun.walkIn')] : []),
    ...corrections.map(({ at, attendance }) =>
      t('asRun.correction', {
        time: wallClock(at, info.zone),
        what: attendanceText(attendance, t),
      }),
    ),
  ].join('; ');
}

/** Everything that happened, line by line. */
export function logAnnex(show: Show, { log }: AsRun, t: Translate): Annex {
  const columns = [
    column('time', t('asRun.column.time')),
    column('short', t('asRun.column.what')),
    column('number', t('asRun.column.cue')),
    column('text', t('asRun.column.about')),
  ];
  const rows = log.map((entry) => {
    const { what, cue, about } = eventText(show, entry, t);
    return row([wallClock(entry.at, show.info.zone, true), what, cue ?? '', about]);
  });
  return {
    id: 'log',
    title: t('asRun.annex.log'),
    parts: [part('', t('asRun.none'), columns, rows)],
  };
}
