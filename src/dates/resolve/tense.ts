import type { Span } from '../../language/span.ts';
import { ONE_TO_NINE } from '../values/numbers.ts';
import { oneOf } from '../values/pattern.ts';
import {
  ARRANGED,
  DIRECTING,
  FUTURE,
  INVARIANT,
  NOT_PAST,
  PAST,
  REQUEST,
  TIMETABLED_PLURAL,
  TIMETABLED_SINGULAR,
} from './tense-words.ts';

/** When a clause happens, seen from its writer; `prospect` is what was still to come at a time that is over: "was due", "was to open". */
export type Tense = 'past' | 'present' | 'future' | 'prospect' | 'unknown';

/**
 * The tense of the clause that a phrase stands in: the nearest verb before it in its sentence that shows one, else that of a headline or a request,
 * else the nearest after it.
 */
export function tenseAt(text: string, span: Span, sentence: Span): Tense {
  const from = Math.max(sentence.start, span.start - REACH);
  const before = text.slice(from, span.start);
  for (const { 0: word, index } of [...before.matchAll(WORD)].reverse()) {
    const tense = tenseOf(word, before.slice(0, index), before.slice(index + word.length));
    if (tense) return tense;
  }
  if (from === sentence.start && saysWhatIsToCome(before)) return 'future';
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  for (const { 0: word, index } of after.matchAll(WORD)) {
    const tense = tenseOf(word, after.slice(0, index), after.slice(index + word.length));
    if (tense) return tense;
  }
  return 'unknown';
}

/** How far to look, in code units: a long newspaper sentence. */
const REACH = 250;
const WORD = /(?<![\w-])[a-z]+(?:['’][a-z]+)?(?![\w])|['’]ll\b|(?<=[A-Za-z])['’](?:s|re)(?= (?:to|going) )/g;

/** What a word with its neighbours says; undefined for nothing. */
function tenseOf(word: string, before: string, next: string): Tense | undefined {
  if (/^(?:is|are)$/.test(word)) return ARE_TO.test(next) ? 'future' : 'present';
  if (/^(?:was|were)$/.test(word) && /^ (?:not )?to [a-z]+/.test(next)) return 'prospect';
  if (/^(?:has|have|having)$/.test(word))
    return isPerfect(PERFECT.exec(next)?.[1] ?? '') ? 'past' : undefined;
  if (ARRANGED.has(word)) {
    if (word === 'due' && CAUSE.test(next)) return undefined;
    return /\b(?:was|were|had been)(?: [a-z]+ly| not| also| originally)? $/.test(before)
      ? 'prospect'
      : 'future';
  }
  if (word === 'set' && /^ to /.test(next))
    return /\b(?:was|were|had been) $/.test(before) ? 'prospect' : 'future';
  if (FUTURE.has(word.replace('’', "'"))) return 'future';
  if (DIRECTING.has(word) && DIRECTED.test(next)) return 'future';
  if (TIMETABLED_SINGULAR.has(word)) return 'present';
  if (TIMETABLED_PLURAL.has(word) && MANY_BEFORE.test(before)) return 'present';
  if (INVARIANT.has(word)) return HELPED.test(before) ? undefined : 'past';
  if (!isParticiple(word)) return undefined;
  if (STILL_TO_BE.test(before)) return WAS_TO_BE.test(before) ? 'prospect' : 'future';
  return IS_DONE.test(word) && /\b(?:is|are) (?:not |also |now )?$/.test(before) ? 'present' : 'past';
}

/** "is to", "are going to", "is due". */
const ARE_TO =
  /^ (?:not |also |now |still )?(?:to |going to |due|set|scheduled|expected|planned|slated|likely)/;
/** Before a participle: "to be held", "will be opened", "will have been". */
const MODAL = oneOf('to|will|would|shall|could', 'may|might|should|must|can');
const STILL_TO_BE = new RegExp(
  String.raw`\b(?:${MODAL}(?: not| also| now)? be|(?:will|shall) have(?: been)?) $`,
);
/** "was due to be held", "was to be held". */
const WAS_TO_BE = /\b(?:was|were|had been) (?:[a-z]+ )?to be $/;
/** "markets are closed Friday", "the final is played on Sunday"; not "is accused of". */
const IS_DONE = /^(?:closed|held|played|opened|published|released|shut)$/;
/** Before the plain form of a verb: "flights start", "the other nineteen follow", "they open". */
const MANY = oneOf(
  ONE_TO_NINE,
  'ten|[a-z]+teen|twenty|thirty|dozen',
  'others?|rest|more|both|all|they|we|people|police',
);
const PLURAL = '(?<!\\b(?:the|a|an|to|this|its|his) )\\b[A-Za-z]{3,}(?<!s)s';
const MANY_BEFORE = new RegExp(String.raw`(?:${PLURAL}|\b${MANY}) $`);
/** "will cut", "to put": no past. */
const HELPED = new RegExp(String.raw`\b(?:${MODAL}|not|n['’]t|the|a|an|of) $`);

/** A headline, "Ferry fares to rise", or a request, "Apply", that has no verb which shows a tense. `before` begins with the sentence. */
function saysWhatIsToCome(before: string): boolean {
  return HEADLINE.test(before) || REQUEST.has(/^\W*(\w+) [\w'’]/.exec(before)?.[1] ?? '');
}

/** "to" before a verb and not before a noun. */
const NO_VERB = oneOf(
  'the|a|an|its|his|her|their|our|my',
  'this|that|these|those|some|all|about|[a-z]+ing|[a-z]+ed',
);
const INFINITIVE = `to (?!${NO_VERB} )(?:be )?[a-z]+`;
/** "to meet", "him to appear". */
const DIRECTED = new RegExp(String.raw`^ (?:(?!to )[\w'’-]+ ){0,3}${INFINITIVE}\b`);

/** A few words, none of which asks for an infinitive, and then one. */
const ASKS_FOR_IT = oneOf(
  'bid|plans?|attempts?|efforts?|decision|right|ability|ways?|time|chances?',
  'need|pressure|moves?|failure|permission|offer|deal|calls?',
  'how|where|what|able|order|first|last|next|only|according|thanks|due|back|prior|close|[a-z]+ing',
);
const FEW_WORDS = String.raw`["'(]*[\w'’&.-]+ (?:[\w'’&.-]+ ){0,5}?`;
const HEADLINE = new RegExp(String.raw`^${FEW_WORDS}(?<!\b${ASKS_FOR_IT} )${INFINITIVE}\b`, 'i');

function isPerfect(word: string): boolean {
  return isParticiple(word) || /^(?:be)?come$|^(?:run|put|set|cut|shut|let|cost|read|spread)$/.test(word);
}

function isParticiple(word: string): boolean {
  return PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word));
}

/** The word after "has", past adverbs: "has not yet said", "have officially approved". */
const PERFECT =
  /^ (?:(?:not|also|already|just|now|long|never|ever|yet|since|so far|recently|all|both|[a-z]+ly) ){0,5}([a-z]+)/;
/** "due to a strike", "due to worsening relations"; not "due to arrive". */
const CAUSE =
  /^ to (?:the|a|an|its|their|his|her|this|that|these|those|some|many|such|[a-z]+ing|[a-z]+s|[A-Z]\w*)\b/;
