import { tenseAt } from '../dates/resolve/tense.ts';
import { daysBetween } from '../dates/values/days.ts';
import { oneOf } from '../dates/values/pattern.ts';
import type { Draft } from './draft.ts';
import type { DatePhrase, EventDate, Mention } from './event.ts';

/**
 * Dates what the text tells without a date but puts right behind a dated day: "Minutes later the ferry began to list" on that day, "He then
 * left the country" between it and the next day told. Only what opens its sentence, in the past tense, behind a sentence that tells of one
 * day; the days between at most a month. `drafts` are those of an article in the order of its text.
 */
export function dateByOrder(drafts: readonly Draft[]): Draft[] {
  /** The last sentence and the day that it tells of, if it is one. */
  let last: { readonly start: number; readonly day: Mention | undefined } | undefined;
  let before: Mention | undefined;
  return drafts.map((draft, index) => {
    const { mention, planned } = draft;
    const { sentence, date } = mention;
    if (!last || last.start !== sentence.start) {
      before = last?.day;
      last = { start: sentence.start, day: undefined };
    }
    const own = before?.date && !planned && date.basis === 'published' && mention.start === sentence.start;
    const order = own ? orderWord(mention) : undefined;
    if (order && before) {
      const { earliest } = before.date ?? date;
      const end = order.isSoon ? earliest : nextDay(drafts, index, earliest);
      if (end !== undefined) {
        last = { start: sentence.start, day: before };
        return dated(draft, before, order.phrase, end);
      }
    }
    if (isDay(draft)) last = { start: sentence.start, day: mention };
    return draft;
  });
}

function dated(draft: Draft, before: Mention, phrase: DatePhrase, latest: string): Draft {
  const earliest = before.date?.earliest ?? latest;
  const value = earliest === latest ? earliest : `${earliest}/${latest}`;
  const date: EventDate = { earliest, latest, precision: 'day', basis: 'relative', value };
  const mention = { ...draft.mention, date, phrase: { ...phrase, anchor: earliest } };
  return { ...draft, mention, relations: [...draft.relations, { side: 'after', of: before }] };
}

/** Whether a draft is told of one day that its text gives, and done. */
function isDay({ planned, mention: { date } }: Draft): boolean {
  return !planned && date.basis !== 'published' && date.precision === 'day' && date.earliest === date.latest;
}

/** The next day told within some sentences, not before `from` and at most a month later. */
function nextDay(drafts: readonly Draft[], at: number, from: string): string | undefined {
  const sentences = new Set<number>();
  for (const draft of drafts.slice(at + 1, at + 1 + 4 * MOST_SENTENCES)) {
    const { sentence, date } = draft.mention;
    sentences.add(sentence.start);
    if (sentences.size > MOST_SENTENCES) return undefined;
    if (isDay(draft) && date.earliest >= from)
      return daysBetween(from, date.earliest) <= MOST_DAYS ? date.earliest : undefined;
  }
  return undefined;
}

const MOST_SENTENCES = 3;
const MOST_DAYS = 31;

/** The order word of a sentence in the past tense, and whether it means at once. */
function orderWord({
  article: { text },
  start,
  end,
}: Mention): { readonly phrase: DatePhrase; readonly isSoon: boolean } | undefined {
  const words = text.slice(start, end);
  const soon = SOON.exec(words);
  const match = soon ?? LATER.exec(words) ?? WITHIN.exec(words);
  const word = match?.groups?.['word'];
  if (!match || word === undefined || tenseAt(text, { start, end: start }, { start, end }) !== 'past')
    return undefined;
  const at = start + match.index + match[0].indexOf(word);
  return { phrase: { start: at, end: at + word.length, rule: 'order-word' }, isSoon: soon !== null };
}

const COUNT = oneOf(
  'an?|half an|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|some',
  String.raw`\d+`,
);
const SOON = new RegExp(
  String.raw`^(?<word>${oneOf(
    `(?:Just |Only |Barely )?(?:(?:${COUNT}) )?(?:seconds?|moments?|minutes?|hours?) (?:later|afterwards?)`,
    '(?:Very )?(?:shortly|soon|immediately|right) (?:afterwards?|after that|thereafter)',
    '(?:Shortly|Soon|Immediately|Right) after(?=,)',
  )}),? \S`,
  'i',
);
const SUBJECT = String.raw`(?:he|she|it|they|the|an?|his|her|its|their|both|all|some|many|one|\d+)\b`;
const LATER = new RegExp(
  `^(?<word>Then|Afterwards?|After (?:that|this)|Later|Subsequently|Thereafter),? ${SUBJECT}`,
);
/** "He then left", "Both sides subsequently exchanged"; not "the then president", "back then". */
const WITHIN = new RegExp(
  String.raw`^(?:[\w’'-]+ ){0,3}(?!(?:${oneOf(
    'the|an?|his|her|their|its',
    'back|until|by|since|from|before|just|even',
  )}) )[\w’'-]+ (?<word>then|subsequently|afterwards) [a-z]+`,
  'i',
);
