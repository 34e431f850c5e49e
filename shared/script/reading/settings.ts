import type { Language } from '../../model/primitives.ts';

/** The language and, for Vietnamese, whose numbers: `north` says linh and nghìn, `south` says lẻ and ngàn. */
export interface Voice {
  readonly language: Language;
  readonly region: 'north' | 'south';
}

/** How the MC of a show reads. */
export interface Reading extends Voice {
  /** "1034/QĐ-UBND" read as "một nghìn không trăm ba mươi tư", or kept as it is written. */
  readonly decisionNumbers: 'words' | 'digits';
  /**
   * This show's own abbreviations; they win over the built-in ones.
   * One that says its own key ("VNPT": "VNPT") is read as it stands.
   */
  readonly abbreviations: Readonly<Record<string, string>>;
}
