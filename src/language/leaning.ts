import { wantedOfBot } from './asked-of-bot.ts';
import { contentTerms } from './terms.ts';

/**
 * Whether a question leans on what was said before it: it says "she", "it" or "there", or opens with "and", and names nobody and nothing
 * itself; or it asks of the article that was quoted ("the link?").
 *
 * @example leansOnEarlier('Why was she arrested?') // true
 * @example leansOnEarlier('Why was Petra Novak arrested?') // false
 */
export function leansOnEarlier(question: string): boolean {
  const text = question.trim();
  if (SMALL.test(text) && NAME.test(text)) return false;
  return OPENING.test(text) || pointsBack(text) || wantedOfBot(text) === 'article';
}

/**
 * Whether a question that leans on what was said before says enough itself to be asked of other articles too: two words to look for, or one
 * where no "she" or "it" takes the place of others. It may be a name, which people type in small letters.
 *
 * @example saysEnough('and when did they close the bridge?') // true
 * @example saysEnough('and what about novak?') // true
 * @example saysEnough('when does she start?') // false
 */
export function saysEnough(question: string): boolean {
  return !leansOnEarlier(question) || contentTerms(question).length > (pointsBack(question) ? 1 : 0);
}

/**
 * Whether a text says "she", "it" or "there" of what was named before it.
 *
 * @example pointsBack('who lives there?') // true
 */
export function pointsBack(text: string): boolean {
  return POINTING.test(text);
}

/**
 * Whether a text only asks for more of what was shown before it.
 *
 * @example asksForMore('show me more quotes') // true
 */
export function asksForMore(text: string): boolean {
  return MORE.test(text.trim());
}

const MORE =
  /^(?:(?:show|give)(?: me)? |any )?(?:more|next)(?: (?:quotes?|passages?|events?|articles?|pages?))?(?: (?:please|pls))?[\s.!?…]*$/i;
/** A capital behind the first word, but that of "I"; where all are capitals it says nothing. */
const NAME = /\s(?!I\b)["'“‘(]?\p{Lu}/u;
const SMALL = /\p{Ll}/u;
const OPENING = /^(?:and|but|so|also|what about|how about|what else|why not)\b/i;
const PERSON = '(?:he|she|they|him|her|them|his|hers|theirs?|its|itself|then)';
const IT = 'it\\b(?! (?:true|possible|correct)\\b)';
/** "That" before a clause points to nothing. */
const THAT = '(?:this|that|these|those)(?= ?(?:[?.!,]|$)| (?:is|was|are|were|did|happen|happened|mean)\\b)';
/** Nor does "there" beside "is". */
const THERE = '(?<!\\b(?:is|are|was|were|be) )there(?! (?:is|are|was|were)\\b)';
const POINTING = new RegExp(`\\b(?:${PERSON}\\b|${IT}\\b|${THAT}|${THERE}\\b)`, 'i');
