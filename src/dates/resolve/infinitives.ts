import { oneOf } from '../values/pattern.ts';
import { REQUEST } from './tense-words.ts';

/** A headline, "Ferry fares to rise", or a request, "Apply", that has no verb which shows a tense. `before` begins with the sentence. */
export function saysWhatIsToCome(before: string): boolean {
  return HEADLINE.test(before) || REQUEST.has(/^\W*(\w+) [\w'’]/.exec(before)?.[1] ?? '');
}

/** "to" before a verb and not before a noun. */
const NO_VERB = oneOf(
  'the|a|an|its|his|her|their|our|my',
  'this|that|these|those|some|all|about|[a-z]+ing|[a-z]+ed',
);
const INFINITIVE = `to (?!${NO_VERB} )(?:be )?[a-z]+`;
/** Whether an infinitive follows: "to meet", "him to appear". */
export function leadsToInfinitive(next: string): boolean {
  return DIRECTED.test(next);
}
const DIRECTED = new RegExp(String.raw`^ (?:(?!to )[\w'’-]+ ){0,3}${INFINITIVE}\b`);

/** A few words, none of which asks for an infinitive, and then one. */
const ASKS_FOR_IT = oneOf(
  'bid|plans?|attempts?|efforts?|decision|right|ability|ways?|time|chances?',
  'need|pressure|moves?|failure|permission|offer|deal|calls?',
  'how|where|what|able|order|first|last|next|only|according|thanks|due|back|prior|close|[a-z]+ing',
);
const FEW_WORDS = String.raw`(?:["'(]*["(])?[\w'’&.-]+ (?:[\w'’&.-]+ ){0,5}?`;
const HEADLINE = new RegExp(String.raw`^${FEW_WORDS}(?<!\b${ASKS_FOR_IT} )${INFINITIVE}\b`, 'i');
