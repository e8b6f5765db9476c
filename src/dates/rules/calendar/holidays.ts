import type { Span } from '../../../language/span.ts';
import { type Context, type Resolved, relative, stated } from '../../resolve/context.ts';
import { dayNear } from '../../resolve/resolve-near.ts';
import { holidayIn } from '../../values/day-of-holiday.ts';
import { daysBetween } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import type { DateRule, Groups } from '../rule.ts';

const HOLIDAY = oneOf(
  'Christmas(?: Day| Eve)?|Boxing Day',
  "New Year'?s(?: Day| Eve)?|Valentine's Day",
  String.raw`St\.? Patrick's Day|April Fools?'?s? Day|May Day`,
  'Fourth of July|Independence Day|Bastille Day',
  "Halloween|Veterans'? Day|Thanksgiving(?: Day)?|Labou?r Day|Memorial Day",
  String.raw`Martin Luther King(?:,? Jr\.?)? Day|MLK Day|Columbus Day`,
  "Presidents'? Day|Patriots?'? Day|Election Day|Earth Day",
  "Mother'?s'? Day|Father'?s'? Day",
  'Ash Wednesday|Palm Sunday|Good Friday|Easter(?: Sunday| Monday)?',
  'Whitsun|Whit (?:Sunday|Monday)|Pentecost|Ascension Day|Shrove Tuesday|Maundy Thursday',
  "Black Friday|Midsummer(?:'s)? (?:Day|Eve)",
  "All (?:Saints|Souls)'? Day|Epiphany|Twelfth Night|Candlemas|Michaelmas|Lady Day|Hogmanay",
  "(?:Bonfire|Guy Fawkes) Night|(?:St|Saint)\\.? (?:George|Andrew|David|Stephen)'s Day",
  'Armistice Day|Remembrance Sunday|Anzac Day|ANZAC Day|Australia Day|Waitangi Day|Canada Day|Juneteenth',
);
const THINGS = oneOf(
  'Agreement|Accords?|Island|Rising',
  '[Tt]rees?|[Cc]ards?|[Cc]arols?|[Gg]ifts?|[Pp]resents?|[Ee]ggs?|[Bb]unny',
);

const YEAR = oneOf(String.raw`(?:,? (?:of |in )?(?<year>[12]\d{3})\b)`, '(?: (?<rel>last|this|next) year)');

/** Words of which each of their names holds one. */
const HOLIDAY_SIGNS = [
  'day eve tuesday thursday friday sunday fourth twelfth christmas easter thanksgiving halloween year years',
  'ash palm whitsun whit pentecost epiphany candlemas michaelmas hogmanay night juneteenth',
].join(' ');

/** A holiday with a day of its own, with its year or in the one that fits best. "Black Friday" is that of the shops. */
const holiday: DateRule = {
  name: 'holiday',
  examples: [
    { text: 'They met on [Christmas Eve] at home', value: '2022-12-24' },
    { text: 'It was [the day after Christmas].', value: '2022-12-26' },
    { text: 'It began on [Easter Sunday]', value: '2023-04-09' },
    { text: "The names will be read on [All Souls' Day].", value: '2023-11-02' },
    { text: 'Wreaths will be laid on [Remembrance Sunday].', value: '2023-11-12' },
    { text: "They marched on [St George's Day].", value: '2023-04-23' },
    { text: 'It opened on [Whit Sunday].', value: '2023-05-28' },
    { text: 'on [Good Friday, 2012]', value: '2012-04-06' },
    { text: 'before [Thanksgiving 2016]', value: '2016-11-24' },
    { text: 'on [Black Friday 2016]', value: '2016-11-25' },
    { text: 'on [Election Day 2016]', value: '2016-11-08' },
    { text: "on [New Year's Day 2009]", value: '2009-01-01' },
    { text: 'It closed on [Memorial Day of 2011].', value: '2011-05-30' },
    { text: "on [Mother's Day 2012]", value: '2012-05-13' },
    { text: 'They will march on [Labor Day].', value: '2024-09-02' },
    { text: 'The season starts [the week before Christmas 2016].', value: '2016-W50' },
    { text: 'The shops hire from the [Monday before Thanksgiving 2016].', value: '2016-11-21' },
    { text: 'The buses ran again [five days before Christmas 1956].', value: '1956-12-20' },
    { text: 'He was arrested on [Thanksgiving in 2010].', value: '2010-11-25' },
    { text: 'The lights failed [last Christmas].', value: '2022-12-25' },
    { text: 'Seats for [next Christmas] are on sale.', value: '2023-12-25' },
    { text: 'Rail fares rose after [Easter last year].', value: '2022-04-17' },
  ],
  counterExamples: [
    'USA Today on the Good Friday Agreement and Easter Island',
    'Easter Bunny and Christmas trees',
    'a Christmas-like scene',
    { text: 'They keep Orthodox Easter on 5 May 2024.', readBy: 'full-date' },
  ],
  signs: { words: HOLIDAY_SIGNS, before: 5 },
  pattern: new RegExp(
    String.raw`\b(?<!Orthodox )(?:(?<which>[Ll]ast|[Nn]ext|[Tt]his) )?(?<name>${HOLIDAY})${YEAR}?(?![-\w]| ${THINGS}\b)`,
    'g',
  ),
  read(g) {
    const name = g['name'] ?? '';
    return {
      type: 'DATE',
      resolve: (context, span) =>
        g['year']
          ? stated(holidayIn(name, Number(g['year'])))
          : (holidayOf(context, name, g) ?? holidayNear(context, span, name)),
    };
  },
};

