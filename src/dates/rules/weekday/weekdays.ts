import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative } from '../../resolve/context.ts';
import { weekdayNear } from '../../resolve/resolve-near.ts';
import { weekdayNumber } from '../../values/calendar-names.ts';
import { addDays, mondayOf } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import { partOfDay } from '../../values/timex-codes.ts';
import { weekdayAfter, weekdayBefore } from '../../values/weekday-beside.ts';
import type { DateRule, Groups } from '../rule.ts';
import { WEEKDAY_SIGNS } from '../signs.ts';

const NAME = '(?<name>[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday)';
const PART = String.raw`(?<part> (?:early |late |mid-?)?(?:morning|afternoon|evening|night)\b| noon| midnight)?`;
const WHICH = oneOf(
  '[Tt]his past|[Tt]his coming|[Tt]his',
  '[Ll]ast|[Nn]ext|[Pp]ast|[Cc]oming',
  '[Oo]n the following|[Tt]he following|[Tt]he previous',
);
const WEEK = '(?<week>(?: of| in|,)? (?<weekOf>last|next|this) week)?';
/** "the Friday after", which ends its clause. */
const BESIDE = String.raw`(?:(?<=\b[Tt]he [MTWFSmtwfs]\w+) (?<side>after|before)(?=[.,;:)\n]|$| (?:that|and)\b))?`;
/** "Black Friday", "Super Tuesday": days with a name of their own. */
const NOT_A_NAME = oneOf('Black|Bloody|Super|Ash|Palm|Holy|Cyber|Giving|Sheffield|Easter|Whit');
/** "the Sunday Times", "Saturday Night Live". */
const NO_NAME_NEXT = oneOf(
  'Times|Telegraph|Mirror|Post|Herald|Express|Mail|Tribune|Independent|Mercury',
  'Night (?:Live|Football|Lights)|Agreement|Accords|Prayers|Club',
);

/** A day of the week, with a word that says which or by the tense, and with a part of the day. Not the plural, which is a SET. */
const weekdayAlone: DateRule = {
  name: 'weekday',
  examples: [
    { text: 'Putin on [Wednesday] touted', value: '2023-10-18' },
    { text: 'He said [Thursday] the talks would resume.', value: '2023-10-12' },
    { text: 'He said Thursday the talks would resume [Monday].', value: '2023-10-23' },
    { text: 'The trial is set to begin on [Friday].', value: '2023-10-20' },
    { text: 'After the strike the pool opens on [Friday].', value: '2023-10-20' },
    { text: 'Flags are at half-mast after the loss of the crew on [Friday].', value: '2023-10-13' },
    { text: 'They met [last Tuesday].', value: '2023-10-10' },
    { text: 'They met [Tuesday of last week].', value: '2023-10-10' },
    { text: 'The choir meets [next Friday].', value: '2023-10-27' },
    { text: 'The choir meets [next Monday].', value: '2023-10-23' },
    { text: 'Talk: [this Saturday], in the hall', value: '2023-10-21' },
    { text: "Police are treating [Friday]'s explosion as an accident.", value: '2023-10-13' },
    { text: 'Forecasters said that more snow was likely on [Saturday].', value: '2023-10-21' },
    { text: 'open from Monday to [Wednesday]', value: '2023-10-18' },
    { text: 'Shut on Wednesday and [Thursday], it lost.', value: '2023-10-19' },
    { text: 'He said it must act by [Friday].', value: '2023-10-20' },
    { text: 'It was given until [Monday] to pay.', value: '2023-10-23' },
    { text: 'Daily flights start on [Sunday].', value: '2023-10-22' },
    { text: 'Markets are closed [Friday].', value: '2023-10-20' },
    { text: 'A wedding planned for [Monday] was put off.', value: '2023-10-16' },
    { text: 'It shuts this week, on [Saturday].', value: '2023-10-21' },
    { text: 'Classes are called off through [Friday].', value: '2023-10-20' },
    { text: 'Rain is forecast [Friday].', value: '2023-10-20' },
    { text: 'On show at the museum through [Sunday].', value: '2023-10-22' },
    { text: 'A host dropped plans on [Sunday] to go back on air.', value: '2023-10-15' },
    { text: "Ahead of [Thursday]'s meeting, stocks rose.", value: '2023-10-19' },
    { text: 'in [the early hours of Friday]', value: '2023-10-13TMO' },
    { text: 'arrived [Friday morning]', value: '2023-10-13TMO' },
    { text: '[Monday]: the minister opens a bridge. Tuesday: questions.', value: '2023-10-23' },
    { text: '[Monday]: the minister opened a bridge. Tuesday: he fell.', value: '2023-10-16' },
    { text: 'Tonight: rain. [Friday]: bright at first.', value: '2023-10-20' },
    { text: 'He left on May 5, 2012 and came back [the following Monday].', value: '2012-05-07' },
    { text: 'The road is shut from May 5, 2024 to the [Friday after].', value: '2024-05-10' },
    { text: 'He fell on May 5, 2012, and she the [Sunday before].', value: '2012-04-29' },
    { text: 'On [Friday], they met', value: 'XXXX-WXX-5', published: null },
    { text: 'On a [Saturday] in summer it drew 9,000.', value: 'XXXX-WXX-6' },
    { text: 'He was born on a [Sunday].', value: 'XXXX-WXX-7' },
    { text: 'He resigned on a [Friday] call with donors.', value: '2023-10-13' },
  ],
  counterExamples: [
    'the Sunday Times and the Daily Mail',
    { text: 'open Friday nights', readBy: 'weekdays-again' },
    { text: 'on Black Friday', readBy: 'holiday' },
  ],
  signs: { words: WEEKDAY_SIGNS, before: 4 },
  pattern: new RegExp(
    String.raw`\b(?<!\b${NOT_A_NAME} )(?:(?<which>${WHICH}) )?(?<late>[Ee]arly |[Ll]ate )?` +
      String.raw`${NAME}\b${PART}${WEEK}${BESIDE}(?! ${NO_NAME_NEXT}\b)`,
    'g',
  ),
  read: (g, match, text) => ({
    type: g['part'] ? 'TIME' : 'DATE',
    resolve(context, span) {
      const day = isAny(text, match) ? anyDay(g) : dayOf(context, span, g);
      return day && { ...day, value: day.value + partOfDay(g['part']) };
    },
  }),
};

