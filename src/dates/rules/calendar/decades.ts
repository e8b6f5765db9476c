import { stated } from '../../resolve/context.ts';
import { ordinalOf } from '../../values/numbers.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';

const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

const QUOTE = "['`]";
const IN_FIGURES = String.raw`(?:the )?(?:(?<full>1[0-9]\d0|20\d0)'?s|${QUOTE}(?<short>[1-9]0)s)`;
const BARE = "the (?<bare>[2-9]0)'?s";
const THE = String.raw`(?:the |(?<=\bthe (?:early|mid|middle|late)[- ]))`;
const IN_WORDS = `${THE}(?:[a-z]+ing |nineteen[- ])?(?<word>${oneOf(...DECADES)})`;
const NOUGHTIES = `${THE}(?<noughties>noughties|00s)`;

/** "the 1990s", "the '60s", "1980's", "the nineties", "the early 2000s" (its first decade), "the 1800s" (a century). */
const decade: DateRule = {
  name: 'decade',
  examples: [
    { text: 'in [the 1990s]', value: '199' },
    { text: 'in [the early 2000s]', value: '200', part: 'START' },
    { text: "the music of [the '80s]", value: '198' },
    { text: 'in [the sixties]', value: '196' },
    { text: 'The docks closed in [the late seventies].', value: '197', part: 'END' },
    { text: 'since [the roaring twenties]', value: '192' },
    { text: 'In [the swinging sixties] all had one.', value: '196' },
    { text: "in [the 50's]", value: '195' },
    { text: 'in [the 1800s]', value: '18' },
    { text: 'The band broke up in [the late noughties].', value: '200', part: 'END' },
  ],
  counterExamples: [
    'She is in her late twenties.',
    'It cost $1990s.',
    'twenties and thirties',
    'Highs will be in the 80s and temperatures may reach the nineties.',
    'A1990s came',
  ],
  signs: {
    words: '# twenties thirties forties fifties sixties seventies eighties nineties noughties',
    before: 2,
  },
  pattern: new RegExp(String.raw`(?<!\w|\$|£)(?:${IN_FIGURES}|${BARE}|${IN_WORDS}|${NOUGHTIES})\b`, 'gi'),
  read(g, match, text) {
    const full = g['full'];
    if (!full && OF_DEGREES.test(text.slice(Math.max(0, match.index - REACH), match.index))) return undefined;
    if (full) {
      const isCentury = full.endsWith('00') && Number(full) < 2000;
      return { type: 'DATE', resolve: () => stated(full.slice(0, isCentury ? 2 : 3)) };
    }
    if (g['noughties']) return { type: 'DATE', resolve: () => stated('200') };
    const tens = g['short'] ?? g['bare'] ?? String(DECADES.indexOf((g['word'] ?? '').toLowerCase()) + 2);
    return { type: 'DATE', resolve: () => stated(`19${tens.charAt(0)}`) };
  },
};

/** "highs in the 80s", "temperatures will reach the nineties". */
const OF_DEGREES = new RegExp(
  String.raw`\b(?:highs?|lows?|temperatures?|temps|mercury|thermometers?)\b[^.!?\n]{0,50}` +
    ' (?:in|into|to|reach|near|through|above|below) (?:the )?$',
  'i',
);
/** Code units. */
const REACH = 60;

const ERA = String.raw`(?:(?<bc>BC\b|B\.C\.|BCE\b|B\.C\.E\.)|AD\b|A\.D\.|CE\b)`;

/** "the 19th century", "the twentieth century", "a 20th-century ...". The ordinal is bounded, so that long chains of hyphens cost no time. */
const century: DateRule = {
  name: 'century',
  examples: [
    { text: 'in [the 19th century]', value: '18' },
    { text: 'a [twentieth-century] painter', value: '19' },
    { text: 'by [the twenty-first century]', value: '20' },
    { text: 'It was added in [the mid-19th century].', value: '18' },
    { text: 'He sold his [19th century] house.', value: '18' },
    { text: 'The wall was raised in [the 5th century BC].', value: 'BC04' },
    { text: 'Its mosaic is of [the first century AD].', value: '00' },
  ],
  counterExamples: [
    'the mid century',
    { text: 'half a century', readBy: 'counted-duration' },
    'She hit her 12th century, and he a second century in reply.',
  ],
  signs: { words: 'century centuries', before: 12 },
  pattern: new RegExp(
    String.raw`\b(?:[Tt]he )?(?:(?:mid|early|late)[- ])?(?<which>\w[\w-]{0,19}?)[- ]centur(?:y|ies)\b(?: ${ERA})?`,
    'g',
  ),
  read(g, match, text) {
    const which = ordinalOf(g['which'] ?? '');
    if (!which || which > 30) return undefined;
    const end = match.index + match[0].length;
    if (
      OF_RUNS.test(text.slice(Math.max(0, match.index - 10), match.index)) &&
      NO_NOUN.test(text.slice(end, end + 10))
    )
      return undefined;
    const value = `${g['bc'] ? 'BC' : ''}${String(which - 1).padStart(2, '0')}`;
    return { type: 'DATE', resolve: () => stated(value) };
  },
};

/** A batsman's: "his 12th century", "a second century in reply". */
const OF_RUNS = /\b(?:his|her|my|their|an?) $/i;
const NO_NOUN = /^(?:[.,;:!?)]|$| (?:of|in|for|as|off|at|and|when|with|from|to|on|since|against)\b)/;

/** Rules about decades and centuries. */
export const decadeRules: readonly DateRule[] = [decade, century];
