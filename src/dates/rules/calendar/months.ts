import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative, stated } from '../../resolve/context.ts';
import { monthNear } from '../../resolve/resolve-near.ts';
import { MONTH_PATTERN, monthNumber } from '../../values/calendar-names.ts';
import { isoMonth } from '../../values/days.ts';
import { intervalOf } from '../../values/interval.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule } from '../rule.ts';
import { MONTH_SIGNS } from '../signs.ts';
import { isOtherWord, isSomebodys, readsAsMonth } from './reads-as-month.ts';

const YEAR = String.raw`(?<year>[12]\d{3}(?!\d|-\d)|(?<rel>this|last|next|that|the same) year)`;

/** "October 2023", "Oct. of 2023", "October, 2023", "March last year", "February of that year". */
const monthOfYear: DateRule = {
  name: 'month-of-year',
  examples: [
    { text: 'in [june 2012], he', value: '2012-06' },
    { text: 'in [early February of 2022]', value: '2022-02', part: 'START' },
    { text: 'He left in [March last year].', value: '2022-03' },
    { text: 'In 2012 he left, in [February of that year]', value: '2012-02' },
    { text: 'founded in [Sept., 1998]', value: '1998-09' },
    { text: 'He left in [may of 2012], she says.', value: '2012-05' },
  ],
  counterExamples: [
    'the Marathon 2012 times',
    'in May 2012%',
    { text: 'He led a march in 2019 and may in 2024 lead another.', readBy: 'year' },
    { text: 'Theresa May in 2016 and Fredric March in 1932 won.', readBy: 'year' },
    { text: 'Prices may this year rise.', readBy: 'deictic-unit' },
  ],
  signs: { words: MONTH_SIGNS },
  pattern: new RegExp(
    String.raw`\b(?<month>${MONTH_PATTERN})\b\.?(?:,| of| in)? ${YEAR}(?![\d%]|[.,]\d)`,
    'g',
  ),
  read(g, match, text) {
    const name = g['month'] ?? '';
    const month = monthNumber(name);
    if (month === 0) return undefined;
    const which = g['rel'];
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const isLoose = which !== undefined || LOOSE.test(match[0]);
    if (isLoose && (isOtherWord(name, match[0], before) || isSomebodys(name, before))) return undefined;
    if (!which) return { type: 'DATE', resolve: () => stated(isoMonth(Number(g['year']), month)) };
    return {
      type: 'DATE',
      resolve(context, span) {
        const isTold = /that|same/.test(which);
        const from = isTold ? context.anchor(span, /^\d{4}/) : context.published;
        if (!from) return undefined;
        const offset = which === 'last' ? -1 : which === 'next' ? 1 : 0;
        const value = isoMonth(Number(from.slice(0, 4)) + offset, month);
        return isTold ? stated(value, from) : relative(value, from);
      },
    };
  },
};

/** "may in 2012"; what stands right before its year is a month. */
const LOOSE = / (?:of|in) /;

const WHICH = oneOf(
  '[Tt]his past',
  '[Tt]his coming',
  '[Tt]his',
  '[Ll]ast',
  '[Nn]ext',
  '[Pp]ast',
  '[Cc]oming',
  '[Tt]hat',
  '[Tt]he (?:following|next|previous|preceding)',
);
const COUNTED = oneOf('million|billion|thousand|people|per cent|percent');
const NO_DAY_NEXT = String.raw`(?!\.? \d{1,2}(?!\d|,\d{3}| ${COUNTED}\b)|\.? \d{4}(?!\d)| ${MONTH_PATTERN}\b|-[A-Za-z])`;

/**
 * "October", "in March", "this past March", "last July", "next May", "back in March". March, April, May, June and August are also
 * names and verbs: they need a word before them that goes with a date, or another month beside them.
 */
