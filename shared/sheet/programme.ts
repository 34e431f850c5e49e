import { cuesOf } from '../cue/cues.ts';
import type { Info } from '../model/info.ts';
import { pickById } from '../model/lookup.ts';
import type { Show } from '../model/show.ts';
import { translator } from '../words/translate.ts';
import type { Section, SheetFace } from './face.ts';
import { contentHash } from './hash.ts';
import { type Fact, whenAndWhere } from './script.ts';
import { plannedTime } from './times.ts';
import { sheetWords } from './words.ts';

/** One line of the programme. */
export interface GuestLine {
  readonly segmentId: string;
  /** 1-based place. */
  readonly number: number;
  /** "08:05"; empty while it is not known. */
  readonly time: string;
  readonly title: string;
  /** Who speaks, with the post; those who hand over are not announced beforehand. */
  readonly by: readonly { readonly name: string; readonly post: string }[];
}

/** The whole programme: it is printed as one. */
export interface ProgrammeSection extends Section {
  /** What stands above it on the right, line by line; empty where the country asks for nothing. */
  readonly motto: readonly string[];
  readonly organiser: string;
  readonly event: string;
  readonly facts: readonly Fact[];
  readonly lines: readonly GuestLine[];
  /** Whether any line has a time. */
  readonly isTimed: boolean;
}

/** The programme for the guests (chương trình). */
export interface ProgrammeSheet extends SheetFace {
  readonly name: 'programme';
  readonly programme: ProgrammeSection;
}

export type ProgrammeContent = Pick<ProgrammeSheet, 'name' | 'programme'>;

/** What guests are told: the order of the ceremony without its cues, counts and presenters. */
export function programmeContent(show: Show): ProgrammeContent {
  const { info, plan } = show;
  const lines = plan.segments.map((segment, index) => ({
    segmentId: segment.id,
    number: index + 1,
    time: plannedTime(show, cuesOf(plan, segment.id)[0]),
    title: segment.title,
    by: pickById(plan.people, 'speakerIds' in segment ? segment.speakerIds : []).map(
      ({ name, posts, shortPost }) => ({ name, post: shortPost ?? posts[0] ?? '' }),
    ),
  }));
  const content = {
    motto: mottoOf(info),
    organiser: info.organiser,
    event: info.title,
    facts: whenAndWhere(info, sheetWords(info.scriptLanguage)),
    lines,
    isTimed: lines.some(({ time }) => time !== ''),
  };
  return {
    name: 'programme',
    programme: { id: 'programme', hash: contentHash(content), ...content },
  };
}

/** Country and motto, as they head every office paper (Nghị định 30/2020 Phụ lục I). */
export function mottoOf({ scriptLanguage }: Info): readonly string[] {
  const t = translator(scriptLanguage);
  return scriptLanguage === 'vi' ? [t('asRun.motto.1'), t('asRun.motto.2')] : [];
}
