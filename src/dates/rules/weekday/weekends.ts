import { relative } from '../../resolve/context.ts';
import type { Tense } from '../../resolve/tense.ts';
import { MONTH_PATTERN } from '../../values/calendar-names.ts';
import { addDays, isoWeek, weekday } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';

const WHICH = oneOf(
  '[Tt]his past|[Tt]his coming|[Tt]his',
  '[Ll]ast|[Nn]ext',
  '[Tt]he past|[Tt]he whole|[Tt]he|[Tt]hat|[Aa]ll',
);

/** "this weekend", "last weekend", "next weekend", "over the weekend": a week's Saturday and Sunday. */
const weekend: DateRule = {
  name: 'weekend',
  examples: [
    { text: 'They arrived [last weekend].', value: '2023-W41-WE' },
    { text: 'It rained over [the weekend].', value: '2023-W41-WE' },
    { text: 'It will rain [this weekend].', value: '2023-W42-WE' },
    { text: 'It came on May 5, 2012. [That weekend] it rained.', value: '2012-W18-WE' },
    { text: 'They will meet [next week-end].', value: '2023-W42-WE' },
    { text: 'Talks went on [all weekend].', value: '2023-W41-WE' },
    { text: 'Since [the weekend] it is open.', value: '2023-W41-WE' },
    { text: 'They arrived [this weekend].', value: 'XXXX-WXX-WE', published: null },
  ],
  counterExamples: [
    { text: 'The regatta is on the weekend of August 12.', readBy: 'month-day' },
    'a weekend house',
    { text: 'open on weekends', readBy: 'weekdays-again' },
  ],
  signs: { words: 'weekend week', before: 2 },
  pattern: new RegExp(
    String.raw`\b(?<which>${WHICH}) week-?end\b(?! of (?:the )?(?:\d|${MONTH_PATTERN}))`,
    'g',
  ),
  read: (g) => ({
    type: 'DATE',
    resolve(context, span) {
      const which = g['which']?.toLowerCase() ?? '';
      const from = which === 'that' ? context.anchor(span, /^\d{4}-(?:\d\d-\d\d|W\d\d)/) : context.published;
      if (!from) return relative('XXXX-WXX-WE');
      const day = from.slice(0, 10);
      if (which === 'that') return relative(`${/W/.test(from) ? from.slice(0, 8) : isoWeek(day)}-WE`, from);
      const tense = /\b[Ss]ince $/.test(context.before(span)) ? 'past' : context.tense(span);
      return relative(`${isoWeek(addDays(day, 7 * weeksTo(which, day, tense)))}-WE`, from);
    },
  }),
};

/** How many weeks from that of the publication. A past weekend told of from Monday on is that of the week before. */
function weeksTo(which: string, published: string, tense: Tense): number {
  if (which === 'next') return weekday(published) < 3 ? 0 : 1;
  if (which === 'last' || which.endsWith('past')) return -1;
  if (tense !== 'past' || which.endsWith('coming')) return 0;
  return weekday(published) < (which === 'this' ? 2 : 4) ? -1 : 0;
}

/** Rules about weekends. */
export const weekendRules: readonly DateRule[] = [weekend];