/** "last Christmas" and "next Easter" are counted from the publication, "Easter last year" from its year. */
function holidayOf({ published }: Context, name: string, g: Groups): Resolved | undefined {
  const which = (g['which'] ?? g['rel'])?.toLowerCase();
  if (!published || !which) return undefined;
  const year = Number(published.slice(0, 4));
  const [before, now, after] = [year - 1, year, year + 1].map((one) => holidayIn(name, one));
  if (which === 'this' || !now) return relative(now, published);
  const isOver = now < published;
  if (g['rel']) return relative(which === 'last' ? before : after, published);
  return relative(
    which === 'last' ? (isOver ? now : before) : isOver || isSoon(published, now) ? after : now,
    published,
  );
}

/** "next Christmas" is not the one a month ahead. */
function isSoon(published: string, day: string): boolean {
  return daysBetween(published, day) < 60;
}

function holidayNear(context: Context, span: Span, name: string): Resolved | undefined {
  const { published } = context;
  const fixed = published && holidayIn(name, Number(published.slice(0, 4)));
  if (!fixed) return undefined;
  const guess = dayNear(context, span, Number(fixed.slice(5, 7)), Number(fixed.slice(8)));
  return guess && stated(holidayIn(name, Number(guess.value.slice(0, 4))), guess.anchor);
}

/** The attacks of 2001, the crashes of 1929 and 1987, the pound's exit of 1992, the landing of 1944. */
const NAMED: Readonly<Record<string, string>> = {
  '9/11': '2001-09-11',
  'Black Monday': '1987-10-19',
  'Black Thursday': '1929-10-24',
  'Black Tuesday': '1929-10-29',
  'Black Wednesday': '1992-09-16',
  'D-Day': '1944-06-06',
};

/** Days of history that go by a name. */
const namedDay: DateRule = {
  name: 'named-day',
  examples: [
    { text: 'the lows of [Black Monday]', value: '1987-10-19' },
    { text: 'trading resumed after [9/11]', value: '2001-09-11' },
    { text: 'the landing on [D-Day]', value: '1944-06-06' },
  ],
  counterExamples: [{ text: 'Black Monday 2015', readBy: 'year' }, 'on D-Days'],
  signs: { words: 'black d #' },
  pattern: /\b(?<name>9\/11(?![-\w])|(?:Black (?:Mon|Tues|Wednes|Thurs)day|D-Day)\b(?! (?:\d|of \d)))/g,
  read: (g) => ({ type: 'DATE', resolve: () => stated(NAMED[g['name'] ?? '']) }),
};

/** Rules about days that have a name. */
export const holidayRules: readonly DateRule[] = [holiday, namedDay];
