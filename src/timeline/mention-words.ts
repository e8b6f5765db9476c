import type { Article } from '../articles/article.ts';
import { WEEKDAY_NAME } from '../dates/values/calendar-names.ts';
import { oneOf } from '../dates/values/pattern.ts';
import { explainedAbbreviations } from '../language/abbreviations.ts';
import { commonness } from '../language/commonness.ts';
import { contentTerms } from '../language/terms.ts';
import { RELATIVE, wordsReferredTo } from './antecedent.ts';
import type { Mention } from './event.ts';
import { RELATION_HEAD } from './temporal-relations.ts';
import type { TermNumbers } from './term-numbers.ts';

/** The words of a mention that say what it is about, and which of their terms are what. Terms are told by their numbers. */
export interface MentionWords {
  /** Content terms, each once, in the order of the text; none of its date. */
  readonly terms: readonly number[];
  readonly names: ReadonlySet<number>;
  /** What somebody is called by: "former minister" in "former minister Petr Vrana"; and what the clause only refers to. */
  readonly roles: ReadonlySet<number>;
}

/** What an article knows of its words: what its abbreviations stand for, and which words it writes with a capital inside of sentences. */
export interface ArticleWords {
  readonly long: ReadonlyMap<string, string>;
  readonly proper: ReadonlySet<string>;
}

/** Reads an article once for all of its mentions. */
export function wordsOfArticle({ text, blocks }: Article): ArticleWords {
  const long = new Map(explainedAbbreviations(text).map(({ short, long }) => [short, long]));
  // Headlines write many words with a capital.
  const title = blocks.find(({ kind }) => kind === 'title');
  const body = title ? `${text.slice(0, title.start)}\n${text.slice(title.end)}` : text;
  return { long, proper: new Set([...body.matchAll(INSIDE)].map(([word]) => word)) };
}

/**
 * The words of a mention's clause. Its article's abbreviations, "Belt and Road Initiative (BRI)", count as both; what it refers to counts as
 * well (see antecedent.ts). What is compared with nothing needs no names and roles.
 */
export function wordsOfMention(
  mention: Mention,
  { long, proper }: ArticleWords,
  { isCompared, numbers }: { readonly isCompared: boolean; readonly numbers: TermNumbers },
): MentionWords {
  const { referred, said } = partsOf(mention);
  const untitled = (referred + said).replace(TITLE, '');
  // Without abbreviations it is the same words to the terms, though not to the names.
  const words =
    isCompared || long.size > 0
      ? untitled.replace(SHORT, (short) => `${short} ${long.get(short) ?? ''}`)
      : untitled;
  const terms = numbers.of(words.replace(CALENDAR, ' '));
  if (!isCompared) return { terms, names: NONE, roles: NONE };
  const names = [...words.matchAll(NAME)].filter(
    ([name, first], index) => index > 0 || first === undefined || isName(name, proper),
  );
  return {
    terms,
    names: new Set(names.flatMap(([name]) => numbers.of(name))),
    roles: new Set([
      ...[...words.matchAll(ROLE)].flatMap(([role]) => numbers.of(role)),
      ...onlyReferredTo(referred, said, numbers),
    ]),
  };
}

const NONE: ReadonlySet<number> = new Set();

/** Of the words that a clause refers to those that it does not say itself: who did something is not what was done. Those of a relative clause are its own. */
function onlyReferredTo(referred: string, said: string, numbers: TermNumbers): readonly number[] {
  if (referred === '' || RELATIVE.test(said)) return [];
  const own = new Set(numbers.of(said));
  return numbers.of(referred).filter((term) => !own.has(term));
}

/** The clause without its date, and the words that it refers to. */
function partsOf(mention: Mention): { readonly referred: string; readonly said: string } {
  const { article, start, end, phrase } = mention;
  const { text } = article;
  const own =
    phrase && phrase.start >= start && phrase.end <= end
      ? text.slice(start, phrase.start) + ' ' + text.slice(phrase.end, end)
      : text.slice(start, end);
  const said = own.replace(RELATION_HEAD, '').trimStart();
  return { referred: wordsReferredTo(mention, said), said };
}

/** "Mr Barbu" is "Barbu". */
const TITLE = /\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Prof)\.? (?=\p{Lu})/gu;
const SHORT = /\b[A-Z]{2,6}\b/g;

/** Whether a word at the start of a clause is a name and has its capital not from there: "Boeing", not "Thieves". */
function isName(word: string, proper: ReadonlySet<string>): boolean {
  return proper.has(word) || contentTerms(word).every((term) => commonness(term) < COMMON);
}
/** As common as the 4,000th English term: "lightning", "firefighter". */
const COMMON = 6 / 4000;

/** A word inside of a sentence, behind a small one. */
const INSIDE = /(?<=\p{Ll},? )\p{Lu}[\p{L}\d]*(?:['’.-]\p{L}+)*/gu;
/** The first group is there if it opens the clause and no other name follows it at once. */
const NAME = /(?:^[“"‘']?(\p{Lu}[\p{L}\d]*(?:['’.-]\p{L}+)*)(?! \p{Lu}))|\p{Lu}[\p{L}\d]*(?:['’.-]\p{L}+)*/gu;
const ROLE = new RegExp(
  String.raw`\b(?:(?:former|ex|acting|deputy|vice|prime|then|chief|senior|veteran) )*` +
    String.raw`[a-z]{2,}(?:er|or|ist|ian|ant|ent|man|woman|chief|head|king|queen|judge|coach|pope|star)(?= \p{Lu})`,
  'gu',
);
const CALENDAR = new RegExp(
  String.raw`\b${oneOf(
    'January|February|March|April|May|June|July|August|September|October|November|December',
    String.raw`(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.`,
    WEEKDAY_NAME,
    String.raw`(?:19|20)\d\d|years?|months?|weeks?|days?|last|next`,
  )}\b`,
  'g',
);