const monthAlone: DateRule = {
  name: 'month',
  examples: [
    { text: 'in [mid-March]', value: '2023-03', part: 'MID' },
    { text: 'They have until [the end of January].', value: '2024-01', part: 'END' },
    { text: 'an arrest warrant for him back in [March] for war crimes', value: '2023-03' },
    { text: 'It was also [this past March] when Xi traveled', value: '2023-03' },
    { text: 'They met [last July] and will meet in spring.', value: '2023-07' },
    { text: 'They will meet [next May].', value: '2024-05' },
    { text: 'on 5 June, [last sept]', value: '2023-09' },
    { text: 'It was signed in [November].', value: '2022-11' },
    { text: 'It will be signed in [November].', value: '2023-11' },
    { text: 'By [September] 7,000 had died.', value: '2023-09' },
    { text: 'told the board at its [June] meeting', value: '2023-06' },
    { text: 'from March to [May] it grew', value: '2023-05' },
    { text: 'In 2022 the bridge was opened in [March].', value: '2022-03' },
    { text: 'It ran from November 2021 to [March].', value: '2022-03' },
    { text: 'The strike ran from [November] to March.', value: '2003-11', published: '2005-02-01' },
    { text: 'A man who left in [March] said it was over.', value: '2023-03' },
    { text: 'Traders look to the figures for [September], due on Friday.', value: '2023-09' },
    { text: 'The [September] jobs report, due on Friday, may show it.', value: '2023-09' },
    { text: 'Oil for [November] delivery fell.', value: '2023-11' },
    { text: 'Its reserves, $29 billion in [February], are thought to have shrunk.', value: '2023-02' },
    { text: 'Coming in [December]: the flower show.', value: '2023-12' },
    { text: 'It should be 1.4%, down from 2.2% forecast in [March].', value: '2023-03' },
    { text: 'The ship was launched in 2015 and was last inspected in [September].', value: '2023-09' },
    { text: 'in February 1916 it went on, in 1917, until [December].', value: '1917-12' },
    { text: 'By [mid-February] 14 million people had it.', value: '2023-02', part: 'MID' },
    { text: 'It was [June] before they flew home.', value: '2023-06' },
    { text: 'Officials knew of the leak as early as [March].', value: '2023-03' },
    { text: 'The plant could close as early as [March].', value: '2024-03' },
    { text: 'and in [May]', value: 'XXXX-05', published: null },
    { text: 'She won the seat in 1997. [That October] she spoke for the first time.', value: '1997-10' },
    { text: 'The choir was founded in June 2011 and split [the following May].', value: '2012-05' },
    { text: 'Goods were sold off in [March], May and July 2022.', value: '2022-03' },
    { text: 'The ships wintered in the ice from [September] to July 1848.', value: '1847-09' },
  ],
  counterExamples: [
    'Theresa May said it may march on.',
    'April Smith and June Jones met August Busch.',
    'in march and may',
    'Nobody rose as early as June Jones did.',
    "The Women's March drew thousands.",
    'The vote was a defeat for her, May said in the House.',
  ],
  signs: { words: MONTH_SIGNS, before: 2 },
  pattern: new RegExp(
    String.raw`\b(?:(?<which>${WHICH}) )?(?<month>${MONTH_PATTERN})\b(?<dot>\.(?= [a-z]))?${NO_DAY_NEXT}`,
    'g',
  ),
  read(g, match, text, holds) {
    const name = g['month'] ?? '';
    const month = monthNumber(name);
    if (month === 0) return undefined;
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (!/^[A-Z]/.test(name) && !(g['which'] && /^(?:[jfond]|se|ap|au)/.test(name))) return undefined;
    const after = text.slice(end, end + 40);
    const upTo = rangeEnd(after);
    if (!g['which'] && !upTo && !readsAsMonth(name, before, after.slice(0, 24), holds)) return undefined;
    return {
      type: 'DATE',
      resolve(context, span) {
        const which = g['which']?.toLowerCase();
        const { published } = context;
        if (upTo) return stated(isoMonth(month > upTo.month ? upTo.year - 1 : upTo.year, month));
        if (which && TOLD.test(which)) return monthBeside(context, span, month, which);
        if (!which || !published) return monthNear(context, span, month);
        const [year, now] = [Number(published.slice(0, 4)), Number(published.slice(5, 7))];
        const isPast = which.endsWith('past') || which === 'last';
        const other = isPast ? (month < now ? year : year - 1) : month > now ? year : year + 1;
        return relative(isoMonth(which === 'this' ? year : other, month), published);
      },
    };
  },
};

/** "that March", "the following May", beside the date told of before. */
const TOLD = /^(?:that|the )/;

function monthBeside(context: Context, span: Span, month: number, which: string): Resolved | undefined {
  const from = context.anchor(span, /^\d{4}/);
  const days = from === undefined ? undefined : intervalOf(from);
  if (!days) return monthNear(context, span, month);
  const [isBefore, year] = [/previous|preceding/.test(which), Number(days.earliest.slice(0, 4))];
  const beside = [year - 1, year, year + 1, year + 2].map((one) => isoMonth(one, month));
  if (which === 'that') return relative(beside[1], from);
  return relative(
    isBefore
      ? beside.findLast((value) => value < days.earliest.slice(0, 7))
      : (beside.find((value) => value > days.latest.slice(0, 7)) ?? beside[2]),
    from,
  );
}

/** Month and year of "to July 1848" after another month, which takes its year from it. */
function rangeEnd(after: string): { month: number; year: number } | undefined {
  const g = RANGE_END.exec(after)?.groups;
  const month = monthNumber(g?.['month'] ?? '');
  return month > 0 ? { month, year: Number(g?.['year']) } : undefined;
}
const RANGE_END = new RegExp(
  `^(?:, ${MONTH_PATTERN}){0,4},? ?(?:-|to|through|until|till|and) ?(?:early |late |mid-)?` +
    String.raw`(?<month>${MONTH_PATTERN})\b\.?` +
    String.raw`,? (?<year>[12]\d{3})(?![\d%])`,
);

/** Rules about months. */
export const monthRules: readonly DateRule[] = [monthOfYear, monthAlone];
