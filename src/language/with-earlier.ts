import { AUXILIARY, opensQuestion } from './answer-kind.ts';
import { wantedOfBot } from './asked-of-bot.ts';
import { completedQuestion } from './completed-question.ts';
import { withoutCourtesies } from './courtesies.ts';
import { doubts } from './doubts.ts';
import { asksForMore, leansOnEarlier, saysEnough } from './leaning.ts';
import { contentTerms } from './terms.ts';
import { MAX_QUESTION, withoutEnd } from './typed-question.ts';

/**
 * A question that leans on the one before it in a way that no rule makes whole (see `completedQuestion`), followed by what that asked about:
 * a reader finds whom "she" means in both. Undefined for one that can be made whole or says enough by itself, for what would then be found
 * may answer the earlier one.
 *
 * @example withEarlier('how old was she?', 'Who is Petra Novak?') // 'how old was she? Petra Novak.'
 */
export function withEarlier(question: string, earlier: string): string | undefined {
  if (!saysTooLittle(question) || completedQuestion(question, earlier) !== undefined) return undefined;
  const before = withoutEnd(withoutCourtesies(earlier).trim());
  // Of several questions, or one that leans itself, nobody can tell what is meant.
  if (before.includes('?') || leansOnEarlier(before) || saysTooLittle(before)) return undefined;
  const topic = topicOf(before);
  const both = `${withoutEnd(question.trim())}? ${topic}.`;
  return contentTerms(topic).length === 0 || both.length > MAX_QUESTION ? undefined : both;
}

/**
 * Whether a question asks of what was said before and says too little itself to be looked for.
 *
 * @example saysTooLittle('has anyone been hurt?') // true
 */
export function saysTooLittle(question: string): boolean {
  if (doubts(question) || asksForMore(question) || wantedOfBot(question) !== undefined) return false;
  if (ANYONE.test(question)) return contentTerms(question.replace(ANYONE, '')).length === 1;
  if (contentTerms(question).length > 0) return !saysEnough(question);
  return opensQuestion(question.replace(/^(?:and|but|so|also)\b,?/i, ''));
}

/** Of whom it asks was said before, as where it says "they". */
const ANYONE = /\b(?:any|some|every)(?:one|body)\b/i;

/** "Petra Novak" of "Who is Petra Novak", "lanes the pool" of "How many lanes has the pool". */
function topicOf(before: string): string {
  if (!opensQuestion(before)) return before;
  const words = before.replace(ASKING, '').split(' ');
  const verb = words.findIndex((word) => AUXILIARY.test(word.toLowerCase()));
  return words.filter((_, at) => at !== verb).join(' ');
}
const ASKING = /^(?:how (?:many|much|often|long|old|far)|how|whom?|whose|what|which|when|where|why)\b ?/i;
