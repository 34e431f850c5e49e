const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

const ONSET = 'NGH|NG|NH|GH|GI|KH|PH|TH|TR|CH|[BCDĐGHKLMNPRSTVX]';
const RHYMES = [
  'A(?:CH|NG|NH|[CMNPTIOUY])?',
  'Ă(?:NG|[CKMNPT])',
  'Â(?:NG|[CMNPTUY])',
  'E(?:NG|[CMNPTO])?',
  'Ê(?:CH|NH|[MNPTU])?',
  'I(?:CH|NH|[MNPTUA])?',
  'IÊ(?:NG|[CMNPTU])',
  'YÊ(?:NG|[MNTU])',
  'Y',
  'O(?:NG|[CMNPTI])?',
  'OO(?:C|NG)',
  'Ô(?:NG|[CMNPTI])?',
  'Ơ[MNPTI]?',
  'U(?:NG|[CMNPTIA])?',
  'UÔ(?:NG|[CMNTI])',
  'Ư(?:NG|[CMNTUAI])?',
  'ƯƠ(?:NG|[CMNPTIU])',
  'OA(?:CH|NG|NH|[CMNPTIYO])?',
  'OĂ(?:NG|[CMNT])',
  'OE[NOT]?',
  'UÂ(?:NG|[NTY])',
  'UÊ(?:CH|NH|N)?',
  'UƠ',
  'UY(?:CH|NH|[NPTUA])?',
  'UYÊ[NT]',
].join('|');
// After Q the U belongs to the onset: quang, quốc, quý.
const AFTER_QU = [
  'A(?:CH|NG|NH|[CNPTIOUY])?',
  'Ă(?:NG|[CMNPT])',
  'Â(?:NG|[NTYU])',
  'E(?:NG|[NOT])?',
  'Ê(?:CH|NH|N)?',
  '[IY](?:CH|NH|[NTUPA])?',
  'YÊ[NT]',
  'ÔC',
  'Ơ',
].join('|');
const SYLLABLE = new RegExp(`^(?:(?:${ONSET})?(?:${RHYMES})|QU(?:${AFTER_QU}))$`, 'u');
const STOPPED = /(?:CH|[CPT])$/;

/**
 * Whether a word in capitals may be a Vietnamese syllable: HỘI, NGHỊ and THI are, UBND and HTX are not. One that ends in
 * c, ch, p or t has the tone sắc or nặng, so ĐẠT is one and TAT is not.
 */
export function isSyllable(word: string): boolean {
  const marks = word.normalize('NFD');
  if (!SYLLABLE.test(marks.replace(TONES, '').normalize('NFC'))) return false;
  return !STOPPED.test(word) || SHARP_OR_HEAVY.test(marks);
}
