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
  for (const [candidate, pattern] of KINDS) {
    const found = question.search(pattern);
    if (found >= 0 && found < at) [kind, at] = [candidate, found];
  }
  const what = question.search(/\b(?:what|which)\b/i);
  if (kind !== undefined && !(what >= 0 && what < at)) return kind;
  const [first = ''] = question.toLowerCase().match(/\p{L}+/u) ?? [];
  return what < 0 && AUXILIARY.test(first) ? 'yes/no' : 'thing';
}

/** Verbs that open a question for yes or no, and that end the noun after "what". */
export const AUXILIARY =
  /^(?:is|are|was|were|be|been|do|does|did|can|could|will|would|shall|should|may|might|must|has|have|had)$/;

/** "what NOUN", "which former NOUN", "what is the NOUN". */
function what(nouns: string): string {
  return `\\b(?:what|which)(?: (?:is|are|was|were) the)? (?:(?!is\\b|are\\b|was\\b|were\\b)\\w+ )?(?:${nouns})\\b`;
}

const NUMBERS = 'number|amount|population|speed|temperature|size|weight|rate|ratio|total|score|angle';
const PERCENTAGES = 'percent(?:age)?|portion|proportion|share|fraction';
const MONEY = 'price|cost|budget|revenue|salary|fine|sum';
const DISTANCES = 'height|length|width|depth|distance|elevation|altitude';
const PAYING =
  'cost|costs|pay|pays|paid|spend|spent|worth|earn|earned|raise|raised|owe|donate|donated|invest|invested';
const DATES = 'years?|dates?|days?|months?|decades?|century|centuries|time|period|era';
const PLACES =
  'city|cities|countr(?:y|ies)|places?|location|regions?|states?|area|county|town|village|continent|province|district|colony|colonies';
const PERSONS =
  'person|people|man|woman|president|king|queen|leaders?|author|scientist|politician|minister|general|inventor|writer|artist|actor|actress|singer|player|coach|judge|mayor|governor|senator|poet|explorer|philosopher|engineer';
const NAMES =
  'names?|organi[sz]ations?|compan(?:y|ies)|firm|groups?|part(?:y|ies)|team|club|university|college|church|museum|hospital|airport|river|lake|mountain|sea|island|street|book|novel|film|movie|song|album|newspaper|magazine|act|treaty|court|committee|agency|department|ministry|battle|war|ship|bank|language|religion|award|prize|dynasty|tribe|nationality';

const KINDS: readonly (readonly [AnswerKind, RegExp])[] = [
  ['duration', /\bhow long\b/i],
  ['age', new RegExp(`\\bhow old\\b|${what('age')}`, 'i')],
  ['percentage', new RegExp(what(PERCENTAGES), 'i')],
  ['money', new RegExp(`\\bhow much (?:money\\b|(?=.*\\b(?:${PAYING})\\b))|${what(MONEY)}`, 'i')],
  ['distance', new RegExp(`\\bhow (?:far|tall|high|deep|wide)\\b|${what(DISTANCES)}`, 'i')],
  ['number', new RegExp(`\\bhow (?:many|much|fast|big|large|often|heavy)\\b|${what(NUMBERS)}`, 'i')],
  ['date', new RegExp(`\\bwhen\\b|\\bsince what\\b|${what(DATES)}`, 'i')],
  ['place', new RegExp(`\\bwhere\\b|${what(PLACES)}`, 'i')],
  ['person', new RegExp(`\\bwho(?:m|se|['’]s)?\\b|${what(PERSONS)}`, 'i')],
  ['name', new RegExp(what(NAMES), 'i')],
  [
    'reason',
    new RegExp(
      `\\bwhy\\b|\\bhow come\\b|\\bwhat caused\\b|\\bwhat led to\\b|${what('reasons?|causes?|purpose')}`,
      'i',
    ),
  ],
  ['manner', /\bhow\b/i],
];
