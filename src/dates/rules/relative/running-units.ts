import { oneOf } from '../../values/pattern.ts';
import { DATE_UNIT, type Unit } from '../../values/unit.ts';
import type { DateRule } from '../rule.ts';
import { DATE_UNIT_SIGNS } from '../signs.ts';
import { unitRunning } from './unit-beside.ts';

/** "the year", "the month", "the week", "the day" if a word before shows that a certain one is meant. */
const runningUnit: DateRule = {
  name: 'running-unit',
  examples: [
    { text: 'its worst day of [the year]', value: '2023' },
    { text: 'the first baby of [the year]', value: '2023' },
    { text: 'The last sitting day of [the year] is in December.', value: '2023' },
    { text: 'It ended [the day] at 7,552.', value: '2023-10-18' },
    { text: 'The strike will begin before [the end of the month].', value: '2023-10', part: 'END' },
    { text: 'He left in May and was back by [the end of the month].', value: '2023-05', part: 'END' },
    { text: 'He left in May and will be back by [the end of the month].', value: '2023-10', part: 'END' },
    { text: 'He may act before [the week] is out.', value: '2023-W42' },
    { text: 'so far in [the quarter]', value: '2023-Q4' },
    { text: 'They go home by [the end of the week] to campaign.', value: '2023-W42', part: 'END' },
    { text: 'down 3% on [the day]', value: '2023-10-18' },
    { text: 'On Tuesday it fell, later in [the day] it rose.', value: '2023-10-17' },
    { text: 'She had landed earlier in [the day] after a year abroad.', value: '2023-10-18' },
    { text: 'for [the rest of the week]', value: '2023-W42', part: 'LATER' },
    { text: 'half of [the year]', value: 'XXXX', published: null },
  ],
  counterExamples: [
    'the day was long',
    'at the end of the year before the war',
    'At the end of the day, it is only a game.',
  ],
  signs: { words: DATE_UNIT_SIGNS, before: 2 },
  pattern: new RegExp(
    String.raw`\bthe (?:(?:current|new|present) )?${DATE_UNIT}(?![-\w]| (?:ended|earlier|ago|to (?:[A-Z\d]|date)))`,
    'g',
  ),
  read(g, match, text) {
    const before = text.slice(Math.max(0, match.index - 32), match.index);
    const unit = (g['unit'] ?? 'day') as Unit;
    const next = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
    const isOut = /\bbefore $/i.test(before) && /^ (?:is|was) out\b/.test(next);
    if (!(isOut || CERTAIN_ONE.test(before)) || (unit === 'day' && /\bat the end of $/i.test(before)))
      return undefined;
    if (/^ (?:before|after)\b/.test(next) && !/\b(?:earlier|later) in $/i.test(before)) return undefined;
    return { type: 'DATE', resolve: (context, span) => unitRunning(context, span, unit) };
  },
};

const PLACE_IN = oneOf(
  'earlier|later|late|early|far',
  'beginning|start|end|close|middle|rest|remainder|half|outset|course|part|turn',
  'months|quarters?',
);
const RANK = String.raw`(?:first|second|third|last|final|best|worst|\w{2,}est)`;
const SESSION = '(?:trading |business )?(?:day|week|month|quarter|session|performance)';
const ENDED = '(?:ended|ending|ends|finished|closed|began|started)';
const CHANGE = '(?:percent|per cent|%|points?|higher|lower|up|down|loss|gain)';
const CERTAIN_ONE = new RegExp(
  [
    String.raw`\b${PLACE_IN} (?:in|of|on|for) $`,
    String.raw`\b${RANK} (?:${SESSION}|\w+|\w+ \w+) (?:of|in) $`,
    String.raw`\b${ENDED} $`,
    `${CHANGE} (?:for|on) $`,
  ].join('|'),
  'i',
);

/** "all year", "all week long": the one that runs, as far as it has come. */
const allOfUnit: DateRule = {
  name: 'all-of-unit',
  examples: [
    { text: 'She has not lost a race [all year].', value: '2023' },
    { text: 'Trains have been cancelled [all week].', value: '2023-W42' },
  ],
  counterExamples: [
    'The pool is open all year round.',
    { text: 'They worked all year-long.', readBy: 'open-duration' },
  ],
  signs: { words: 'year month week', before: 1 },
  pattern: /\b[Aa]ll (?<unit>year|month|week)\b(?![-'\w]| (?:round|of)\b)/g,
  read: (g) => ({
    type: 'DATE',
    resolve: (context, span) => unitRunning(context, span, (g['unit'] ?? 'year') as Unit),
  }),
};

const VERB_NEXT = oneOf('and|but|as|while|was|were', 'from|compared|with|on|at|by', 'rose|fell|totaled');

/** "for the year", "in the quarter", "during the month": the one told of before, else that of the publication. */
const unitAsWhole: DateRule = {
  name: 'unit-as-whole',
  examples: [
    { text: 'Sales rose in [the quarter] and', value: '2023-Q3' },
    { text: 'It lost money for [the year].', value: '2023' },
    { text: 'It rained during [the month].', value: '2023-10' },
  ],
  counterExamples: ['for the year of the rat', 'They came in the week of joy.'],
  signs: { words: 'year month week quarter', before: 2 },
  pattern: new RegExp(
    String.raw`\b(?:[Ff]or|[Ii]n|[Dd]uring) the (?<unit>year|month|week|quarter)\b(?=[.,;:)"]|$| ${VERB_NEXT}\b)`,
    'g',
  ),
  read(g, match) {
    const unit = (g['unit'] ?? 'year') as Unit;
    return {
      type: 'DATE',
      from: match[0].length - 'the '.length - unit.length,
      resolve: (context, span) => unitRunning(context, span, unit),
    };
  },
};

/** Rules about "the year", "the month", "the week", "the day". */
export const runningUnitRules: readonly DateRule[] = [runningUnit, allOfUnit, unitAsWhole];
