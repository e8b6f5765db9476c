import { isCapitalAt } from '../language/capital.ts';
import { commonness } from '../language/commonness.ts';
import { tokenize } from '../language/terms.ts';
import type { Mention, TimelineEvent } from './event.ts';
import { FEW, SHARE_ACROSS, SHARE_FEW } from './merge.ts';

/**
 * Whether two events of different timelines, of which neither knows the words of the other, are one: they are on the same day, known
 * otherwise than by the day of a piece, both done or both planned, and share a name, another word and enough of what the one says that says
 * less. As conservative as `areAlike`, which knows how rare each word is in one timeline.
 */
export function isToldByBoth(one: TimelineEvent, other: TimelineEvent): boolean {
  if (one.planned !== other.planned || one.basis === 'published' || other.basis === 'published') return false;
  if (one.earliest !== one.latest || one.earliest !== other.earliest || one.latest !== other.latest)
    return false;
  const [first, second] = [one, other].map(({ mentions }) => mentions.slice(0, COMPARED).map(wordsOf));
  return first?.some((a) => second?.some((b) => areAlike(a, b))) ?? false;
}

/** An event that two timelines tell of: the date of the one that states it, if only one does, and the mentions of both. */
export function joinedEvent(one: TimelineEvent, other: TimelineEvent): TimelineEvent {
  const isOthers = one.basis !== 'stated' && other.basis === 'stated';
  const [best, rest] = isOthers ? [other, one] : [one, other];
  return {
    ...best,
    ...((one.held || other.held) && { held: true }),
    mentions: [...best.mentions, ...rest.mentions],
    sourcesDiffer: Boolean(one.sourcesDiffer || other.sourcesDiffer),
  };
}

/** Mentions of an event that are compared: more say the same. */
const COMPARED = 3;

/** How much each term of a mention tells, and which are of names. */
interface Words {
  readonly weights: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  readonly total: number;
}

/** A mention is made anew whenever its event is looked at; its article stays. By where the mention and its date stand. */
const known = new WeakMap<Mention['article'], Map<string, Words>>();

function wordsOf({ article, start, end, text, phrase, sentence }: Mention): Words {
  const ofArticle = known.get(article) ?? new Map<string, Words>();
  known.set(article, ofArticle);
  const key = [start, end, phrase?.start, phrase?.end].join();
  const before = ofArticle.get(key);
  if (before) return before;
  const weights = new Map<string, number>();
  const names = new Set<string>();
  for (const token of tokenize(text)) {
    const at = start + token.start;
    if (token.stop || (phrase && at >= phrase.start && at < phrase.end)) continue;
    weights.set(token.term, -Math.log(commonness(token.term)));
    // The first word of a sentence is a name only where it is a rare one.
    const isFirst = at <= sentence.start + 1;
    if (isCapitalAt(article.text, at) && (!isFirst || commonness(token.term) < RARE)) names.add(token.term);
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const words = { weights, names, total };
  ofArticle.set(key, words);
  return words;
}

const RARE = 0.001;

/** As in one timeline more is asked if few terms are shared, or each has names of its own. */
function areAlike(one: Words, other: Words): boolean {
  let [names, others, weight] = [0, 0, 0];
  for (const [term, its] of one.weights) {
    if (!other.weights.has(term)) continue;
    weight += its;
    if (one.names.has(term) && other.names.has(term)) names++;
    else if (!one.names.has(term) && !other.names.has(term)) others++;
  }
  if (names === 0 || others === 0) return false;
  const apart = Math.min(one.names.size, other.names.size) - names;
  const least = names + others < FEW || apart > 0 ? SHARE_FEW : SHARE_ACROSS;
  return weight >= least * Math.min(one.total, other.total);
}
