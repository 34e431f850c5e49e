import { type Cue, findCue } from '../cue/cues.ts';
import { findById } from '../model/lookup.ts';
import type { Segment } from '../model/segment.ts';
import type { Show } from '../model/show.ts';
import { mark, type ScriptBlock, say } from './blocks.ts';
import { guestNames } from './names.ts';
import { addressed, aside, fullForm, listed } from './people.ts';
import { presentationBlocks } from './presentation.ts';
import { spoken } from './spoken.ts';
import { templates } from './template.ts';

/** What the MC reads at this cue, in the show's own script language. Spoken form: abbreviations in full. */
export function scriptOf(show: Show, cue: Cue): readonly ScriptBlock[] {
  const segment = findById(show.plan.segments, cue.segmentId);
  if (segment === undefined) return [];
  const blocks =
    segment.kind === 'presentation'
      ? presentationBlocks(show, segment, cue)
      : segmentBlocks(show, segment);
  const language = show.info.scriptLanguage;
  return blocks.map((block) => (block.kind === 'say' ? say(spoken(block.text, language)) : block));
}

/** The script of one cue by its id; empty for an unknown one. */
export function scriptOfCue(show: Show, cueId: string): readonly ScriptBlock[] {
  const cue = findCue(show.plan, cueId);
  return cue === undefined ? [] : scriptOf(show, cue);
}

function segmentBlocks(
  show: Show,
  segment: Exclude<Segment, { kind: 'presentation' }>,
): readonly ScriptBlock[] {
  const { info, plan } = show;
  const text = templates(info.scriptLanguage);
  const title = info.scriptLanguage === 'vi' ? lowerFirst(segment.title) : segment.title;
  const people = (ids: readonly string[]) => ids.flatMap((id) => findById(plan.people, id) ?? []);
  const invited = (ids: readonly string[]) => {
    const speakers = people(ids);
    const speaker = listed(
      speakers.map((person) => fullForm(person, info, text)),
      text,
    );
    return {
      title,
      speaker,
      speakerAside: aside(speaker),
      hasSpeaker: speakers.length > 0 ? 'yes' : 'no',
    };
  };
  const thanks = (ids: readonly string[]) => {
    const speakers = people(ids).map((person) => addressed(person, info, text));
    return speakers.length === 0
      ? []
      : [say(text('speech.thanks', { speaker: listed(speakers, text) }))];
  };
  switch (segment.kind) {
    case 'opening':
      return [
        say(text('opening.settle')),
        ...(segment.flagSalute
          ? [
              say(text('opening.flag')),
              say(text('opening.flagCommand')),
              mark(text('opening.anthem')),
              say(text('opening.flagEnd')),
            ]
          : []),
        say(
          text('opening.purpose', {
            hasOrganiser: info.organiser === '' ? 'no' : 'yes',
            organiser: info.organiser,
            event: info.title,
          }),
        ),
      ];
    case 'introduction':
      return [
        say(text('introduction.begin', { event: info.title })),
        ...(segment.guestIds.length > 0
          ? [{ kind: 'names', names: guestNames(people(segment.guestIds), info) } as const]
          : []),
        ...(segment.groups.length > 0
          ? [say(text('introduction.groups', { groups: listed(segment.groups, text) }))]
          : []),
        say(text('introduction.end')),
      ];
    case 'speech':
      return [
        say(text('speech.invite', invited(segment.speakerIds))),
        ...thanks(segment.speakerIds),
      ];
    case 'launch':
      return [
        say(text('launch.invite', invited(segment.speakerIds))),
        ...(segment.theme === null ? [] : [say(text('launch.theme', { theme: segment.theme }))]),
        ...thanks(segment.speakerIds),
      ];
    case 'performance':
      return [say(text('performance.invite', { title }))];
    case 'break':
      return [say(text('break.say'))];
    case 'closing':
      return [say(text('closing.say', { event: info.title }))];
    case 'other':
      return [say(text('other.invite', invited(segment.speakerIds)))];
  }
}

/** A Vietnamese title inside a sentence: "Báo cáo tổng kết" -> "báo cáo tổng kết"; words all in capitals stay. */
function lowerFirst(title: string): string {
  const [first = '', second = ''] = title;
  return second === second.toUpperCase() ? title : first.toLowerCase() + title.slice(first.length);
}
