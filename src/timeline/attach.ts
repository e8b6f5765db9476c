import { type Article, quoteOf, type Sentence } from '../articles/article.ts';
import type { DateExpression } from '../dates/date-expression.ts';
import { type Tense, tenseAt } from '../dates/resolve/tense.ts';
import { intervalOf } from '../dates/values/interval.ts';
import { type Span, trimSpan } from '../language/span.ts';
import { atOnce, type Steps } from '../support/slices.ts';
import { dateAfterClauses } from './after-clauses.ts';
import { anniversaries } from './anniversaries.ts';
import { clauseDate } from './clause-date.ts';
import { type Clause, divide } from './clauses.ts';
import { datesEvents, isDenied } from './dateable.ts';
import { dateSteps } from './dates.ts';
import type { Draft } from './draft.ts';
import type { EventDate } from './event.ts';
import { newsDay, recentDay } from './news-day.ts';
import { isNoEvent } from './no-event.ts';
import { joinOnOneDate } from './one-date.ts';
import { dateByOrder } from './order-words.ts';
import { placeDates } from './placed-dates.ts';
import { dateByStamps, stampsOf } from './post-stamps.ts';
import { tellHeadlineAgain } from './retold-headline.ts';
import { relationTo, type TemporalRelation } from './temporal-relations.ts';

/**
 * What an article tells of, clause by clause, in the order of its text. A clause that no date governs is put on the day of the piece, with
 * that as its basis; an article without a date gives only what its text dates.
 */
export function draftsOf(article: Article): Draft[] {
  return atOnce(draftSteps(article));
}

/** The same, a sentence a step. */
export function* draftSteps(article: Article): Steps<Draft[]> {
  const { text, published } = article;
  const found = yield* dateSteps(text, { published });
  const stamps = stampsOf(text, found);
  const stamped = new Set(stamps);
  const dates = found.filter((date) => !stamped.has(date) && datesEvents(text, date, published));
  const denied = placeDates(found.filter((date) => isDenied(text, date)));
  const lengths = placeDates(found.filter(({ type }) => type === 'DURATION'));
  const told = [...dates, ...anniversaries(text, published)].sort((a, b) => a.start - b.start);
  const day = newsDay(article, dates);
  let next = 0;
  const before = new Set<string>();
  const all: Draft[] = [];
  let own: { readonly day: string; readonly block: number } | undefined;
  for (const sentence of article.sentences) {
    yield;
    const { start, end } = sentence;
    while ((told[next]?.start ?? end) < start) next++;
    const inside: DateExpression[] = [];
    for (let date = told[next]; date && date.start < end; date = told[++next])
      if (date.end <= end) inside.push(date);
    const words = text.slice(start, end);
    if (before.has(words) || isNoEvent(words, inside, start)) continue;
    if (words.length >= REPEATED) before.add(words);
    const clauses = divide(text, sentence, inside);
    const drafts = clauses.map((clause) => {
      const goesOn = own?.block === sentence.block && !PLUPERFECT.test(text.slice(clause.start, clause.end));
      const recent = goesOn ? own?.day : day;
      const draft = draftOf(article, recent, sentence, clause);
      const [not] = denied.within(clause.start, clause.end);
      return draft && not ? { ...draft, denied: intervalOf(not.value, not.part, published) } : draft;
    });
    const related = drafts.flatMap((draft, index) => {
      if (!draft) return [];
      const main = drafts[index - 1]?.mention;
      const relation = main && relationTo(text, clauses[index] ?? sentence, main, lengths);
      return [relation ? withRelation(draft, relation) : draft];
    });
    all.push(...joinOnOneDate(related));
    const recent = recentDay(related, published);
    if (recent) own = { day: recent, block: sentence.block };
  }
  return tellHeadlineAgain(dateByOrder(dateAfterClauses(dateByStamps(stamps, all), day)));
}

/** "Ghana had agreed": before what its paragraph tells. */
const PLUPERFECT = /\bhad\b/;

/** Code units: a sentence that long is told twice, in a quotation set apart or under a picture, and does not happen twice. */
const REPEATED = 25;

/** The draft with its place beside another; dated by it if it has no date of its own. */
function withRelation(draft: Draft, relation: TemporalRelation): Draft {
  const { mention } = draft;
  if (mention.date.basis !== 'published' || !relation.date) return { ...draft, relations: [relation] };
  const { published } = mention.article;
  const planned = published !== undefined && relation.date.earliest > published;
  return { mention: { ...mention, date: relation.date }, planned, relations: [relation] };
}

function draftOf(
  article: Article,
  day: string | undefined,
  { start, end, block }: Sentence,
  clause: Clause,
): Draft | undefined {
  const { text, published } = article;
  const sentence = { start, end };
  const quote = quoteOf(article, withoutJoint(text, clause));
  const dated = clauseDate(text, clause, published);
  if (dated) {
    const { date, phrase } = dated;
    const ahead = tenseAt(text, phrase, clause) === 'future' && !(published && date.latest < published);
    const planned = ahead || (published !== undefined && date.earliest > published);
    return { mention: { ...quote, sentence, phrase, date }, planned, relations: [] };
  }
  if (!published || !day || !/\p{L}{2}/u.test(quote.text)) return undefined;
  const tense = tenseOf(text, quote);
  // A headline tells the news in the present tense.
  const on =
    tense === 'past' || (tense !== 'future' && article.blocks[block]?.kind === 'title') ? day : published;
  return { mention: { ...quote, sentence, date: onDay(on) }, planned: tense === 'future', relations: [] };
}

/** The tense of a clause without a date. "The phone has a new screen" is no perfect, whatever verb comes after it. */
function tenseOf(text: string, { start, end }: Span): Tense {
  const has = HAS.exec(text.slice(start, end));
  const before = has && tenseAt(text, { start, end: start }, { start, end: start + has.index });
  return before === 'unknown' ? 'present' : tenseAt(text, { start, end: start }, { start, end });
}
const HAS = /\b(?:has|have) (?:an?|the|its|their|no|some|\d[\d,.]*|two|three|four|five|six|ten) /;

function onDay(day: string): EventDate {
  return { earliest: day, latest: day, precision: 'day', basis: 'published', value: day };
}

/** The clause without the comma or conjunction that joins it to its neighbours. */
function withoutJoint(text: string, clause: Span): Span {
  const slice = text.slice(clause.start, clause.end);
  const head = /^(?:[,;:–—-]\s*)?(?:(?:and|but|while|whereas)\s+)?/.exec(slice)?.[0].length ?? 0;
  let end = clause.end;
  while (end > clause.start + head && JOINT_END.test(text.charAt(end - 1))) end--;
  return trimSpan(text, { start: clause.start + head, end });
}

const JOINT_END = /[\s,;:–—-]/;
