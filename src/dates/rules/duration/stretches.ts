import { stated } from '../../resolve/context.ts';
import { numberOf } from '../../values/numbers.ts';
import { oneOf } from '../../values/pattern.ts';
import { durationValue, UNIT, unitOf } from '../../values/unit.ts';
import type { DateRule, Groups } from '../rule.ts';
import { UNIT_SIGNS } from '../signs.ts';

const OWNER = oneOf('[Tt]he|[Tt]his|[Tt]hese', '[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur');
const WHICH = `(?<which>${oneOf(
  'past|last|next|coming|upcoming',
  'previous|preceding|following|first|final|latest|opening',
)})`;
const COUNT = String.raw`(?<count>\w+(?:\.\d+)?(?:[- ](?:and a half|\w+))?)`;

/** "the first nine months of the year": the year is a part of the phrase. */
const OF_YEAR = String.raw`(?: of (?:the year|(?:this|last|next) year|(?:fiscal )?[12]\d{3}\b)(?![-'\w]))`;

/** "the past decade", "the last three years", "the next few days", "the first nine months". */
const stretch: DateRule = {
  name: 'stretch',
  examples: [
    { text: 'over [the past decade]', value: 'P10Y' },
    { text: 'for [the past three years]', value: 'P3Y' },
    { text: 'over [the next year]', value: 'P1Y' },
    { text: 'in [its first nine months]', value: 'P9M' },
    { text: 'in [the next few days]', value: 'PXD' },
    { text: 'for [the last two years and a half]', value: 'P2.5Y' },
    { text: 'It fell in [the past week]. Ten years have gone.', value: 'P1W' },
    { text: 'It made $3 billion in [the first three months of the year].', value: 'P3M' },
  ],
  counterExamples: [
    'the first trading day',
    'in the last day',
    { text: 'He won the final three days later.', readBy: 'counted-shift' },
    { text: 'He left the previous year.', readBy: 'adjacent-unit' },
  ],
  signs: {
    words: 'past last next coming upcoming previous preceding following first final latest opening',
    before: 1,
  },
  pattern: new RegExp(
    String.raw`\b${OWNER} ${WHICH} (?:${COUNT}[- ])?(?<unit>${UNIT})(?<half> and a half)?` +
      String.raw`(?![\w-]| (?:later|earlier|ago)\b)${OF_YEAR}?`,
    'g',
  ),
  read(g) {
    const { unit, factor } = unitOf(g['unit'] ?? '') ?? {};
    if (!unit || !factor || (!g['count'] && !isOneUnit(g))) return undefined;
    const words = g['count'] ?? 'one';
    const base = words.includes('couple') ? 2 : numberOf(words);
    if (base === undefined && !OPEN_COUNT.test(words)) return undefined;
    const count = base === undefined ? undefined : base + (g['half'] ? 0.5 : 0);
    return { type: 'DURATION', resolve: () => stated(durationValue(count, unit, factor)) };
  },
};
const OPEN_COUNT = /^(?:a )?(?:few|several|many|some|number of|hundred|dozen|(?:\d+|[a-z]+)-)/i;

/** Whether without a number the words mean one unit's length: "the past year", not "the first quarter", "the last day". */
function isOneUnit(g: Groups): boolean {
  const [which, name] = [g['which'] ?? '', g['unit'] ?? ''];
  if (/previous|preceding|following|first|final|latest|opening/.test(which) || /s$/i.test(name)) return false;
  const unit = unitOf(name)?.unit;
  if (unit === 'quarter' || unit === 'second' || unit === 'minute') return false;
  return !(unit === 'day' && which === 'last');
}

