import { DEFAULT_TIMING } from '../model/plan.ts';
import { NOTHING_STATED } from '../model/stated.ts';
import { NO_WORDS } from '../model/words.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/**
 * Own words, templates and abbreviations; dismissed findings; the kind of protocol; what papers say of totals;
 * the purpose of a speech; pinned segments; reading time beside the other estimates.
 */
export function toVersion3(file: Json): void {
  const { info, plan, run, history } = file;
  for (const part of [info, plan, run, history]) complete(part);
}

/** Completes everything below `value`, in the history too: its patches hold things that may come back. */
function complete(value: unknown): void {
  if (!isObject(value)) return;
  if ('scriptLanguage' in value) completeInfo(value);
  if ('segments' in value && 'recipients' in value) Object.assign(value, newInPlan());
  if ('plannedSeconds' in value && 'notes' in value) value.pinned = false;
  if (value.kind === 'speech') value.role = 'other';
  if ('announcerId' in value) value.stated = { ...NOTHING_STATED };
  if ('otherSegment' in value) completeTiming(value);
  if (value.state === 'absent') value.outcome = 'undecided';
  for (const inner of Object.values(value)) complete(inner);
}

/** Made anew for each plan: later steps may change it in place. */
const newInPlan = () => ({
  words: { ...NO_WORDS, templates: { vi: {}, en: {} }, abbreviations: {}, own: {} },
  dismissed: {},
});

/** The state's protocol was all there was; comrades are its address. */
function completeInfo(info: Json): void {
  const isState = info.scriptLanguage === 'vi' && info.addressStyle === 'comrade';
  Object.assign(info, {
    decisionNumbers: 'words',
    protocol: isState ? 'vn-state' : 'plain',
    mc: '',
    stated: { ...NOTHING_STATED },
  });
}

/** Reading was in these two estimates and now has one of its own; a time that somebody typed stays. */
const OLD_DEFAULTS = { callUp: 20, perName: 4 } as const;

function completeTiming(timing: Json): void {
  const { anthem, wordsPerMinute, perParagraph } = DEFAULT_TIMING;
  Object.assign(timing, { anthem, wordsPerMinute, perParagraph });
  for (const [key, old] of Object.entries(OLD_DEFAULTS))
    if (timing[key] === old) timing[key] = DEFAULT_TIMING[key as keyof typeof OLD_DEFAULTS];
}
