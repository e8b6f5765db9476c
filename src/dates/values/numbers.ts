const ONES: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

const TEEN_OR_ONE =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TEN = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** Exact numbers: "3", "1,000", "2.5", "2 1/2", "fifty", "twenty-five", "two and a half", "a hundred", "half a dozen" is not taken. */
export const EXACT_NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+|(?: 1/2| ?½))?|(?:${TEN})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${TEEN_OR_ONE}|(?:a|one|two|three|four|five) (?:hundred|thousand|dozen))(?:[- ]and[- ]a[- ]half)?`;

/** Numbers that a text leaves open: "several", "a few", "a couple of". */
export const VAGUE_NUMBER =
  '(?:several|many|some|numerous|countless|a few|few|a couple(?: of)?|a couple more|a number of|dozens of|hundreds of|thousands of|tens of)';

/** Ordinals: "10th", "tenth", "twenty-first". */
export const ORDINAL = `(?:\\d{1,4}(?:st|nd|rd|th)|(?:(?:${TEN})[- ])?(?:${ORDINALS.slice(1).join('|')})|thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth)`;

/** The value of an exact number in words or digits; undefined for a vague one or for anything else. */
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
  const unit = ONES[first] ?? TENS[first];
  if (unit === undefined) return undefined;
  if (second === 'hundred') return unit * 100;
  if (second === 'thousand') return unit * 1000;
  if (second === 'dozen') return unit * 12;
  if (!second) return unit;
  const ones = unit >= 20 ? ONES[second] : undefined;
  return ones && unit + ones;
}

/** The value of an ordinal: 10 for "10th" and "tenth", 21 for "twenty-first"; undefined for anything else. */
export function ordinalOf(words: string): number | undefined {
  const text = words.toLowerCase();
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(text);
  if (digits) return Number(digits[1]);
  const [first = '', second] = text.split(/[- ]/);
  if (second !== undefined) return (TENS[first] ?? 0) + (ordinalOf(second) ?? 0);
  const plain = ORDINALS.indexOf(first);
  if (plain > 0) return plain;
  if (first === 'hundredth') return 100;
  return first.endsWith('tieth') ? TENS[first.replace(/ieth$/, 'y')] : undefined;
}
