import { relative } from '../../resolve/context.ts';
import { pointsAhead } from '../../resolve/points-ahead.ts';
import { isoYear } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';

const PREPOSITION = oneOf('[Ii]n|[Ii]nto|until|till|before|by|since|after');
/** "the new year group". */
const NOUN = String.raw`(?!${oneOf('and|to|but|with|at|on|as', 'for|when|is|was|will|if|because')}\b)[\da-z]`;

/** "in the new year": the first weeks of the one to come; until June also of the running one, if that is told of. */
const newYear: DateRule = {
  name: 'new-year',
  examples: [
    { text: 'Booking opens in [the new year].', value: '2024', part: 'START' },
    { text: 'The pool will stay shut until [the New Year].', value: '2024', part: 'START' },
    { text: 'It is over. In [the new year] lawyers expect to be busy.', value: '2024', part: 'START' },
    {
      text: 'The mill has been busy since [the new year].',
      value: '2023',
      part: 'START',
      published: '2023-02-06',
    },
  ],
  counterExamples: ['the new year group', { text: 'the new year of 2012', readBy: 'year' }],
  signs: { words: 'year', before: 2 },
  pattern: new RegExp(
    String.raw`(?<=\b${PREPOSITION} )the [Nn]ew [Yy]ear\b(?![-'\w]|(?<!(?:^|[.\n] )In the [Nn]ew [Yy]ear) ${NOUN})`,
    'g',
  ),
  read: () => ({
    type: 'DATE',
    resolve(context, span) {
      const { published } = context;
      if (!published) return undefined;
      const [year, month] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
      const isNext = month > FEBRUARY && (month > JUNE || pointsAhead(context, span));
      const value = relative(isoYear(isNext ? year + 1 : year), published);
      return value && { ...value, part: 'START' };
    },
  }),
};
const [FEBRUARY, JUNE] = [2, 6];

/** Rules about the turn of the year. */
export const newYearRules: readonly DateRule[] = [newYear];
