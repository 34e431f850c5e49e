import { findWave } from '@shared/model/lookup.ts';
import type { Plan } from '@shared/model/plan.ts';
import type { Finding, RuleId } from '@shared/protocol/finding.ts';
import { isTemplateKey } from '@shared/script/templateFiles.ts';
import { showNow } from '../../show/store.ts';
import { focusDetails } from '../details.ts';
import { goToRecipient } from '../goToRecipient.ts';
import { select, selectThing, showSection } from '../planState.ts';
import { INFO_PLACES } from '../sections/infoPlaces.ts';
import { goToTemplate, useWording } from '../wording/wordingState.ts';

/** Leads to the place that a finding is about, the nearest first: recipient, wave, segment, person, decision, details of the show. */
export function goToFinding(finding: Finding): void {
  const plan = showNow()?.plan;
  if (plan === undefined) return;
  const { segmentId, recipientId, waveId, personId, decisionId } = finding.at;
  if (recipientId !== undefined) goToRecipient(plan, recipientId, waveId ?? null);
  else if (segmentId !== undefined) select({ segmentId, waveId: waveOf(plan, finding) });
  // What lies in another section takes the focus along: this list is not on its page.
  else if (personId !== undefined) goToThing('people', personId);
  else if (decisionId !== undefined) goToThing('decisions', decisionId);
  else if (finding.rule === 'template-unusable') goToUnusable(finding);
  else goToInfo(PLACES[finding.rule]);
}

/** The wave that a finding names, by itself or as the one to whose cue its words belong; null: it is about the segment. */
function waveOf(plan: Plan, { at }: Finding): string | null {
  const owner = at.cueId?.split('/', 1)[0] ?? null;
  return at.waveId ?? findWave(plan, owner)?.wave.id ?? null;
}

function goToThing(section: 'people' | 'decisions', id: string): void {
  selectThing(section, id);
  requestAnimationFrame(focusDetails);
}

/** Where in the details of the show something about the whole show is mended. */
const PLACES: Partial<Record<RuleId, string>> = {
  'date-unknown': INFO_PLACES.date,
  R5: INFO_PLACES.stated,
};

function goToInfo(place: string | undefined): void {
  if (place === undefined) return;
  showSection('info');
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`#${place} input`)?.focus());
}

/** A template of this show, in the language in which it is at fault. */
function goToUnusable({ values: { key, language } }: Finding): void {
  if (typeof key === 'string' && isTemplateKey(key)) goToTemplate(key);
  else showSection('wording');
  useWording.setState({ language: language === 'en' ? 'en' : 'vi' });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('[role="tabpanel"] textarea')?.focus(),
  );
}