const PREPOSITION = oneOf(
  '[Ff]or|[Ii]n|[Oo]ver|[Aa]fter|[Ww]ithin|[Oo]f|[Bb]y|[Bb]efore|[Dd]espite|[Uu]ntil|[Ww]ith',
  '[Tt]ook|[Tt]ake|[Tt]aken|[Ss]pent|[Ff]ollowing|needs?|needed|lasts?|lasted|waited',
  '[Tt]hese|[Tt]hose|[Ll]ast',
  "[Bb]e|[Bb]een|[Ii]s|[Ww]as|[Ww]ere|it's|isn't|wasn't|[Ee]nds?|[Ee]nded|[Ee]nding|[Cc]apped|[Cc]apping",
);
const PLURALS = 'seconds|minutes|hours|days|weeks|months|years|decades|centuries';
const NO_DATE_NEXT = String.raw`(?![\w-]| ${oneOf('ago|later|earlier|ahead', 'to come|before', 'old|of age')})`;
/** The units are looked for first: they are rarer than what stands before them. */
const MANY = String.raw`(?=${PLURALS})(?<=\b${PREPOSITION} (?:the |many |just |nearly )?)(?<unit>${PLURALS})${NO_DATE_NEXT}`;
const AT_HEAD = oneOf('[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks', '[Mm]onths|[Yy]ears|[Dd]ecades');
/** "It came days after", "only hours before". */
const JUST = '(?:came|comes|come|just|only|mere|barely|be|been)';
const BEFORE_HEAD = String.raw`(?=${AT_HEAD} )(?<=^|[.,;:\n] |\b${JUST} )`;
const BEFORE_EVENT = String.raw`${BEFORE_HEAD}(?<head>${AT_HEAD})(?= (?:after|before|apart)\b| of (?!the |an? )[a-z])`;
const LONG = String.raw`\b(?<long>days?|weeks?|months?|years?|decades?|hours?)-long\b`;
const JOINED = String.raw`\b(?<joined>day|week|month|year|decade|hour)long\b`;

/** "for months", "over the years", "decades-long", "weeks of talks", ", hours after": an open number of units. */
const openDuration: DateRule = {
  name: 'open-duration',
  examples: [
    { text: 'It left, [weeks] after a coup.', value: 'PXW' },
    { text: 'Two men found it, [minutes] apart.', value: 'PTXM' },
    { text: 'The blackout came [days] after the storm.', value: 'PXD' },
    { text: 'It may be [weeks] before they know.', value: 'PXW' },
    { text: 'The pact ends [months] of talk.', value: 'PXM' },
    { text: 'a [months-long] strike', value: 'PXM' },
    { text: 'It lasted for [years].', value: 'PXY' },
    { text: 'The reef may need [decades] to heal.', value: 'PXY' },
    { text: 'a [yearlong] strike', value: 'P1Y' },
    { text: 'its [week-long] strike', value: 'P1W' },
  ],
  counterExamples: [
    'The days are long.',
    'Minutes of the meeting were lost.',
    { text: 'It fell for years to come.', readBy: 'future' },
    { text: 'He left, days later.', readBy: 'open-shift' },
  ],
  signs: { words: `${UNIT_SIGNS} daylong weeklong monthlong yearlong decadelong hourlong` },
  pattern: new RegExp(`${MANY}|${BEFORE_EVENT}|${LONG}|${JOINED}`, 'g'),
  read(g) {
    const long = g['long'] ?? g['joined'];
    const name = g['unit'] ?? g['head'] ?? long ?? '';
    const { unit, factor } = unitOf(name) ?? {};
    if (!unit || !factor) return undefined;
    const isOne = long !== undefined && !name.endsWith('s') && unit !== 'decade';
    return { type: 'DURATION', resolve: () => stated(durationValue(isOne ? 1 : undefined, unit, factor)) };
  },
};

/** "a quarter century", "a quarter of a century", "quarter-century". */
const quarterCentury: DateRule = {
  name: 'quarter-century',
  examples: [
    { text: 'for [a quarter century]', value: 'P25Y' },
    { text: 'over [the past quarter-century]', value: 'P25Y' },
  ],
  counterExamples: ['a quarter centurion'],
  signs: { words: 'quarter', before: 2 },
  pattern:
    /\b(?:(?:an?|[Tt]he (?:past|last|next)) )?quarter(?:[- ]| of a )century\b(?! (?:ago|later|earlier))/g,
  read: () => ({ type: 'DURATION', resolve: () => stated('P25Y') }),
};

/** Rules about lengths of time that are not counted, or that a word like "past" places. */
export const stretchRules: readonly DateRule[] = [stretch, openDuration, quarterCentury];
