import type { Article, BlockKind, Sentence } from '../articles/article.ts';
import { contentTerms } from '../language/terms.ts';
import { inSlices, nextTurn, type Steps } from '../support/slices.ts';
import type { Nearness } from './nearness.ts';
import { readTopic, type Topic, type TopicTerm } from './topic.ts';
import type { Finding, Watch } from './watch.ts';

/**
 * From which share of a topic's words on, in its title and one of its first sentences, an article tells of it, and how near to it in meaning
 * the nearest of these must be then. Without a reader the words are enough.
 */
const HELD = 0.7;
const PLAUSIBLE = 0.72;
/** So near, and with all names and this share of its words, it tells of the topic in other words. */
const NEAR = 0.82;
const SOME = 0.3;
/** So near, and with all its words in two sentences, wherever they stand, it is more than a passing word. */
const LIKELY = 0.7;
const MORE_THAN_PASSING = 2;

/**
 * Where the articles tell of the topics of watches, at most once an article and watch, by their words and, if there is a reader, by what they
 * mean. The quoted sentence is the one that, with the title, holds the most of the topic's words, of several the one that holds the most itself,
 * then the first; if only the title holds any, the nearest, or else the first. The thresholds were learned on 55 topics and 236 news pieces (`test/evaluation/watches.ts`).
 */
export async function findNew(
  articles: Iterable<Article>,
  watches: Iterable<Watch>,
  nearness?: Nearness,
): Promise<Finding[]> {
  const topics = [...watches].map((watch) => {
    const topic = known.get(watch) ?? readTopic(watch.topic);
    known.set(watch, topic);
    return { watch: watch.id, topic };
  });
  const findings: Finding[] = [];
  for (const article of articles) {
    const read = await inSlices(readArticle(article));
    for (const { watch, topic } of topics) {
      const told = await sentenceOn(topic, read, nearness);
      if (told) findings.push({ watch, article: article.key, start: told.start, end: told.end });
    }
    await nextTurn();
  }
  return findings;
}

/** A watch is looked for in every round. */
const known = new WeakMap<Watch, Topic>();

interface ReadArticle {
  readonly article: Article;
  readonly title: ReadonlySet<string>;
  readonly sentences: readonly { readonly sentence: Sentence; readonly terms: ReadonlySet<string> }[];
  readonly all: ReadonlySet<string>;
}

/** A sentence a step. */
function* readArticle(article: Article): Steps<ReadArticle> {
  const { text, blocks } = article;
  const title = new Set(contentTerms(article.title));
  const all = new Set(title);
  const sentences: { sentence: Sentence; terms: ReadonlySet<string> }[] = [];
  for (const sentence of article.sentences) {
    const { block, start, end } = sentence;
    if (!TOLD_IN.has(blocks[block]?.kind ?? 'boilerplate') || end - start > LONGEST) continue;
    const terms = new Set(contentTerms(text.slice(start, end)));
    for (const term of terms) all.add(term);
    sentences.push({ sentence, terms });
    yield;
  }
  return { article, title, sentences, all };
}

/** An inset tells of another story. */
const TOLD_IN: ReadonlySet<BlockKind> = new Set<BlockKind>(['body', 'caption']);
/** UTF-16 units of a sentence that a message has room for beside four others. */
const LONGEST = 600;
/** Sentences that say what a piece is about. */
const LEAD = 3;

async function sentenceOn(
  { text, terms: wanted }: Topic,
  { article, title, sentences, all }: ReadArticle,
  nearness: Nearness | undefined,
): Promise<Sentence | undefined> {
  if (shareIn(wanted, all) < SOME) return undefined;
  const shares = sentences.map(({ terms }) => shareIn(wanted, title, terms));
  const lead = sentences.slice(0, LEAD);
  const isHeld = shares.slice(0, LEAD).some((share) => share >= HELD);
  const times = shares.filter((share) => share > ALL).length;
  const isNear = shareIn(wanted, title, ...lead.map(({ terms }) => terms)) >= SOME && namesIn(wanted, all);
  if (!isHeld && !(nearness && (isNear || times >= MORE_THAN_PASSING))) return undefined;
  const nearest = await nearness?.(
    text,
    article,
    lead.map(({ sentence }) => article.text.slice(sentence.start, sentence.end)),
  );
  const isMeant = nearest
    ? (isHeld && nearest.cosine >= PLAUSIBLE) ||
      (isNear && nearest.cosine >= NEAR) ||
      (times >= MORE_THAN_PASSING && nearest.cosine >= LIKELY)
    : isHeld;
  if (!isMeant) return undefined;
  const most = largest(shares);
  const own = sentences.map(({ terms }, at) => (shares[at] === most ? shareIn(wanted, terms) : 0));
  const best = largest(own);
  return sentences[best > 0 ? own.indexOf(best) : (nearest?.at ?? 0)]?.sentence;
}

/** The largest of shares, 0 if there is none. As arguments of a call there may be too many: a text may have a million sentences. */
function largest(shares: readonly number[]): number {
  return shares.reduce((most, share) => Math.max(most, share), 0);
}

/** All but what rounding takes. */
const ALL = 0.999;

/** The share of a topic's words that stand in any of these. */
function shareIn(wanted: readonly TopicTerm[], ...sets: readonly ReadonlySet<string>[]): number {
  return wanted.reduce((sum, one) => (isIn(one, sets) ? sum + one.share : sum), 0);
}

function namesIn(wanted: readonly TopicTerm[], all: ReadonlySet<string>): boolean {
  return wanted.every((one) => !one.isName || isIn(one, [all]));
}

function isIn({ term, joined }: TopicTerm, sets: readonly ReadonlySet<string>[]): boolean {
  return sets.some((set) => set.has(term) || joined.some((each) => set.has(each)));
}
