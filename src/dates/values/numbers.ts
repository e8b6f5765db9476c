import { oneOf, SUFFIX } from './pattern.ts';

const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = [
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  ...'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' '),
];
const TIETHS = 'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** Regular-expression sources for numbers in words: "one" to "nine", "ten" to "nineteen", "twenty" to "ninety". */
export const ONE_TO_NINE = oneOf(...ONES);
export const TEEN = oneOf(...TEENS);
export const TEN = oneOf(...TENS);

/** "3", "1,000", "2.5", "2 1/2". The groups of thousands are bounded, so that a long row of them costs no time. */
const FIGURES = String.raw`\d{1,3}(?:,\d{3}){1,5}|\d+(?:\.\d+| 1/2| ?½)?`;
/** "twenty-five", "fifty", "seven", "a hundred", "two dozen". */
const SPELT = oneOf(
  `${TEN}(?:[- ]${ONE_TO_NINE})?`,
  ONE_TO_NINE,
  TEEN,
  '(?:a|one|two|three|four|five) (?:hundred|thousand|dozen)',
);

/** Exact numbers, also halved: "two and a half". "half a dozen" is not taken. */
export const EXACT_NUMBER = `${oneOf(FIGURES, SPELT)}(?:[- ]and[- ]a[- ]half)?`;

/** Numbers that a text leaves open: "several", "a few", "a couple of". */
export const VAGUE_NUMBER = oneOf(
  'several|many|some|numerous|countless',
  'a few|few|a couple(?: of)?|a couple more|a number of',
  '(?:dozens|hundreds|thousands|tens) of',
);

/** Ordinals: "10th", "tenth", "twenty-first". */
export const ORDINAL = oneOf(
  String.raw`\d{1,4}${SUFFIX}`,
  `(?:${TEN}[- ])?${oneOf(...ORDINALS)}`,
  ...TIETHS,
  'hundredth',
);

/** Ordinals in words that can be a day of a month: "first", "twenty-second", "thirtieth". */
export const SPELT_DAY = `(?:(?:twenty|thirty)[- ])?${oneOf(...ORDINALS, 'thirtieth')}`;

/** The value of an exact number in words or figures; undefined for a vague one or for anything else. */
export function numberOf(words: string): number | undefined {
  const text = words
    .toLowerCase()
    .trim()
    .replace(/,(?=\d)/g, '');
  const half = /[- ]and[- ]a[- ]half$/.exec(text);
  if (half) {
    const whole = numberOf(text.slice(0, half.index));
    return whole === undefined ? undefined : whole + 0.5;
  }
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const halves = /^(\d+) ?(?:1\/2|½)$/.exec(text);
  if (halves) return Number(halves[1]) + 0.5;
  const [first = '', second = ''] = text.split(/[- ]/);
  const unit = PLAIN.get(first);
  if (unit === undefined) return undefined;
  const factor = FACTORS[second];
  if (factor !== undefined) return unit * factor;
  if (!second) return unit;
  const ones = unit >= 20 ? PLAIN.get(second) : undefined;
  return ones !== undefined && ones < 20 ? unit + ones : undefined;
}

const PLAIN: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ...[...ONES, ...TEENS].map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, 10 * (index + 2)] as const),
]);
const FACTORS: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, dozen: 12 };

/** The value of an ordinal: 10 for "10th" and "tenth", 21 for "twenty-first"; undefined for anything else. */
export function ordinalOf(words: string): number | undefined {
  const text = words.toLowerCase();
  const figures = /^(\d+)(?:st|nd|rd|th)$/.exec(text);
  if (figures) return Number(figures[1]);
  const [first = '', second] = text.split(/[- ]/);
  if (second !== undefined) {
    const ten = TENS.indexOf(first);
    const one = ordinalOf(second);
    return ten < 0 || one === undefined || one > 9 ? undefined : 10 * (ten + 2) + one;
  }
  const plain = ORDINALS.indexOf(first);
  if (plain >= 0) return plain + 1;
  if (first === 'hundredth') return 100;
  const tieth = TIETHS.indexOf(first);
  return tieth >= 0 ? 10 * (tieth + 3) : undefined;
}
