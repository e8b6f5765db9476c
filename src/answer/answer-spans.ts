import type { AnswerKind } from '../language/answer-kind.ts';
import type { Span } from '../language/span.ts';

/** Parts of `text` that can be an answer of this kind; empty for kinds that no form shows (a thing, a manner, yes or no). */
export function answerSpans(kind: AnswerKind, text: string): Span[] {
  const pattern = PATTERNS[kind];
  if (!pattern) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(pattern)) {
    const start = match.index + match[0].length - (match[1] ?? match[0]).length;
    spans.push({ start, end: match.index + match[0].length });
  }
  return spans;
}

const MONTH =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|Mar(?:ch|\\.)|Apr(?:il|\\.)|May|June?|July?|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
const FEW =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER = `(?:\\d[\\d.,]*\\d|\\d|\\b(?:one|${FEW}|dozens?|hundreds?|thousands?|millions?|billions?|half|twice|once|several|a third|a quarter)\\b)`;
const UNIT =
  '(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centuries|century|generations?)';
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*(?:\\s+(?:(?:of|the|de|del|van|von|der|bin|al|da|la|le|and)\\s+){0,2}\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&-]*)*";

const PATTERNS: Partial<Record<AnswerKind, RegExp>> = {
  date: new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTH}(?: \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d))?,?(?: \\d{4})?|\\b(?:1\\d|20)\\d\\ds?\\b|\\b\\d+(?:st|nd|rd|th)[ -]century|\\b(?:\\w+teenth|twentieth|twenty-first|ninth|tenth|eighth|seventh|sixth) century|\\b\\d{3,4} (?:BC|BCE|AD|CE)\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:spring|summer|autumn|winter|today|yesterday|(?:last|this|next) (?:week|month|year))\\b|\\b${NUMBER} ${UNIT} (?:ago|later|earlier|before|after)\\b`,
    'gu',
  ),
  number: new RegExp(
    `(?:[$£€¥]\\s?)?${NUMBER}(?:[ -](?:hundred|thousand|million|billion|trillion|dozen|per ?cent))*%?`,
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
