import { cuesOf, findCue } from '../cue/cues.ts';
import type { Language } from '../model/primitives.ts';
import type { CueId } from '../model/run.ts';
import type { Show } from '../model/show.ts';
import type { ScriptBlock } from '../script/blocks.ts';
import type { ScriptName } from '../script/names.ts';
import { scriptOf, scriptOfSegment } from '../script/script.ts';
import type { TemplateWording } from '../script/templateCheck.ts';
import type { TemplateKey } from '../script/templateFiles.ts';
import type { Translate } from '../words/translate.ts';
import { type CueName, cueName } from './cueCard.ts';
import { templateOf } from './wordingRows.ts';

/** A cue that a template is used at, and its paragraphs there by their place. */
export interface TemplateUse {
  readonly cueId: CueId;
  readonly places: readonly number[];
  /** Places in a list of names, where the template is part of a name. */
  readonly names: readonly number[];
}

/** Stands in a wording to be found again in the script, whichever way it got there. */
const MARK = '\uE001';

/** At how many cues a template is shown at once, and how many names of each. */
const MOST_USES = 3;
const MOST_NAMES = 3;

/** A show that is read in a language with another wording of a template, and with nobody's own paragraphs. */
export function withTemplate(show: Show, { language, key, text }: TemplateWording): Show {
  const { words } = show.plan;
  const templates = {
    ...words.templates,
    [language]: { ...words.templates[language], [key]: text },
  };
  return {
    ...show,
    info: { ...show.info, scriptLanguage: language },
    plan: { ...show.plan, words: { ...words, templates, own: {} } },
  };
}

/**
 * The first cues at which a show uses a template: as a paragraph, inside of another template, or in a name.
 * Looks only as far as it has to.
 */
export function templateUses(
  show: Show,
  language: Language,
  key: TemplateKey,
): readonly TemplateUse[] {
  const text = MARK + templateOf(show.plan.words.templates, language, key);
  const marked = withTemplate(show, { language, key, text });
  const uses: TemplateUse[] = [];
  for (const segment of marked.plan.segments) {
    const script = scriptOfSegment(marked, segment);
    for (const cue of cuesOf(marked.plan, segment.id)) {
      const use = placesAt(cue.id, script.get(cue.id) ?? []);
      if (use !== null) uses.push(use);
      if (uses.length === MOST_USES) return uses;
    }
  }
  return uses;
}

function placesAt(cueId: CueId, blocks: readonly ScriptBlock[]): TemplateUse | null {
  const places = placesOf(blocks, isMarked);
  if (places.length === 0) return null;
  const names = blocks.flatMap((block) =>
    block.kind === 'names' ? placesOf(block.names, isMarkedName) : [],
  );
  return { cueId, places, names: names.slice(0, MOST_NAMES) };
}

function placesOf<T>(list: readonly T[], passes: (one: T) => boolean): readonly number[] {
  return list.flatMap((one, at) => (passes(one) ? [at] : []));
}

const isMarkedName = ({ written, writtenDetail, remark }: ScriptName) =>
  [written, writtenDetail, remark ?? ''].some((text) => text.includes(MARK));

const isMarked = (block: ScriptBlock) =>
  block.kind === 'names' ? block.names.some(isMarkedName) : block.written.includes(MARK);

/** What a wording comes to at one cue. */
export interface WordingPreview extends CueName {
  readonly blocks: readonly ScriptBlock[];
}

/** What a wording comes to where it is used. It must have no faults. */
export function wordingPreviews(
  show: Show,
  wording: TemplateWording,
  uses: readonly TemplateUse[],
  t: Translate,
): readonly WordingPreview[] {
  const worded = withTemplate(show, wording);
  return uses.flatMap(({ cueId, places, names }) => {
    const cue = findCue(worded.plan, cueId);
    if (cue === undefined) return [];
    const blocks = scriptOf(worded, cue).filter((_block, at) => places.includes(at));
    return [{ ...cueName(worded, cue, t), blocks: blocks.map((block) => onlyNames(block, names)) }];
  });
}

function onlyNames(block: ScriptBlock, places: readonly number[]): ScriptBlock {
  if (block.kind !== 'names') return block;
  return { ...block, names: block.names.filter((_name, at) => places.includes(at)) };
}
