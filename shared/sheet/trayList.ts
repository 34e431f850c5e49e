import { cueNumbers } from '../cue/numbers.ts';
import { lineup, type Place } from '../lineup/lineup.ts';
import { trays } from '../lineup/trays.ts';
import { pickById } from '../model/lookup.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Segment } from '../model/segment.ts';
import type { SheetSettings } from '../model/sheetSettings.ts';
import type { Show } from '../model/show.ts';
import { nameRemark, writtenName } from '../script/names.ts';
import { showTemplates } from '../script/template.ts';
import { joined } from '../words/joined.ts';
import { bySegment } from './bySegment.ts';
import { type ListContent, type ListSection, listSection } from './list.ts';
import { cueRange } from './script.ts';
import { cell, column, part, row, type TableRow } from './table.ts';
import { type SheetWave, wavesOf } from './waves.ts';
import { type SheetText, sheetWords } from './words.ts';

/** What lies on which tray (khay), one section for each wave. */
export type TrayListContent = ListContent<'trays'>;

/**
 * The trays of every wave in the order in which they are carried, and on each the things in the order in which the names
 * are read, from the top: people look for each other afterwards where the two orders differ. The first lies on top, or at
 * the bottom where trays are `reversed`.
 */
export function trayListContent(
  show: Show,
  { reversed }: Pick<SheetSettings, 'reversed'>,
): TrayListContent {
  const inSegment = reversed ? firstBelow : firstOnTop;
  return { name: 'trays', sections: show.plan.segments.flatMap((one) => inSegment(show, one)) };
}

const traysIn = (reversed: boolean) =>
  bySegment((show: Show, segment: Segment): readonly ListSection[] => {
    const text = sheetWords(show.info.scriptLanguage);
    const numbers = cueNumbers(show);
    return wavesOf(show, segment).map((one) =>
      waveSection(show, one, { range: cueRange(one.waveCues, numbers, text), reversed }, text),
    );
  });
const firstOnTop = traysIn(false);
const firstBelow = traysIn(true);

function waveSection(
  show: Show,
  { segment, award, wave }: SheetWave,
  { range, reversed }: { readonly range: string; readonly reversed: boolean },
  text: SheetText,
): ListSection {
  const places = new Map(lineup(show, wave.id).map((place) => [place.number, place]));
  // An empty column would only take room where nobody has told the numbers.
  const numbered = [...places.values()].some(({ recipient }) => recipient.certificate !== null);
  const rows = trays(show, wave.id).flatMap(({ number, places: on }) =>
    (reversed ? on.toReversed() : on).flatMap((one, at) => {
      const place = places.get(one);
      return place === undefined ? [] : [thingRow(show, place, { tray: number, at, numbered })];
    }),
  );
  const label = text('wave.of', {
    wave: segment.waves.indexOf(wave) + 1,
    count: segment.waves.length,
  });
  const presenters = pickById(show.plan.people, wave.presenterIds).map(({ name }) => name);
  const columns = [
    column('figure', text('column.tray')),
    column('figure', text('column.onTray')),
    column('figure', text('column.order')),
    column('text', text('column.name')),
    column('text', text('column.unit')),
    ...(numbered ? [column('code', text('column.certificate'))] : []),
    column('tick', text('column.laid')),
  ];
  const title = inLanguage(award.name, show.info.scriptLanguage);
  return listSection(
    wave.id,
    part(`${title} · ${label}`, text('names.none'), columns, rows, [
      joined(
        [
          range,
          `${text('lineup.presenter')}: ${presenters.join(', ') || text('lineup.presenter.none')}`,
          `${text('tray.thing')}: ${text(`thing.${award.form}`)}`,
        ],
        ' · ',
      ),
    ]),
  );
}

interface Thing {
  readonly tray: number;
  /** 0-based from the top. */
  readonly at: number;
  /** Whether the list has a column for numbers of certificates. */
  readonly numbered: boolean;
}

/** The number of the tray stands at the first thing on it. */
function thingRow(show: Show, place: Place, { tray, at, numbered }: Thing): TableRow {
  const words = showTemplates(show);
  const { post, unit, certificate } = place.recipient;
  return row(
    [
      at === 0 ? String(tray) : '',
      String(at + 1),
      place.number,
      cell(writtenName(place, words), nameRemark(place, words) ?? ''),
      joined([post, unit], ', '),
      ...(numbered ? [certificate ?? ''] : []),
      '',
    ],
    at === 0 ? 'begins' : 'plain',
  );
}
