import { relative, stated } from '../../resolve/context.ts';
import { addDays, isoDay, parseDay } from '../../values/days.ts';
import { oneOf } from '../../values/pattern.ts';
import { partOfDay } from '../../values/timex-codes.ts';
import type { DateRule } from '../rule.ts';

/** Days from that of the publication. */
const OFFSETS: Readonly<Record<string, number>> = {
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  tonight: 0,
  'on this day': 0,
};
const DAY = `(?<day>${oneOf(...Object.keys(OFFSETS))})`;
const YEAR = String.raw`(?:(?<=on this day) in (?<year>[12]\d{3}))?`;
const PART = String.raw`(?<part> (?:morning|afternoon|evening|night|noon)\b)?`;
const MODIFIER = '(?:[Ee]arlier |[Ll]ater |[Ll]ate |[Ee]arly |(?<first>first thing ))?';
const THIS_PART = 'this (?<current>morning|afternoon|evening|night)';
/** "the night before last Easter", "last week": the word is of what follows. */
const UNIT_NEXT = oneOf('week|month|year|[a-z]+day', 'summer|winter|spring|autumn|christmas|easter');
const LAST_PART = `last (?<last>evening|night)|the (?<before>night|evening) before last(?! ${UNIT_NEXT}\\b)`;

/** "today", "yesterday afternoon", "the day after tomorrow", "tonight", "this morning", "last night", "earlier today". */
const deicticDay: DateRule = {
  name: 'deictic-day',
  examples: [
    { text: 'He died [yesterday].', value: '2023-10-17' },
    { text: 'They leave [the day after tomorrow].', value: '2023-10-20' },
    { text: 'He left [earlier today].', value: '2023-10-18' },
    { text: 'We go on [first thing tomorrow].', value: '2023-10-19TMO' },
    { text: 'PRAGUE, Oct. 17 - He died [today].', value: '2023-10-17' },
    { text: 'PRAGUE, Sept. 17 - He died [today].', value: '2023-10-18' },
    { text: 'He slept [last night].', value: '2023-10-17TNI' },
    { text: 'He spoke [yesterday afternoon].', value: '2023-10-17TAF' },
    { text: 'He speaks [tonight].', value: '2023-10-18TNI' },
    { text: 'He spoke [this morning].', value: '2023-10-18TMO' },
    { text: 'The boiler burst [the night before last].', value: '2023-10-16TNI' },
    { text: '[On this day in 1999] nine died.', value: '1999-10-18' },
    { text: '[On this day in 1999] nine died.', value: '1999', published: '2024-02-29' },
    { text: '[On this day in 1999] nine died.', value: '1999', published: null },
    { text: 'June 13, 2005\nRyanair announced [today]', value: '2005-06-13', published: 'null' },
    { text: 'Ryanair announced [today]', value: 'XXXX-XX-XX', published: null },
  ],
  counterExamples: [
    'USA Today said',
    "today's World",
    'It rained last morning.',
    { text: 'He left the night before last Easter.', readBy: 'holiday' },
    { text: 'It rained overnight.', readBy: 'overnight' },
  ],
  signs: { words: 'yesterday today tomorrow tonight day morning afternoon evening night', before: 4 },
  pattern: new RegExp(
    String.raw`(?<!\bUSA )\b(?:${MODIFIER}${DAY}${YEAR}${PART}|${THIS_PART}|${LAST_PART})\b(?!'s World|-| [Ss]how\b)`,
    'gi',
  ),
  read(g) {
    const word = (g['day'] ?? '').toLowerCase();
    const part = partOfDay(
      g['part'] ??
        g['current'] ??
        g['last'] ??
        g['before'] ??
        (word === 'tonight' ? 'night' : g['first'] ? 'morning' : undefined),
    );
    return {
      type: part ? 'TIME' : 'DATE',
      resolve({ published, written }) {
        const year = g['year'];
        if (year !== undefined) {
          const { month = 0, day = 0 } = parseDay(published ?? '') ?? {};
          return stated(isoDay(Number(year), month, day) ?? year, published);
        }
        if (!published) return relative(`XXXX-XX-XX${part}`);
        const offset = OFFSETS[word] ?? (g['before'] ? -2 : g['last'] ? -1 : 0);
        return relative(addDays(written ?? published, offset) + part, written);
      },
    };
  },
};

/** Rules about days that are named from that of writing. */
export const deicticDayRules: readonly DateRule[] = [deicticDay];
