import { addDays } from '../dates/values/days.ts';
import { withoutEnd } from '../language/typed-question.ts';
import { typedDate } from './date-argument.ts';

/** A topic without the time that was asked for with it. */
export interface TimedTopic {
  /** Undefined if nothing else was asked for. */
  readonly topic: string | undefined;
  /** ISO days, inclusive. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * A topic whose last words ask for a time, as people say it: "the strike since March 2023", "between 2010 and 2012", "floods in 2021". Undefined
 * if they do not: a year without such a word belongs to the topic ("Expo 2020").
 *
 * @example timeInTopic('the strike before 2023') // { topic: 'the strike', to: '2022-12-31' }
 */
export function timeInTopic(typed: string): TimedTopic | undefined {
  const asked = withoutEnd(typed);
  const [year] = /\b\d{4}$/.exec(asked) ?? [];
  for (const [pattern, bounds] of TIMES) {
    const [, words = '', ...dates] = pattern.exec(asked) ?? [];
    const topic = words.trim();
    const read = dates.flatMap((date) => daysOf(date, year) ?? []);
    const [first, last = first] = read;
    if (!first || !last || read.length < dates.length || first.earliest > last.latest) continue;
    return { topic: NOTHING_ELSE.test(topic) ? undefined : topic, ...bounds(first, last) };
  }
  return undefined;
}

/** As dates are written down that is a century or a decade; who says "on 737" means an aeroplane. */
const SHORT = /^\d{1,3}$/;

/** The days of a date, or of one whose year stands behind the other: "between March and May 2023". */
function daysOf(date: string, year: string | undefined): Days | undefined {
  if (SHORT.test(date)) return undefined;
  const own = typedDate.safeParse(date).data;
  return own ?? (year === undefined ? undefined : typedDate.safeParse(`${date} ${year}`).data);
}

const DATE = '(\\S+(?: \\S+){0,2})';

/** The first and last day of a typed date. */
interface Days {
  readonly earliest: string;
  readonly latest: string;
}

const TIMES: readonly (readonly [RegExp, (first: Days, last: Days) => Omit<TimedTopic, 'topic'>])[] = [
  [
    ending(`(?:between|from) ${DATE} (?:and|to|until|till|-|–) ${DATE}`),
    ({ earliest }, { latest }) => ({ from: earliest, to: latest }),
  ],
  [ending(`since ${DATE}`), ({ earliest }) => ({ from: earliest })],
  [ending(`after ${DATE}`), ({ latest }) => ({ from: addDays(latest, 1) })],
  [ending(`(?:until|till|up to) ${DATE}`), ({ latest }) => ({ to: latest })],
  [ending(`before ${DATE}`), ({ earliest }) => ({ to: addDays(earliest, -1) })],
  [ending(`(?:in|on|during) ${DATE}`), ({ earliest, latest }) => ({ from: earliest, to: latest })],
];

function ending(words: string): RegExp {
  return new RegExp(`^(|.* )${words}$`, 'i');
}

/** "what happened in 2021". */
const NOTHING_ELSE = /^(?:(?:all |the ){0,2}(?:events?|dates?|news|things|everything)|what happened)?$/i;
