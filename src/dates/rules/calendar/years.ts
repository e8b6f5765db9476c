import { stated } from '../../resolve/context.ts';
import { isoYear, yearEndingIn } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { isCited, isNumberOfThings } from './year-or-number.ts';

/** "2009", "in 1998", "the 2008 Olympics", "WWDC 2005", "2009-2010": a bare year. */
const year: DateRule = {
  name: 'year',
  examples: [
    { text: 'took a neutral stance [early in 2022]', value: '2022', part: 'START' },
    { text: 'at [the end of 2006]', value: '2006', part: 'END' },
    { text: 'the [2008] Olympics', value: '2008' },
    { text: 'the drought of [2007]-11', value: '2007' },
    { text: 'It was built in [1500].', value: '1500' },
    { text: 'Since [1979] women have had to wear it.', value: '1979' },
    { text: 'The comedy Harvest ([1998]) made him known.', value: '1998' },
  ],
  counterExamples: [
    'Windows 2000 and Office 2003',
    'It cost $1999 and 2000 people paid 1,500.',
    'Call 555-1990 or 1-800-2012.',
    'Of these 1979 women have left.',
    'Boeing 747, Flight 1549',
    'As Harvest (1998) showed and Reid (2004) reports, it was so, according to Lang (2010).',
    'Bonomi, 1971, says the well is older; Lee et al. (1998) and Ross (1987) argue that it is not.',
    'They flew the A380, the 737-800 and Flight 447 over Highway 61.',
  ],
  signs: { words: '#' },
  pattern:
    /(?<![\w.,:/$£#¥+]|\d-)(?<year>1[0-9]\d\d|20\d\d)(?![\w%]|[.,:]\d|\/(?!\d\d(?!\d))|-\d{3}(?!\d)|-\d{5,})/g,
  read: (g, match, text) =>
    isNumberOfThings(text, match.index) || isCited(text, match.index)
      ? undefined
      : { type: 'DATE', resolve: () => stated(g['year']) },
};

/** The second year of "2009-2010" and "2009-14"; two years that make one, "2009-10", are a split year. */
const rangeEnd: DateRule = {
  name: 'year-range-end',
  examples: [
    { text: 'the wars of 1793-[96]', value: '1796' },
    { text: 'from 2009-[2010]', value: '2010' },
  ],
  counterExamples: [
    { text: 'in 2009-2004', readBy: 'year' },
    { text: 'in 2011-05', readBy: 'year' },
  ],
  signs: { words: '#' },
  pattern:
    /(?<![\w.,:/$£#¥-])(?<from>1[5-9]\d\d|20\d\d)[-/](?<to>1[5-9]\d\d|20\d\d|\d\d)(?![\w%.]\d|\d|[-/]\d)/g,
  read(g, match) {
    const [from, to] = [g['from'] ?? '', g['to'] ?? ''];
    const full = to.length === 4 ? to : from.slice(0, 2) + to;
    const isMonth = to.length === 2 && Number(to) <= 12;
    if (Number(full) <= Number(from) || isMonth) return undefined;
    return { type: 'DATE', from: match[0].length - to.length, resolve: () => stated(full) };
  },
};

const BEFORE_SHORT = oneOf(
  'in|since|of|from|until|till|by|back in|after|before|like|than|not|to',
  'early|late|spring|summer|fall|winter|autumn',
);

/** "in '96", "the class of '68", "since '04": the year of two figures that is not to come. */
const shortYear: DateRule = {
  name: 'short-year',
  examples: [
    { text: "I was there in ['96].", value: '1996' },
    { text: "open since ['04]", value: '2004' },
    { text: "The drought was worse than ['76].", value: '1976' },
    { text: "It is to open in ['01].", value: '2001', published: '1999-06-01' },
  ],
  counterExamples: ["by '68.5 points", "He said '10 of them'."],
  signs: { words: '#' },
  pattern: new RegExp(String.raw`(?<=\b${BEFORE_SHORT} )'(?<year>\d\d)\b(?!'?s|[\d%:.,]\d)`, 'g'),
  read: (g) => ({
    type: 'DATE',
    resolve: ({ published }) => stated(isoYear(yearEndingIn(g['year'] ?? '', published, NEAR)), published),
  }),
};

/** Years: so far ahead a year may lie of which two figures are given. */
const NEAR = 5;

/** Rules about years in figures. */
export const yearRules: readonly DateRule[] = [year, rangeEnd, shortYear];
