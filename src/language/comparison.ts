import { opensQuestion } from './answer-kind.ts';
import { pointsBack } from './leaning.ts';
import { isWhole } from './question-parts.ts';
import { contentTerms } from './terms.ts';
import { withoutEnd } from './typed-question.ts';

/**
 * What somebody wants compared who says so, or asks how it differs: two to four topics, each whole: what is said of the first alone holds
 * for further names. Empty for all else, among it what compares something with nothing that can be looked for.
 *
 * @example comparedTopics('compare the growth of India and China') // ['the growth of India', 'the growth of China']
 * @example comparedTopics('Who compared it to a war?') // []
 */
export function comparedTopics(text: string): readonly string[] {
  const plain = text.trim();
  const asked = ASKS_TO_COMPARE.map((pattern) => pattern.exec(plain)?.[1]).find(
    (found) => found !== undefined,
  );
  if (asked === undefined || WHAT_ARTICLES_SAY.test(asked)) return [];
  const [first = '', ...others] = asked.split(BETWEEN);
  if (others.length === 0 || others.length >= MOST) return [];
  const [, head = ''] = HEAD.exec(first) ?? [];
  const topics = [first, ...others.map((other) => (NAME.test(other) ? head + other : other))];
  return topics.every(isTopic) ? topics : [];
}

/**
 * What a text sets against each other and asks nothing of: "the ferry vs the bridge", "the ferry or the bridge?". It may be the name of a match
 * or a case, which one sentence tells of; if none does, each is asked of. Empty for all else.
 *
 * @example opposedTopics('ferry vs bridge') // ['ferry', 'bridge']
 * @example opposedTopics('Is the ferry or the bridge closed?') // []
 */
export function opposedTopics(text: string): readonly string[] {
  const plain = text.trim();
  const topics = withoutEnd(plain).split(plain.endsWith('?') ? OR : AGAINST);
  const [first = ''] = topics;
  return topics.length > 1 && topics.length < MOST && !opensQuestion(first) && topics.every(isOpposed)
    ? topics
    : [];
}

/** Whether a text has a word of each topic. */
export function tellsOfEach(text: string, topics: readonly string[]): boolean {
  const told = new Set(contentTerms(text));
  return topics.every((topic) => contentTerms(topic).some((term) => told.has(term)));
}

function isOpposed(topic: string): boolean {
  return isTopic(topic) && topic.split(' ').length <= LONGEST_OPPOSED && !/[.,!?:;]\s/.test(topic);
}

function isTopic(topic: string): boolean {
  return isWhole(topic) && !pointsBack(topic) && !opensQuestion(topic);
}

const AGAINST = /,? (?:vs\.?|versus) /i;
const OR = /,? (?:vs\.?|versus|or) /i;
/** Words; a longer one is a clause. */
const LONGEST_OPPOSED = 5;

/** "compare A with B", "what is the difference between A and B", "how does A differ from B". */
const ASKS_TO_COMPARE: readonly RegExp[] = [
  /^(?:(?:can|could|would|will) (?:you|u) )?(?:pl(?:ea)?[sz]e? )?compare ([^?!.]+)[?!.]*$/i,
  /^(?:what(?:['’]?s| is| are) )?(?:the )?(?:\p{L}+ )?differences? between ([^?!.]+)[?!.]*$/iu,
  // Up to the first "differ from" alone, so that many take no more time.
  /^how (?:do|does|did) ((?:(?! (?:differ|compare) )[^?!.])+ (?:differ from|compare (?:to|with|against)) [^?!.]+)[?!.]*$/i,
  /^how (?:do|does|did) ([^?!.]+) (?:compare|differ)[?!.]*$/i,
];
const BETWEEN = /,? (?:and|(?:differ|compare) (?:from|with|to|against)|with|to|against|versus|vs\.?|&) |, /i;
/** "the growth of" before a name, itself without one: not "the Bank of". */
const HEAD = /^([^\p{Lu}]* (?:of|in|for|from|by|at) )\p{Lu}/u;
/** Their sentences on the one topic are wanted beside each other: any answer has those. */
const WHAT_ARTICLES_SAY = /\b(?:articles?|sources?|papers|stories|reports?)\b/i;
const NAME = /^\p{Lu}/u;
/** More are a table, which nobody reads in a chat. */
const MOST = 4;
