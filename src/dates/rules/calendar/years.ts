import { numberOf, ordinalOf } from '../../values/numbers.ts';
import { type Rule, rule, stated, where } from '../rule.ts';

const NOT_COUNTED =
  /^(?:(?:-| )?(?:people|dollars|euros|pounds|miles?|km|kilometers|kilometres|metres|meters|feet|tons|tonnes|percent|points?|jobs|workers|employees|troops|soldiers|police|men|women|children|cars|units|homes|houses|pages|times|mph|rpm|kg|kW|MW|acres|hectares|members|students|deaths|dead|injured|barrels|shares|votes|hours|days|GMT|UTC|EST|local time|calories|horsepower|copies|others|more)\b|%|°)/;
const DATE_BEFORE =
  /\b(?:in|since|until|till|by|from|to|through|during|for|before|after|between|and|early|late|mid|of|the|year|years|circa|c\.|around|or|than|back in|as of|fiscal|season)[ -]$/i;
const NAME_BEFORE =
  /(?:[$€£#¥]|\b(?:Windows|Office|Server|Flight|Route|Highway|Model|Channel|Radio|Room|No\.|Nos\.|number|Resolution|Regulation|Boeing|Airbus|Area|Apollo|Series|Mark|Type|Class|BA|page|pp?\.|chapter|section|Rs\.?|USD|EUR|version)) ?$/;

/** "2009", "in 1998", "the 2008 Olympics", "WWDC 2005", "2009-2010": a bare year. Not "$1990", "2000 people", "Windows 2000", "555-1990". */
const year = rule(
  /(?<![\w.,:/$€£#¥+]|\d[-–—])(?<year>1[0-9]\d\d|20\d\d)(?![\w%]|[.,:]\d|\/(?!\d\d(?!\d))|-\d{3}(?!\d)|-\d{5,})/g,
  (g, match, text) => {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(match.index + 4, match.index + 24);
    if (
      NAME_BEFORE.test(before) ||
      NOT_COUNTED.test(after.replace(/^[-\s]/, (gap) => (gap === '-' ? '-' : ' ')))
    )
      return undefined;
    const value = Number(g['year']);
    const certain =
      DATE_BEFORE.test(before) || /^(?:['’]s\b|[-–—]\d{2,4}\b)/.test(after) || /[(–—-]$/.test(before);
    const round = value % 100 === 0;
    if (!certain && (round || value < 1800 || value > 2060)) return undefined;
    if (certain && (value < 1500 || (round && value < 1700)) && /^ [a-z]+s\b/.test(after)) return undefined;
    return { type: 'DATE', resolve: () => stated(g['year']) };
  },
);

/** "in '96", "the class of '68", "since '04": the year of two figures that is not to come. */
const shortYear = rule(
  /(?<=\b(?:in|since|of|from|until|till|by|back in|after|before|early|late|spring|summer|fall|winter|autumn) )['’‘](?<year>\d\d)\b(?!['’]?s|[\d%:.,]\d)/g,
  (g) => ({
    type: 'DATE',
    resolve({ published }) {
      const now = published ? Number(published.slice(0, 4)) : 2000;
      const year = Math.floor(now / 100) * 100 + Number(g['year']);
      return stated(String(year > now + 5 ? year - 100 : year).padStart(4, '0'));
    },
  }),
);

/** The second year of "2009-2010", "2009–10" and "1997/98". */
const rangeEnd = rule(
  /(?<![\w.,:/$€£#¥-])(?<from>1[5-9]\d\d|20\d\d)[-–—/](?<to>1[5-9]\d\d|20\d\d|\d\d)(?![\w%.]\d|\d|[-/]\d)/g,
  (g, match) => {
    const to = g['to'] ?? '';
    const full = to.length === 4 ? to : (g['from'] ?? '').slice(0, 2) + to;
    if (
      Number(full) <= Number(g['from']) ||
      (to.length === 2 && Number(to) <= 12 && Number(full) !== Number(g['from']) + 1)
    )
      return undefined;
    return { type: 'DATE', from: match[0].length - to.length, resolve: () => stated(full) };
  },
);

/** "the 1990s", "the '60s", "1980's", "the nineties", "the early 2000s" (its first decade), "the 1800s" (a century). */
const decade = rule(
  /(?<!\w|\$|£|€)(?:(?:the )?(?:(?<full>1[0-9]\d0|20\d0)['’]?s|['’`](?<short>[1-9]0)s)|the (?<bare>[2-9]0)['’]?s|the (?:roaring |nineteen[- ])?(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b/gi,
  (g) => {
    if (g['full']) {
      const century = /00$/.test(g['full']) && Number(g['full']) < 2000;
      return { type: 'DATE', resolve: () => stated(g['full']?.slice(0, century ? 2 : 3)) };
    }
    const tens =
      g['short'] ?? g['bare'] ?? String((2 + DECADES.indexOf((g['word'] ?? '').toLowerCase())) * 10);
    return { type: 'DATE', resolve: () => stated(`19${tens.charAt(0)}`) };
  },
);
const DECADES = [
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

const SPELT_ONES = 'one|two|three|four|five|six|seven|eight|nine';
const SPELT_TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const SPELT_TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/** "nineteen seventy-eight", "nineteen oh one", "twenty ten", "two thousand and eighteen": a year in words, as broadcasts have it. */
const spelt = rule(
  new RegExp(
    `\\b(?:(?<century>seventeen|eighteen|nineteen|twenty)[- ](?:(?<tens>${SPELT_TENS})(?:[- ](?<ones>${SPELT_ONES}))?|(?<teen>${SPELT_TEENS})|(?:oh|zero)[- ](?<oh>${SPELT_ONES}))|two thousand(?: and)? (?:(?<t2>${SPELT_TENS})(?:[- ](?<o2>${SPELT_ONES}))?|(?<few>${SPELT_ONES}|${SPELT_TEENS})))\\b(?! (?:hundred|thousand|million|people|percent|per cent|years|days|dollars)|-)`,
    'gi',
  ),
  (g) => {
    const part = (name: string | undefined) => (name ? (numberOf(name) ?? 0) : 0);
    const century = g['century'] ? part(g['century']) : 20;
    const year =
      century * 100 +
      part(g['tens']) +
      part(g['ones']) +
      part(g['teen']) +
      part(g['oh']) +
      part(g['t2']) +
      part(g['o2']) +
      part(g['few']);
    return { type: 'DATE', resolve: () => stated(String(year)) };
  },
);

/** "the 19th century", "the twentieth century", "a 20th-century ...". */
const century = rule(/\b(?:[Tt]he )?(?<which>[\w-]+)[- ]centur(?:y|ies)\b/g, (g) => {
  const which = ordinalOf(g['which'] ?? '');
  return which && which <= 30
    ? { type: 'DATE', resolve: () => stated(String(which - 1).padStart(2, '0')) }
    : undefined;
});

/** "300 BC", "44 B.C.", "AD 79", "1,000 BCE". */
const ancient = rule(
  /(?<![\w,.$])(?:(?<bc>\d{1,4}) ?(?:BCE?\b|B\.C\.(?:E\.)?)|(?:AD|A\.D\.) ?(?<ad>\d{1,4})\b)/g,
  (g) => ({
    type: 'DATE',
    resolve: () => stated(g['bc'] ? `BC${g['bc'].padStart(4, '0')}` : g['ad']?.padStart(4, '0')),
  }),
);

/** Rules about years and longer times with a number of their own. */
export const yearRules: readonly Rule[] = [
  year,
  rangeEnd,
  where(/['’‘]\d\d/, shortYear),
  where(/(?:seven|eigh|nine)teen|twenty|thousand/i, spelt),
  where(/0'?s\b|ties\b/i, decade),
  where(/centur/i, century),
  where(/BC|AD|B\.C|A\.D/, ancient),
];
