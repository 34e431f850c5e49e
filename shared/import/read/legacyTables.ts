/**
 * Letters of TCVN3 (ABC fonts), in the order of their codes as Windows shows them in other fonts (code page 1252).
 * Capitals with tones have no codes: they come from a font that shows small letters as capitals.
 */
const TCVN3_CODES =
  '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const TCVN3_LETTERS = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

export const TCVN3: ReadonlyMap<string, string> = new Map(
  Array.from(TCVN3_CODES, (code, index) => [code, TCVN3_LETTERS.charAt(index)]),
);

/** Letters of VNI fonts that are one character, as Windows shows them in other fonts (code page 1252). */
const VNI_SINGLE: Readonly<Record<string, string>> = {
  ñ: 'đ',
  ô: 'ơ',
  ö: 'ư',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  í: 'í',
  ì: 'ì',
};

/** Marks that follow their letter, and the letters that each makes, in the order of the bases. */
const VNI_BASES = { tone: 'aeouyôö', round: 'aeo', breve: 'a' } as const;
const VNI_TONES: Readonly<Record<string, string>> = {
  ù: 'áéóúýớứ',
  ø: 'àèòùỳờừ',
  û: 'ảẻỏủỷởử',
  õ: 'ãẽõũỹỡữ',
  ï: 'ạẹọụỵợự',
};
const VNI_ROUND: Readonly<Record<string, string>> = {
  â: 'âêô',
  á: 'ấếố',
  à: 'ầềồ',
  å: 'ẩểổ',
  ã: 'ẫễỗ',
  ä: 'ậệộ',
};
const VNI_BREVE: Readonly<Record<string, string>> = {
  ê: 'ă',
  é: 'ắ',
  è: 'ằ',
  ú: 'ẳ',
  ü: 'ẵ',
  ë: 'ặ',
};

function pairs(bases: string, marks: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(marks).flatMap(([mark, letters]) =>
    Array.from(bases, (base, index): [string, string] => [base + mark, letters.charAt(index)]),
  );
}

function inBothCases(small: readonly [string, string][]): [string, string][] {
  return small.flatMap(([code, letter]): [string, string][] => {
    const capital = letter.toUpperCase();
    const head = code.charAt(0).toUpperCase() + code.slice(1);
    return [
      [code, letter],
      [head, capital],
      [code.toUpperCase(), capital],
    ];
  });
}

/** Codes of one or two characters to letters; a capital's mark may be written in either case. */
export const VNI: ReadonlyMap<string, string> = new Map(
  inBothCases([
    ...Object.entries(VNI_SINGLE),
    ...pairs(VNI_BASES.tone, VNI_TONES),
    ...pairs(VNI_BASES.round, VNI_ROUND),
    ...pairs(VNI_BASES.breve, VNI_BREVE),
  ]),
);
