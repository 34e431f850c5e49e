/** Why a command was not carried out. Sentences for people stand in `shared/words` under `rejection.<code>`. */
export const REJECTION_CODES = [
  'unknown-command',
  'malformed',
  'not-found',
  'exists-already',
  'in-use',
  'out-of-range',
  'wrong-kind',
  'cue-is-live',
  'not-standby',
  'not-current',
  'on-hold',
  'not-on-hold',
  'show-ended',
  'nothing-before',
  'nothing-to-undo',
  'nothing-to-redo',
  'no-cues',
  'not-begun',
  'begun-already',
  'in-rehearsal',
  'not-in-rehearsal',
  'too-soon',
  'not-current-wave',
  'not-in-wave',
  'not-on-deck',
  'no-message',
  'locked',
  'undo-before-show',
  'moves-cursor',
  'wave-done',
  'on-stage',
  'recipient-twice',
  'dangling',
  'no-award-before',
  'first-wave',
  'lineup-differs',
  'words-locked',
  'template-fault',
  'read-only',
  'old-epoch',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A refusal as a value; `details` fill the slots of its sentence. */
export interface Rejection {
  readonly code: RejectionCode;
  readonly details: Readonly<Record<string, string | number>>;
}

export function rejection(code: RejectionCode, details: Rejection['details'] = {}): Rejection {
  return { code, details };
}