/** "on a Saturday in summer", "on a Sunday, when": any such day. Not "on a Friday call", where a noun follows. */
function isAny(text: string, { index, 0: { length } }: RegExpExecArray): boolean {
  return (
    ANY.test(text.slice(Math.max(0, index - 5), index)) &&
    ENDS.test(text.slice(index + length, index + length + 9))
  );
}
const ANY = /\b[Oo]n an? $/;
const ENDS = new RegExp(
  String.raw`^(?:[.,;:)\n]|$| (?:${oneOf(
    'in|at|of|for|during|when|with|to|by|and|or|but|after|before',
    'is|was|has|had|will|he|she|it|they|we|the',
  )})\b)`,
);

function anyDay({ name = '' }: Groups): Resolved | undefined {
  return relative(`XXXX-WXX-${weekdayNumber(name) + 1}`);
}

function dayOf(context: Context, span: Span, g: Groups): Resolved | undefined {
  const day = weekdayNumber(g['name'] ?? '');
  const { published } = context;
  if (!published) return anyDay(g);
  const entry = context.headed(span);
  if (entry && entry >= published) return relative(weekdayAfter(addDays(entry, -1), day), entry);
  if (context.headsPlan(span)) return relative(weekdayAfter(addDays(published, -1), day), published);
  const week = g['weekOf'];
  if (week)
    return relative(
      addDays(mondayOf(published), day + (week === 'last' ? -7 : week === 'next' ? 7 : 0)),
      published,
    );
  const which = g['which']?.toLowerCase() ?? '';
  if (/(?:following|previous)$/.test(which) || g['side']) {
    const from = context.anchor(span, /^\d{4}-\d\d-\d\d/)?.slice(0, 10) ?? published;
    const isLater = which.endsWith('following') || g['side'] === 'after';
    return relative((isLater ? weekdayAfter : weekdayBefore)(from, day), from);
  }
  if (which === 'last') return relative(last(published, day), published);
  if (which.endsWith('past')) return relative(weekdayBefore(published, day), published);
  if (which === 'next') return relative(next(published, day), published);
  const isAhead = which.endsWith('coming') || (which === 'this' && context.tense(span) !== 'past');
  return isAhead
    ? relative(weekdayAfter(addDays(published, which === 'this' ? -1 : 0), day), published)
    : weekdayNear(context, span, day, published);
}

/** Nor yesterday or the day before "last Tuesday". */
function last(published: string, day: number): string {
  const first = weekdayBefore(published, day);
  const isNear = addDays(published, -2) <= first && mondayOf(first) === mondayOf(published);
  return isNear ? addDays(first, -7) : first;
}

/** Nobody calls tomorrow or the day after "next Thursday", if it lies in the same week. */
function next(published: string, day: number): string {
  const first = weekdayAfter(published, day);
  const isNear = addDays(published, 2) >= first && mondayOf(first) === mondayOf(published);
  return isNear ? addDays(first, 7) : first;
}

/** Rules about days of the week. */
export const weekdayRules: readonly DateRule[] = [weekdayAlone];
