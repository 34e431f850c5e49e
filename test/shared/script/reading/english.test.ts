import english from '@data/script/abbreviations.en.json' with { type: 'json' };
import { type Reading, spoken, unreadable } from '@shared/script/reading/reading.ts';
import { describe, expect, it } from 'vitest';

const reading: Reading = {
  language: 'en',
  region: 'north',
  decisionNumbers: 'words',
  abbreviations: {},
};

describe('English', () => {
  it.each([
    ['9 individuals', 'nine individuals'],
    ['1,436 collectives', 'one thousand four hundred and thirty-six collectives'],
    ['1436 things', 'one thousand four hundred and thirty-six things'],
    ['1.000.000 dong', 'one million dong'],
    ['3.5, 1.25', 'three point five, one point two five'],
    ['in 1945', 'in nineteen forty-five'],
    ['in 1905', 'in nineteen oh five'],
    ['in 1900', 'in nineteen hundred'],
    ['in 2000', 'in two thousand'],
    ['in 2005', 'in two thousand and five'],
    ['class of 2025', 'class of twenty twenty-five'],
    ['2020-2025', 'twenty twenty to twenty twenty-five'],
    ['2024/25', 'twenty twenty-four to twenty-five'],
    ['February 2025', 'February twenty twenty-five'],
    ['Annual Awards 2024', 'Annual Awards twenty twenty-four'],
    ['the 2024 Annual Awards', 'the twenty twenty-four Annual Awards'],
    ['Awards (2024)', 'Awards (twenty twenty-four)'],
    ['the 1990s', 'the nineteen nineties'],
    ['5 February 2025', 'the fifth of February, twenty twenty-five'],
    ['The 5th of February', 'The fifth of February'],
    ['February 5, 2025', 'February fifth, twenty twenty-five'],
    ['Feb. 5', 'February fifth'],
    ['5-7 May 2025', 'the fifth to the seventh of May, twenty twenty-five'],
    ['May 5-7', 'May fifth to seventh'],
    ['05/02/2025', 'the fifth of February, twenty twenty-five'],
    ['02/25/2025', 'the twenty-fifth of February, twenty twenty-five'],
    ['2025-02-05', 'the fifth of February, twenty twenty-five'],
    ['1st, 2nd, 21st', 'first, second, twenty-first'],
    ['4th-year students', 'fourth-year students'],
    ['1,000th', 'one thousandth'],
    ['7:30', 'seven thirty'],
    ['7:05 p.m.', 'seven oh five p.m.'],
    ['8:00', "eight o'clock"],
    ['8:00 AM', 'eight AM'],
    ['14:00', 'fourteen hundred hours'],
    ['10%, 3.5%', 'ten percent, three point five percent'],
    [
      '$1, $5, $2 million, £5m',
      'one dollar, five dollars, two million dollars, five million pounds',
    ],
    ['5 km, 100 m²', 'five kilometres, one hundred square metres'],
    ['A & B', 'A and B'],
    ['Class II', 'Class Two'],
    ['Class 2', 'Class Two'],
    ['Chapter IV, Part I', 'Chapter Four, Part One'],
    ['World War II', 'World War Two'],
    ['Queen Elizabeth II', 'Queen Elizabeth the Second'],
    ['Henry VIII', 'Henry the Eighth'],
    ['John Smith III', 'John Smith the Third'],
    ['No. 5', 'number five'],
    ['Nos. 5 and 6', 'numbers five and six'],
    ['No. 1034/QD-UBND', 'number one thousand and thirty-four'],
    ['#1', 'number one'],
    ['5-7 people', 'five to seven people'],
    ['12/12 units', 'twelve out of twelve units'],
    ['12A1, Covid-19', 'twelve A one, Covid nineteen'],
    ['-5 degrees', 'minus five degrees'],
    ['0912345678', 'zero nine one two three four five six seven eight'],
    ['Assoc. Prof. Jane Doe', 'Associate Professor Jane Doe'],
    ['flowers, gifts, etc.', 'flowers, gifts, et cetera.'],
    ['ABC Co., Ltd.', 'ABC Company Limited.'],
    ['37 °C', 'thirty-seven degrees Celsius'],
    ['45°', 'forty-five degrees'],
    ['Nos. 1, 2', 'numbers one, two'],
    ['No 5', 'number five'],
    ['Nos 1 and 2', 'numbers one and two'],
    ['Sept. 5, 2025', 'September fifth, twenty twenty-five'],
    ['the 90s', 'the nineties'],
    ['the 1910s', 'the nineteen tens'],
    ['0th', 'zeroth'],
    ['Decision No. 98/2023/ND-CP', 'Decision number ninety-eight of two thousand and twenty-three'],
  ])('%s', (written, said) => {
    expect(spoken(written, reading)).toBe(said);
    expect(spoken(said, reading)).toBe(said);
    expect(unreadable(said, reading)).toEqual([]);
  });

  it.each([
    'Mr. Smith, Ms. Lee and Dr. No',
    'The answer is No.',
    'St. Mary',
    'BSc Nursing, PhD',
    'MC, CD, XL',
    'Vitamin C',
    'I came, I saw',
    'may',
    'UBND',
  ])('%s stays', (text) => {
    expect(spoken(text, reading)).toBe(text);
  });

  it.each([
    ['of 2024 members', 'of two thousand and twenty-four members'],
    ['1500 people', 'one thousand five hundred people'],
    ['45/45/2025', 'forty-five out of forty-five out of two thousand and twenty-five'],
    ['25:61', 'twenty-five: sixty-one'],
    ['3-1', 'three - one'],
    ['may 5', 'may five'],
    ['45 May', 'forty-five May'],
    ['5-45 May', 'five to forty-five May'],
    ['May 45', 'May forty-five'],
    ['2025-13-02', 'two thousand and twenty-five - thirteen - two'],
    ['2025-2020', 'two thousand and twenty-five - two thousand and twenty'],
    ['2025/24', 'two thousand and twenty-five out of twenty-four'],
  ])('%s is no date', (written, said) => {
    expect(spoken(written, reading)).toBe(said);
  });

  it('keeps decision numbers as they are written', () => {
    const digits: Reading = { ...reading, decisionNumbers: 'digits' };
    const said = spoken('Decision No. 1034/QD-UBND of 5 May', digits);
    expect(said).toBe('Decision number 1034/QD-UBND of the fifth of May');
    expect(unreadable(said, digits)).toEqual([]);
  });

  it.each(Object.entries(english))('%s is "%s"', (key, said) => {
    expect(spoken(`x ${key} y`, reading)).toBe(`x ${said} y`);
    expect(unreadable(`x ${key} y`, reading)).toEqual([key]);
  });
});
