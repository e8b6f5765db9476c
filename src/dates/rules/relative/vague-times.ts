import { relative } from '../../resolve/context.ts';
import { isPastVerb } from '../../resolve/tense-words.ts';
import { MONTH_PATTERN, WEEKDAY_NAME } from '../../values/calendar-names.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';

const NOW = oneOf(String.raw`(?<!\w )[Nn]ow(?=,? [a-z(])`, String.raw`(?<=\w[,;]? )now`);
const THESE_DAYS = oneOf(
  '[Cc]urrently|[Pp]resently|[Nn]owadays|[Tt]hese days',
  '[Aa]t present|(?:[Aa]t|[Ff]or) the moment|(?:[Tt]he )?present day',
  '[Aa]t this (?:moment|time|point)(?! (?:last|next|in|of) )',
);

/** "now", "right now", "currently", "nowadays", "at present", "at the moment", "these days", "until now"; not "now-defunct", "by now". */
const present: DateRule = {
  name: 'present',
  examples: [
    { text: 'It is closed [now] and', value: 'PRESENT_REF' },
    { text: 'He is [currently] abroad.', value: 'PRESENT_REF' },
    { text: 'He is abroad; until [now], he was here.', value: 'PRESENT_REF' },
    { text: 'It is calm [at the moment].', value: 'PRESENT_REF' },
    { text: '[For the moment] they use the library.', value: 'PRESENT_REF' },
    { text: 'Few drive [these days].', value: 'PRESENT_REF' },
  ],
  counterExamples: [
    'the now-defunct firm',
    'By now it is dark.',
    { text: 'at this point last spring he', readBy: 'season' },
  ],
  signs: { words: 'now currently presently nowadays these present moment time point', before: 2 },
  pattern: new RegExp(
    String.raw`\b(?<!\b(?:By|by|just|Just) )(?:[Rr]ight now|[Ff]or now|${NOW}|${THESE_DAYS})\b(?!-)`,
    'g',
  ),
  read: () => ({ type: 'DATE', resolve: () => relative('PRESENT_REF') }),
};

/** "most recently in 2002", "as recently as April": the date behind it says when. */
const DATE = oneOf(String.raw`[12]\d{3}`, WEEKDAY_NAME, MONTH_PATTERN);
const DATE_NEXT = String.raw`(?: as\b|,? (?:in|on|at) (?:the |early |late |mid-)?${DATE}\b)`;
const RECENTLY = `(?:[Mm]ore |[Mm]ost |[Vv]ery |[Qq]uite )?[Rr]ecently(?!${DATE_NEXT})|[Ll]ately`;
const RECENT = '(?:(?:most |more )?[Rr]ecent|[Pp]ast few recent)';
const RECENT_TIMES = `(?:[Tt]he )?${RECENT} (?:years|months|weeks|days|decades|times|history)|[Ii]n those days`;
const UNIT = 'year|month|week|day|decade|quarter';
/** "the past two years", "the past season": lengths of time. */
const LENGTH = oneOf(
  String.raw`\w+ (?:${UNIT})s?`,
  UNIT,
  String.raw`two|three|four|five|six|few|several|couple|season|\d`,
);
const THE_PAST = String.raw`(?<=\b[Ii]n )the (?:recent |distant |not-too-distant )?past\b(?! ${LENGTH})`;
const UNITS = '(?:[Yy]ears|[Mm]onths|[Ww]eeks|[Dd]ays|[Dd]ecades|[Cc]enturies)';
const AGO = oneOf(
  '[Nn]ot (?:so )?long|(?<!\\bas )[Ll]ong|[Ss]ome time|[Mm]oments',
  `(?:[Mm]any |[Ss]everal )?${UNITS}`,
);

/** "recently", "lately", "in recent years", "in the past", "long ago", "years ago" without a number. */
const past: DateRule = {
  name: 'past',
  examples: [
    { text: 'He [recently] left.', value: 'PAST_REF' },
    { text: 'Prices fell in [recent years].', value: 'PAST_REF' },
    { text: 'It was so in [the past].', value: 'PAST_REF' },
    { text: 'He left [many years ago].', value: 'PAST_REF' },
    { text: 'It broke [not so long ago].', value: 'PAST_REF' },
    { text: '[In those days] the ferry took sheep.', value: 'PAST_REF' },
  ],
  counterExamples: [
    'in the past season',
    { text: 'in the past two years', readBy: 'stretch' },
    { text: 'He left two years ago.', readBy: 'counted-shift' },
    { text: 'They won it most recently in 2002.', readBy: 'year' },
    { text: 'It was full as recently as April.', readBy: 'month' },
    { text: 'They were warned as long ago as 1990.', readBy: 'year' },
  ],
  signs: { words: 'recently lately recent those past ago', before: 4 },
  pattern: new RegExp(String.raw`\b(?:${RECENTLY}|${RECENT_TIMES}|${THE_PAST}|${AGO} ago)\b`, 'g'),
  read: () => ({ type: 'DATE', resolve: () => relative('PAST_REF') }),
};

const SOON = String.raw`(?<!as |As |too )[Ss]oon(?:er or later)?(?! (?:after|as|to|before|afterwards?)\b|-)`;
const FUTURE = oneOf(
  '(?:[Tt]he )?(?:near|foreseeable|not-too-distant|immediate|distant) future',
  String.raw`(?<=\b(?:[Ii]n|[Ff]or) )the future`,
);
const COMING = oneOf(
  '(?:[Tt]he )?coming (?:years|months|weeks|days|decades|hours)',
  '(?:[Tt]he )?(?:years|months|weeks|days) (?:ahead(?! of)|to come)',
);

/** "soon took the lead", "soon he was gone": what followed in a story. */
const NEXT_WORDS = /^ ([a-z]+)(?: ([a-z]+))?/;

/** "soon", "the near future", "in the future", "the coming months", "in the years ahead". */
const future: DateRule = {
  name: 'future',
  examples: [
    { text: 'It will close [soon].', value: 'FUTURE_REF' },
    { text: 'in [the near future]', value: 'FUTURE_REF' },
    { text: 'It may rain in [the coming months].', value: 'FUTURE_REF' },
    { text: 'in [the years ahead]', value: 'FUTURE_REF' },
  ],
  counterExamples: [
    'The letter came too soon.',
    { text: 'The harvest is two weeks ahead of plan.', readBy: 'counted-duration' },
    'He left as soon as it rained.',
    'soon after the vote',
    'The fire soon grew, and soon they were gone.',
    'the futures market',
  ],
  signs: { words: 'soon sooner future coming ahead come', before: 4 },
  pattern: new RegExp(String.raw`\b(?:${SOON}|${FUTURE}|${COMING})\b`, 'g'),
  read(_, match, text) {
    const end = match.index + match[0].length;
    const [, one = '', two = ''] = NEXT_WORDS.exec(text.slice(end, end + 30)) ?? [];
    if (
      /^soon$/i.test(match[0]) &&
      (isPastVerb(one) || (/^(?:he|she|it|they|there)$/.test(one) && isPastVerb(two)))
    )
      return undefined;
    return { type: 'DATE', resolve: () => relative('FUTURE_REF') };
  },
};

/** Rules about the present, the past and the future as a whole. */
export const vagueTimeRules: readonly DateRule[] = [present, past, future];
