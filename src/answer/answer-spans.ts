import type { AnswerKind } from '../language/answer-kind.ts';
import { contains, type Span } from '../language/span.ts';

/** Parts of `text` that can be an answer of this kind; empty for kinds that no form shows (a thing, a manner, yes or no). */
export function answerSpans(kind: AnswerKind, text: string): Span[] {
  const spans = matches(kind, text);
  if (spans.length === 0 || !PART_OF_DATE.has(kind)) return spans;
  const dates = matches('date', text);
  return spans.filter(
    (span) => !dates.some((date) => contains(date, span) && length(date) >= length(span) + MORE),
  );
}

/** Kinds whose patterns also match the parts of a date: the 13 of "Oct. 13" is no number of things, "Oct." no name. */
const PART_OF_DATE: ReadonlySet<AnswerKind> = new Set(['number', 'age', 'person', 'name', 'place']);
/** So many characters longer a date is that a number or name is but a part of; a bare year may be either. */
const MORE = 2;

function matches(kind: AnswerKind, text: string): Span[] {
  const pattern = PATTERNS[kind];
  if (!pattern) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const found = match[1] ?? match[0];
    const start = match.index + match[0].length - found.length;
    spans.push({ start, end: start + tightLength(found) });
  }
  return spans;
}

/** The length without the punctuation after a name or date that is none of it; the dot of an abbreviation is. From the end, each character once. */
function tightLength(found: string): number {
  let end = found.length;
  while (
    LOOSE.test(found.charAt(end - 1)) ||
    (found[end - 1] === '.' && LONG_WORD.test(found.slice(Math.max(0, end - 9), end - 1)))
  )
    end--;
  return end;
}
const LOOSE = /[\s,;:'’&-]/;
const LONG_WORD = /\p{Ll}{4}$/u;

function length({ start, end }: Span): number {
  return end - start;
}

const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
const FEW =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** In figures from the first of them on, so that a long row of figures is looked at once. */
const NUMBER = `(?:\\d(?<!\\d[.,]*\\d)(?:[\\d.,]*\\d)?|\\b(?:one|${FEW}|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|once|several|a third|a quarter)\\b)`;
const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|century|generations?)';
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*(?:\\s+(?:(?:of|the|de|del|van|von|der|bin|al|da|la|le|and)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*)*";

const PATTERNS: Partial<Record<AnswerKind, RegExp>> = {
  date: new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d))?,?(?: \\d{4})?|\\b(?:1\\d|20)\\d\\ds?\\b|\\b\\d+(?:st|nd|rd|th)[ -]century|\\b(?:\\w+teenth|twentieth|twenty-first|ninth|tenth|eighth|seventh|sixth) century|\\b\\d{3,4} (?:BC|BCE|AD|CE)\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:spring|summer|autumn|winter|today|yesterday|(?:last|this|next) (?:week|month|year))\\b|\\b${NUMBER} ${UNIT} (?:ago|later|earlier|before|after)\\b`,
    'gu',
  ),
  age: new RegExp(
    `\\b(?:aged?|age of|turn(?:ed|s|ing)?)\\s+(${NUMBER})|${NUMBER}[ -](?:years?|months?|weeks?)(?:[ -]olds?\\b| of age\\b)|(?<=, )\\d{1,3}(?=,)`,
    'giu',
  ),
  percentage: new RegExp(
    `${NUMBER}(?:[ -](?:and a half))?\\s?(?:%|per ?cent\\b|percentage points?\\b)|\\b(?:half|most|majority|(?:${FEW})[ -]thirds|(?:a|one)[ -](?:third|quarter|fifth|tenth))\\b|${NUMBER} (?:in|out of)(?: every)? ${NUMBER}`,
    'giu',
  ),
  money: new RegExp(
    `(?:[$£€¥₹₽₴]|\\b(?:US|A|C|NZ|HK)\\$)\\s?${NUMBER}(?:[ -]?(?:k|m|bn|thousand|million|billion|trillion)\\b)?|${NUMBER}(?:[ -](?:hundred|thousand|million|billion|trillion)){0,9} (?:(?:U\\.?S\\.? )?dollars?|euros?|pounds?(?: sterling)?|cents|pence|yuan|renminbi|yen|roubles?|rubles?|rupees?|francs?|marks?|crowns?|krone[rn]?|kronor|zlot(?:y|ys|ych)|hryvnias?|pesos?|reais|rand|won|lira|dinars?|riyals?|dirhams?|shekels?|USD|EUR|GBP)\\b`,
    'giu',
  ),
  distance: new RegExp(
    `${NUMBER}(?:[ -](?:hundred|thousand|million|billion)){0,9}[ -]?(?:k?m|cm|mm|ft|kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|(?:nautical |square |light[ -])?(?:miles?|years?)|feet|foot|inch(?:es)?|yards?|stor(?:e?ys?|ies)|fathoms?|blocks?)\\b`,
    'giu',
  ),
  number: new RegExp(
    `(?:[$£€¥]\\s?)?${NUMBER}(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|per ?cent)){0,9}%?`,
    'giu',
  ),
  duration: new RegExp(
    `${NUMBER}(?:[ -]\\w+)?[ -]${UNIT}\\b|\\b(?:since|until|decades?|centuries|throughout)\\b|\\b(?:1\\d|20)\\d\\d\\b`,
    'giu',
  ),
  person: new RegExp(NAME, 'gu'),
  name: new RegExp(NAME, 'gu'),
  place: new RegExp(
    `\\b(?:in|at|from|to|near|into|of|across|through|on|via|around|between|and|outside|inside|toward|towards|throughout|the)\\s+(?:the\\s+)?(${NAME})`,
    'gu',
  ),
  reason:
    /\b(?:because|due to|since|as a result|in order to|so that|so as to|owing to|thanks to|caused?|causes|causing|led to|leads? to|leading to|therefore|thus|hence|for fear|in response to|reasons?|to (?:avoid|prevent|protect|gain|get|make|help|allow|reduce|ensure|keep|escape|provide|increase|improve))\b/giu,
};
