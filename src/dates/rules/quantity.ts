import { EXACT_NUMBER, numberOf, VAGUE_NUMBER } from '../values/numbers.ts';
import { oneOf } from '../values/pattern.ts';
import { UNIT, type Unit, unitOf } from '../values/unit.ts';

/** A number and the unit that it counts: "about two and a half years". */
export interface Quantity {
  /** Offset in the text of its first word. */
  readonly start: number;
  /** Offset in the text of its unit. */
  readonly unitAt: number;
  /** The number as it is written, with its article: "a", "the full", "several". */
  readonly words: string;
  /** Its value; undefined if the text leaves it open. */
  readonly count: number | undefined;
  readonly unit: Unit;
  /** How many of the unit one of the word is: 2 weeks for a fortnight. */
  readonly factor: number;
  /** Told as less than that: "less than two weeks", "just under a year". */
  readonly isAtMost: boolean;
  /** Joined to its unit by a hyphen: "five-year". */
  readonly isJoined: boolean;
}

/**
 * Regular-expression source for a unit's name with a word and a blank before it, which may be its number. Quantities are found by
 * their units: numbers in words make the costliest of all patterns.
 */
export const COUNTED_UNIT = String.raw`(?<=[\w.)½][ -])(?<unit>${UNIT})\b`;

/** The quantity whose unit, `word`, stands at the offset `at`; undefined if no number stands before it. */
export function quantityAt(text: string, at: number, word: string): Quantity | undefined {
  const head = COUNT_BEFORE.exec(text.slice(Math.max(0, at - REACH), at));
  const measure = unitOf(word);
  if (!head || !measure) return undefined;
  const words = head.groups?.['count'] ?? '';
  const count = countOf(words);
  return {
    start: at - head[0].length,
    unitAt: at,
    words,
    count: count !== undefined && head.groups?.['half'] !== undefined ? count / 2 : count,
    ...measure,
    isAtMost: AT_MOST.test(head[0]),
    isJoined: head[0].endsWith('-'),
  };
}

/** Code units before the unit. */
const REACH = 60;
const ABOUT = oneOf(
  'about|around|almost|nearly|roughly|approximately|exactly|barely|some|only|just|up to',
  'more than|less than|fewer than|at least|(?:just |well )?over|just under',
  'as (?:many|much|long|little|few) as',
);
const AT_MOST = /^(?:less than|fewer than|just under) /i;
const WHOLE = oneOf('full|whole|entire|further|additional|extra|single');
const BETWEEN = oneOf(
  'more|full|straight|consecutive|successive|additional|whole|further|other',
  'long|short|calendar|business|working',
);
const COUNT = oneOf(EXACT_NUMBER, VAGUE_NUMBER, `(?:an?|the)(?: ${WHOLE})?`);
const COUNT_BEFORE = new RegExp(
  String.raw`(?<![\w$£.,-])(?:${ABOUT} )?(?<half>half (?=an?[- ]))?(?<count>${COUNT})(?: ${BETWEEN})?[- ]$`,
  'i',
);
const ARTICLE = new RegExp(`^(?:an?|the)(?: ${WHOLE})?$`);

function countOf(words: string): number | undefined {
  const text = words.toLowerCase();
  if (ARTICLE.test(text)) return 1;
  return text.startsWith('a couple') ? 2 : numberOf(text);
}
