import { type Context, type Resolved, relative } from '../../resolve/context.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { isOver, OF_YEAR, partOfYear, partsAround, WHOSE } from './part-of-year.ts';

/** "the first half of 2008", "second half of last year", "H1 2009". */
const halfOfYear: DateRule = {
  name: 'half-of-year',
  examples: [
    { text: '[the first half of 2012]', value: '2012-H1' },
    { text: 'in [the second half of last year]', value: '2022-H2' },
    { text: 'in [H1 2009]', value: '2009-H1' },
    { text: "in [last year's first half]", value: '2022-H1' },
  ],
  counterExamples: ['the first half of the match', 'H1 visas'],
  signs: { words: 'half h1 h2', before: 4 },
  pattern: new RegExp(
    String.raw`\b(?:(?:[Tt]he )?(?:(?<word>[Ff]irst|[Ss]econd|[Ll]ast|[Ll]atter)[- ]half|H(?<h>[12]))${OF_YEAR}` +
      String.raw`|${WHOSE}(?<word0>first|second) half)(?!\w)`,
    'g',
  ),
  read(g) {
    const number = g['h'] ?? (/first/i.test(g['word'] ?? g['word0'] ?? '') ? 1 : 2);
    return { type: 'DATE', resolve: (context, span) => partOfYear(context, span, `H${number}`, g) };
  },
};

const PREPOSITION = oneOf('in', 'for', 'during', 'of', 'over', 'from');
const RESULTS = oneOf('profits?|loss(?:es)?|results|earnings|sales', 'revenues?|net|figures|report');

/** "in the first half", "first-half profit": half of a business year, in a text on business; not that of a match. */
const halfAlone: DateRule = {
  name: 'half-alone',
  examples: [
    { text: 'Sales rose in [the first half].', value: '2023-H1' },
    { text: 'It posted a [first-half] loss as exports fell.', value: '2023-H1' },
    { text: 'Profits slid by a fifth in [H1], the brewer said.', value: '2023-H1' },
    { text: 'Sales for [the half year] were down 9 per cent.', value: '2023-H1' },
  ],
  counterExamples: [
    'Ronaldo scored in the first half, as sales of shirts rose.',
    'It rained in the first half.',
    'Output fell in the first half-hour.',
  ],
  signs: { words: 'half h1 h2', before: 2 },
  pattern: new RegExp(
    String.raw`\b(?:(?<=\b${PREPOSITION} )the (?<word>first|second) half(?! of|-|'s| (?:time|year))` +
      String.raw`|(?<hyphen>[Ff]irst|[Ss]econd)-half(?= (?:\w+ )?${RESULTS}\b)` +
      String.raw`|(?<=\b${PREPOSITION} )the (?<whole>half)[- ]year|(?<=\b${PREPOSITION} )H(?<h>[12]))\b`,
    'g',
  ),
  read(g, _match, _text, holds) {
    if (!holds(BUSINESS) || (g['word'] && holds(MATCH))) return undefined;
    if (g['whole']) return { type: 'DATE', resolve: lastHalf };
    const part = `H${g['h'] ?? (/first/i.test(g['word'] ?? g['hyphen'] ?? '') ? 1 : 2)}`;
    const groups = g['hyphen'] ? { ...g, told: ' results' } : g;
    return { type: 'DATE', resolve: (context, span) => partOfYear(context, span, part, groups) };
  },
};
/** "for the half year": the last one that is over. */
function lastHalf({ published }: Context): Resolved | undefined {
  if (!published) return undefined;
  const halves = ['H1', 'H2'].flatMap((half) => partsAround(published, half)).sort();
  return relative(halves.findLast(isOver(published)), published);
}

const BUSINESS = /\b(?:profits?|sales|revenues?|earnings|econom(?:y|ic)|shares|deliveries|exports|output)\b/i;
const MATCH = /\b(?:goals?|scored|match|coach|kick-?off|halftime|half-time|touchdown|quarterback)\b/i;

/** Rules about halves of a year. */
export const halfRules: readonly DateRule[] = [halfOfYear, halfAlone];
