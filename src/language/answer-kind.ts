/** The kind of answer that a question asks for; `thing` where its form does not tell. */
export type AnswerKind =
  | 'person'
  | 'name'
  | 'date'
  | 'place'
  | 'number'
  | 'age'
  | 'percentage'
  | 'money'
  | 'distance'
  | 'duration'
  | 'reason'
  | 'manner'
  | 'yes/no'
  | 'thing';

/**
 * The kind that a question asks for, by its first question word ("who", "how long") or the noun beside "what" or "which"
 * ("what percentage", "which former president", "the name of"). Without one, a question that opens with an auxiliary verb
 * asks for yes or no.
 */
export function answerKindOf(question: string): AnswerKind {
  let [kind, at]: [AnswerKind | undefined, number] = [undefined, question.length];
  const what = question.search(/\b(?:what|which)\b/i);
  for (const [candidate, opening, noun] of KINDS) {
    for (const pattern of what < 0 ? [opening] : [opening, noun]) {
      const found =
        typeof pattern === 'function' ? pattern(question) : pattern ? question.search(pattern) : -1;
      if (found >= 0 && found < at) [kind, at] = [candidate, found];
    }
  }
  if (kind !== undefined && !(what >= 0 && what < at)) return kind;
  return what < 0 && AUXILIARY.test(firstWord(question)) ? 'yes/no' : 'thing';
}

/** Whether a sentence opens as questions do: with a question word ("whose", "whats"), or with an auxiliary verb. */
export function opensQuestion(sentence: string): boolean {
  const first = firstWord(sentence);
  return QUESTION_WORD.test(first) || AUXILIARY.test(first);
}

function firstWord(text: string): string {
  return text.toLowerCase().match(/\p{L}+/u)?.[0] ?? '';
}

const QUESTION_WORD = /^(?:whom?|whose|what|which|when|where|why|how)s?$/;

/** Verbs that open a question for yes or no, and that end the noun after "what". */
export const AUXILIARY =
  /^(?:is|are|was|were|be|been|do|does|did|can|could|will|would|shall|should|may|might|must|has|have|had)$/;

/** "what NOUN", "which former NOUN", "what is the NOUN". */
function what(nouns: string): RegExp {
  return new RegExp(
    `\\b(?:what|which)(?: (?:is|are|was|were) the)? (?:(?!is\\b|are\\b|was\\b|were\\b)\\w+ )?(?:${nouns})\\b`,
    'i',
  );
}

const NUMBERS = 'number|amount|population|speed|temperature|size|weight|rate|ratio|total|score|angle';
const PERCENTAGES = 'percent(?:age)?|portion|proportion|share|fraction';
const MONEY = 'price|cost|budget|revenue|salary|fine|sum';
const DISTANCES = 'height|length|width|depth|distance|elevation|altitude';
const PAYING =
  /\b(?:cost|costs|pay|pays|paid|spend|spent|worth|earn|earned|raise|raised|owe|donate|donated|invest|invested)\b/i;
const DATES = 'years?|dates?|days?|months?|decades?|century|centuries|time|period|era';
const PLACES =
  'city|cities|countr(?:y|ies)|places?|location|regions?|states?|area|county|town|village|continent|province|district|colony|colonies';
const PERSONS =
  'person|people|man|woman|president|king|queen|leaders?|author|scientist|politician|minister|general|inventor|writer|artist|actor|actress|singer|player|coach|judge|mayor|governor|senator|poet|explorer|philosopher|engineer';
const NAMES =
  'names?|organi[sz]ations?|compan(?:y|ies)|firm|groups?|part(?:y|ies)|team|club|university|college|church|museum|hospital|airport|river|lake|mountain|sea|island|street|book|novel|film|movie|song|album|newspaper|magazine|act|treaty|court|committee|agency|department|ministry|battle|war|ship|bank|language|religion|award|prize|dynasty|tribe|nationality';

/**
 * Where money is asked for: "how much money", or "how much" before a word of paying, which the first "how much" of a line has behind it if
 * another has; or -1.
 */
function howMuchMoney(question: string): number {
  const named = question.search(/\bhow much money\b/i);
  let start = 0;
  for (const line of question.split(/[\n\r\u2028\u2029]/)) {
    const at = line.search(/\bhow much /i);
    if (at >= 0 && PAYING.test(line.slice(at + 'how much '.length)))
      return named < 0 ? start + at : Math.min(named, start + at);
    start += line.length + 1;
  }
  return named;
}

/** Gives an offset into a question, or -1. */
type Finder = (question: string) => number;

/** Each kind with the words that ask for it, and with the nouns that do beside "what". */
const KINDS: readonly (readonly [AnswerKind, opening: RegExp | Finder | undefined, noun?: RegExp])[] = [
  ['duration', /\bhow long\b/i],
  ['age', /\bhow old\b/i, what('age')],
  ['percentage', undefined, what(PERCENTAGES)],
  ['money', howMuchMoney, what(MONEY)],
  ['distance', /\bhow (?:far|tall|high|deep|wide)\b/i, what(DISTANCES)],
  ['number', /\bhow (?:many|much|fast|big|large|often|heavy)\b/i, what(NUMBERS)],
  ['date', /\bwhen\b|\bsince what\b/i, what(DATES)],
  ['place', /\bwhere\b/i, what(PLACES)],
  ['person', /\bwho(?:m|se|['’]s)?\b/i, what(PERSONS)],
  ['name', undefined, what(NAMES)],
  ['reason', /\bwhy\b|\bhow come\b|\bwhat caused\b|\bwhat led to\b/i, what('reasons?|causes?|purpose')],
  ['manner', /\bhow\b/i],
];
