import furnitureFile from '@data/import/furniture.json' with { type: 'json' };
import type { LeftOutReason } from '../list.ts';
import type { Line } from './lines.ts';
import { phraseAt, plainPhrases } from './phrases.ts';
import { bareWords, spelledWords } from './text.ts';

/** What stands in an office paper around the list: sums, signatures, place and date, remarks. */

const SUM = plainPhrases(furnitureFile.sum);
const SUM_WHOLE = plainPhrases(furnitureFile.sumWhole);
const SIGNATURE = plainPhrases(furnitureFile.signature);
const SIGNATURE_WHOLE = plainPhrases(furnitureFile.signatureWhole);
const REMARK = plainPhrases(furnitureFile.remark);
const TITLE = plainPhrases(furnitureFile.title);

/** "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN". */
const SIGNING_MARK = new RegExp(`^(?:${furnitureFile.signatureMarks.join('|')})\\s*\\.`, 'u');
/** "Thái Nguyên, ngày 07 tháng 01 năm 2025", the numbers perhaps left empty. */
const PLACE_AND_DATE = /^[^,]{2,60},\s*ngày\b.*th[áa]ng\b/iu;
/** A long text in round brackets or a sentence that ends in a full stop. */
const SENTENCE = /^\(.{3,}\)\.?$|^\*|^[^.]{60,}\.$/u;

/** The title of a list, or of the paper that it belongs to. */
export function isTitle(text: string): boolean {
  return phraseAt(TITLE, spelledWords(text)) !== null;
}

/** Why a row without a number is no recipient, by how its first text begins; null: it may be one. */
export function furnitureReason({ own }: Line): LeftOutReason | null {
  const [first] = own;
  if (first === undefined) return null;
  const reason = reasonOf(first.text);
  if (reason !== null) return reason;
  if (own.every(({ text }) => isSignersOffice(text) || SIGNING_MARK.test(text))) return 'signature';
  return own.length === 1 && SENTENCE.test(first.text) ? 'remark' : null;
}

function reasonOf(text: string): LeftOutReason | null {
  if (SIGNING_MARK.test(text)) return 'signature';
  if (PLACE_AND_DATE.test(text)) return 'place-and-date';
  const words = spelledWords(text);
  if (phraseAt(SUM, words) !== null || isSumAlone(words, text)) return 'sum';
  if (phraseAt(SIGNATURE, words) !== null) return 'signature';
  return phraseAt(REMARK, words) === null ? null : 'remark';
}

/** "Cộng", "Tổng số tập thể: 12", but not "Cộng đồng dân cư thôn Trung" or "Tổng công ty Điện lực". */
function isSumAlone(words: readonly string[], text: string): boolean {
  const phrase = phraseAt(SUM_WHOLE, words);
  if (phrase === null) return false;
  const next = words[phrase.words.length];
  return next === undefined || /^\d/.test(next) || /:\s*[\d.,]+/u.test(text);
}

/** "CHỦ TỊCH", "PHÓ GIÁM ĐỐC SỞ", in capitals. */
function isSignersOffice(text: string): boolean {
  const words = spelledWords(text);
  const phrase = phraseAt(SIGNATURE_WHOLE, words);
  if (phrase === null) return false;
  return phrase.words.length === words.length || text === text.toUpperCase();
}

/** 1, 2, 3 … or (1), (2), A, B: the numbers of the columns beneath a head. */
export function numbersColumns(line: Line): boolean {
  if (line.own.length < 3) return false;
  const texts = line.own.map(({ text }) => bareWords(text).join(''));
  const figures = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  const rises = figures.every(
    (figure, index) => index === 0 || figure === (figures[index - 1] ?? 0) + 1,
  );
  const rest = texts.filter((text) => !/^\d{1,2}$/.test(text));
  return figures.length >= 2 && rises && rest.every((text) => /^[a-e]$/.test(text));
}
