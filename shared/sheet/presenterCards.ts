import { cueNumbers } from '../cue/numbers.ts';
import { countKinds, lineup, type Place } from '../lineup/lineup.ts';
import { pickById } from '../model/lookup.ts';
import type { Person } from '../model/person.ts';
import { inLanguage } from '../model/primitives.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { formulaText } from '../protocol/formula.ts';
import { countsText } from '../script/counts.ts';
import { nameRemark, writtenName } from '../script/names.ts';
import { addressed } from '../script/people.ts';
import { showTemplates, type TemplateText } from '../script/template.ts';
import { capitalised } from '../script/tidy.ts';
import { joined } from '../words/joined.ts';
import { bySegment, plannedBegins } from './bySegment.ts';
import type { Section, SheetFace } from './face.ts';
import { groupBy } from './groups.ts';
import { type Hashed, hashed, listHash } from './hash.ts';
import { cueRange } from './script.ts';
import { plannedTime } from './times.ts';
import { type SheetWave, wavesOf } from './waves.ts';
import { type SheetText, sheetWords } from './words.ts';

/** One wave that a leader hands over. */
export interface CardTask {
  readonly waveId: string;
  /** "08:05"; empty while it is not known. */
  readonly time: string;
  readonly cues: string;
  readonly award: string;
  /** "Đợt 2/4"; empty where there is one. */
  readonly wave: string;
  readonly formula: string | null;
  /** "1 tập thể và 8 cá nhân"; empty without recipients. */
  readonly count: string;
  /** Their names in the order in which they stand; empty where there are too many for a card. */
  readonly names: readonly string[];
  /** With whom the leader hands over together. */
  readonly beside: readonly string[];
}

/** What one leader holds in the hand. */
export interface PresenterCard extends Section {
  readonly name: string;
  readonly posts: string;
  /** From which side the recipients come. */
  readonly side: string;
  readonly tasks: readonly CardTask[];
}

/** One card for each leader who hands over. */
export interface PresenterCardsSheet extends SheetFace {
  readonly name: 'presenter-cards';
  readonly cards: readonly PresenterCard[];
}

export type PresenterCardsContent = Pick<PresenterCardsSheet, 'name' | 'cards'>;

/** More names than this are a list and no help in the hand. */
const NAMES = 12;

/** The cards in the order in which their leaders come up first. */
export function presenterCardsContent(show: Show): PresenterCardsContent {
  const { plan, info } = show;
  const text = sheetWords(info.scriptLanguage);
  const words = showTemplates(show);
  const tasks = groupBy(
    plan.segments.flatMap((segment) => segmentTasks(show, segment)),
    ({ personId }) => personId,
  );
  const cards = pickById(plan.people, [...tasks.keys()]).map((person): PresenterCard => {
    const head = {
      name: capitalised(addressed(person, info, words)),
      posts: person.posts.join(', '),
      side: text(`card.side.${plan.stage.entry}`),
    };
    const own = (tasks.get(person.id) ?? []).map(({ task }) => task);
    return {
      id: person.id,
      hash: listHash([head], own),
      ...head,
      tasks: own.map(({ value }) => value),
    };
  });
  return { name: 'presenter-cards', cards };
}

interface OwnTask {
  readonly personId: string;
  readonly task: Hashed<CardTask>;
}

/** Who hands over in a segment, and what. */
const segmentTasks = bySegment((show: Show, segment: Segment): readonly OwnTask[] => {
  const taskOf = taskMaker(show);
  return wavesOf(show, segment).flatMap((one) =>
    [...new Set(one.wave.presenterIds)].map((personId) => ({
      personId,
      task: hashed(taskOf(one, personId)),
    })),
  );
}, plannedBegins);

/** Makes what one presenter has to know of a wave. */
function taskMaker(show: Show): (one: SheetWave, personId: string) => CardTask {
  const { plan, info } = show;
  const text = sheetWords(info.scriptLanguage);
  const words = showTemplates(show);
  const numbers = cueNumbers(show);
  return ({ segment, award, wave, waveCues }, personId) => {
    const presenters = pickById(plan.people, wave.presenterIds);
    const places = lineup(show, wave.id);
    const isOne = segment.waves.length === 1;
    return {
      waveId: wave.id,
      time: plannedTime(show, waveCues[0]),
      cues: cueRange(waveCues, numbers, text),
      award: inLanguage(award.name, info.scriptLanguage),
      wave: isOne
        ? ''
        : text('wave.of', { wave: segment.waves.indexOf(wave) + 1, count: segment.waves.length }),
      formula: formulaText(segment, award, presenters, info.scriptLanguage, words),
      count: countsText(countKinds(plan, [wave]), words),
      names: places.length > NAMES ? [] : places.map((place) => nameLine(place, words)),
      beside: besides(presenters, personId).map(({ name }) => name),
    };
  };
}

/** "2. Cố Vũ Đức Thắng (gia đình nhận)": a leader has to know who will stand there. */
function nameLine(place: Place, words: TemplateText): string {
  const remark = nameRemark(place, words);
  const line = `${place.number}. ${writtenName(place, words)}`;
  return remark === null ? line : `${line} (${remark})`;
}

/** When, in whose name and to whom, as labels and values in the order in which they stand. */
export function taskFacts(
  { time, cues: range, formula, count, beside }: CardTask,
  text: SheetText,
): readonly { readonly label: string; readonly value: string }[] {
  return [
    { label: text('card.when'), value: joined([time, range], ' · ') },
    { label: text('lineup.formula'), value: formula ?? '' },
    { label: text('card.to'), value: count },
    { label: text('card.beside'), value: beside.join(', ') },
  ].filter(({ value }) => value !== '');
}

const besides = (presenters: readonly Person[], personId: string) =>
  presenters.filter(({ id }) => id !== personId);
