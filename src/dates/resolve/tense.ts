import type { Span } from '../../language/span.ts';
import { leadsToInfinitive, saysWhatIsToCome } from './infinitives.ts';
import { withoutInserts } from './inserts.ts';
import {
  ARRANGED,
  DIRECTING,
  FUTURE,
  FUTURE_NOUNS,
  INVARIANT,
  isPastVerb,
  MODAL,
  mayShowTense,
} from './tense-words.ts';
import { isTimetabled } from './timetabled.ts';

/** When a clause happens, seen from its writer; `prospect` is what was still to come at a time that is over: "was due", "was to open". */
export type Tense = 'past' | 'present' | 'future' | 'prospect' | 'unknown';

/**
 * The tense of the clause that a phrase stands in: the nearest verb before it in its sentence that shows one, else that of a headline or a request,
 * else the nearest after it.
 */
export function tenseAt(text: string, span: Span, sentence: Span): Tense {
  const from = Math.max(sentence.start, span.start - REACH);
  const before = ownClause(text.slice(from, span.start));
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  // ", and in May it will close": the phrase opens a clause of its own.
  const opened = OPENS_CLAUSE.test(before) && SUBJECT_NEXT.test(after) ? tenseAfter(after) : undefined;
  if (opened) return opened;
  const shown = lastTense(before);
  if (shown) return shown;
  if (from === sentence.start && saysWhatIsToCome(before)) return 'future';
  return tenseAfter(after) ?? tenseBeforeSemicolon(text.slice(from, span.start)) ?? 'unknown';
}

/** "It runs until Saturday; matinee on Saturday": a clause without a verb goes on with the one before. */
function tenseBeforeSemicolon(before: string): Tense | undefined {
  const at = before.lastIndexOf('; ');
  const clause = at < 0 ? '' : ownClause(before.slice(0, at));
  return lastTense(clause);
}

/** The tense of the last verb that shows one. */
function lastTense(clause: string): Tense | undefined {
  // The verb is mostly near: what stands farther off is read only if there is none.
  for (let end = clause.length; end > 0; ) {
    const from = end > NEAR ? clause.lastIndexOf(' ', end - NEAR) + 1 : 0;
    const words: (readonly [at: number, word: string])[] = [];
    WORD.lastIndex = from;
    for (let match = WORD.exec(clause); match && match.index < end; match = WORD.exec(clause))
      if (mayShowTense(match[0])) words.push([match.index, match[0]]);
    for (const [at, word] of words.reverse()) {
      const tense = tenseBeside(clause, at, word);
      if (tense) return tense;
    }
    end = from;
  }
  return undefined;
}

function tenseAfter(after: string): Tense | undefined {
  WORD.lastIndex = 0;
  for (let match = WORD.exec(after); match; match = WORD.exec(after)) {
    const [word] = match;
    if (!mayShowTense(word)) continue;
    // "On Monday the firm agreed to pay": the agreement was on Monday.
    if (DIRECTING.has(word) && !word.endsWith('ing')) return 'past';
    const tense = tenseBeside(after, match.index, word);
    if (tense) return tense;
  }
  return undefined;
}

/** What a word says, which stands at the offset `at`, with what stands beside it. */
function tenseBeside(text: string, at: number, word: string): Tense | undefined {
  const end = at + word.length;
  return tenseOf(word, text.slice(Math.max(0, at - BESIDE), at), text.slice(end, end + BESIDE));
}

/** UTF-16 units: some ten words; and more than is looked at beside a verb. */
const NEAR = 60;
const BESIDE = 160;

const OPENS_CLAUSE =
  /[,;] (?:and|but|while|so) (?:(?:early |late )?(?:in|on|by|from|after|before|until|since) )?(?:the |early |late |mid-)?$/;
const SUBJECT_NEXT = /^,? (?:he|she|it|they|we|I|you|the|a|an|this|that|his|her|its|their) /;

/** What stands before a phrase without the clause before a semicolon and without inserts: "the rink, which opened in May, shuts on". */
function ownClause(before: string): string {
  return withoutInserts(before.slice(before.lastIndexOf('; ') + 1));
}

/** How far to look, in code units: a long newspaper sentence. */
const REACH = 250;
const WORD = /(?<![\w-])[a-z]+(?:['’][a-z]+)?(?![\w])|['’]ll\b|(?<=[A-Za-z])['’](?:s|re)(?= (?:to|going) )/g;

/** What a word with its neighbours says; undefined for nothing. */
function tenseOf(word: string, before: string, next: string): Tense | undefined {
  if (/^can(?:not|['’]t)?$/.test(word)) return 'present';
  // "is out after losing to them on Sunday".
  if (word.length > 5 && word.endsWith('ing') && /\bafter (?:[a-z]+ly )?$/.test(before)) return 'past';
  if (word === 'forecast')
    return /\b(?:is|are) $/.test(before)
      ? 'future'
      : HELPED.test(before) || NOUN_BEFORE.test(before)
        ? undefined
        : 'past';
  if (/^(?:is|are|['’]s|['’]re)$/.test(word))
    return ARE_TO.test(next) ? 'future' : TO_HAVE.test(next) ? 'past' : 'present';
  if (/^(?:was|were)$/.test(word) && /^ (?:not )?to [a-z]+/.test(next)) return 'prospect';
  if (/^(?:has|have|having)$/.test(word))
    return isPerfect(PERFECT.exec(next)?.[1] ?? '') ? 'past' : undefined;
  if (word === 'likely' && /\b(?:was|were) (?:more |most )?$/.test(before)) return 'prospect';
  if (ARRANGED.has(word)) {
    if (word === 'due' && CAUSE.test(next)) return undefined;
    return /\b(?:was|were|had been)(?: [a-z]+ly| not| also| originally)? $/.test(before)
      ? 'prospect'
      : 'future';
  }
  if (word === 'set' && /^ to /.test(next))
    return /\b(?:was|were|had been) $/.test(before) ? 'prospect' : 'future';
  if (FUTURE_NOUNS.has(word) && (NOUN_BEFORE.test(before) || isObject(before))) return undefined;
  // "promised in May to step down": the promise was in May.
  if (GAVE_WORD.test(word) && /^ (?:in|on|last|early|late|as)?(?: |$)(?:early |late )?$/.test(next))
    return 'past';
  if (FUTURE.has(word.replace('’', "'"))) return 'future';
  if (MEANT.test(word) && /\bhad $/.test(before) && leadsToInfinitive(next)) return 'prospect';
  if (DIRECTING.has(word) && leadsToInfinitive(next)) return 'future';
  // Few words are: what stands before is looked at last.
  if (isPerfect(word)) {
    if (WAS_TO_HAVE.test(before)) return 'prospect';
    if (IS_NOT.test(before)) return 'present';
    if (PERFECT_BEFORE.test(before)) return 'past';
  }
  if (isTimetabled(word, before, next)) return 'present';
  if (INVARIANT.has(word) && !IS_BEFORE.test(before))
    return STILL_TO_BE.test(before) ? 'future' : HELPED.test(before) ? undefined : 'past';
  if (!isPastVerb(word) && !INVARIANT.has(word)) return undefined;
  if (STILL_TO_BE.test(before)) return WAS_TO_BE.test(before) ? 'prospect' : 'future';
  if (GOES_ON_TO_BE.test(before) || (IS_AT_END.test(before.slice(-8)) && ON_CONDITION.test(before)))
    return 'future';
  return IS_DONE.test(word) && IS_BEFORE.test(before) ? 'present' : 'past';
}

/** "had hoped to be there by". */
const MEANT = /^(?:hoped|planned|meant|intended|wanted|expected|aimed)$/;
/** "was to have been run", "is not cut before". */
const WAS_TO_HAVE = /\b(?:was|were) to have (?:been )?$/;
const IS_NOT = /\b(?:is|are) not $/;
const GAVE_WORD = /^(?:promised|pledged|vowed|proposed)$/;
/** "is to", "are going to", "is due". */
const ARE_TO =
  /^ (?:not |also |now |still )?(?:to |going to |due|set|scheduled|expected|planned|slated|likely)/;
const NOUN_BEFORE =
  /\b(?:the|an?|its|his|her|their|our|my|this|that|these|those|no|any|such|of) (?:[a-z-]+ )?$/;
/** Before a participle: "to be held", "will be opened", "will have been". */
const STILL_TO_BE = new RegExp(
  String.raw`\b(?:${MODAL}(?: not| also| now)? be|(?:will|shall) have(?: been)?) $`,
);
/** "are thought to have shrunk". */
const TO_HAVE = /^ (?:[a-z]+ly )?[a-z]+ed to have |^ (?:thought|known|said|understood) to have /;
/** "are to be agreed by May and drafted". */
const GOES_ON_TO_BE = /\b(?:(?:is|are) to|will|shall) be [a-z]+(?:ed|en|t)\b[^,;]{0,60} and $/;
const IS_AT_END = /(?:is|are) (?:not )?$/;
/** "if nothing is signed by". */
const ON_CONDITION = /\b(?:[Ii]f|[Uu]nless|[Oo]nce|until) (?:[\w'’-]+ ){1,5}(?:is|are) (?:not )?$/;
/** "was due to be held", "was to be held". */
const WAS_TO_BE = /\b(?:was|were|had been) (?:[a-z]+ )?to be $/;
/** "markets are closed Friday", "the final is played on Sunday"; not "is accused of". */
const IS_DONE =
  /^(?:closed|held|played|opened|published|released|shut|born|paid|served|collected|shown|given)$/;
const IS_BEFORE = /\b(?:is|are) (?:not |also |now )?$/;
/** "will cut", "to put", "its bid": no past. */
const HELPED = new RegExp(
  String.raw`\b(?:${MODAL}|not|n['’]t|the|an?|of|no|its|his|her|their|our|any|this) $`,
  'i',
);

/** "dropped plans", "unveiled plans": a verb stands right before it. */
function isObject(before: string): boolean {
  return isPastVerb(/\b([a-z]+) $/.exec(before)?.[1] ?? '');
}

function isPerfect(word: string): boolean {
  return isPastVerb(word) || /^(?:be)?come$|^(?:run|put|set|cut|shut|let|cost|read|spread)$/.test(word);
}

const ADVERBS = 'not|also|already|just|now|long|never|ever|yet|since|so far|recently|all|both|[a-z]+ly';
/** "have since come". */
const PERFECT_BEFORE = new RegExp(String.raw`\b(?:has|have|had) (?:(?:${ADVERBS}) ){0,5}$`);
/** The word after "has", past adverbs: "has not yet said", "have officially approved". */
const PERFECT = new RegExp(`^ (?:(?:${ADVERBS}) ){0,5}([a-z]+)`);
/** "due to a strike", "due to worsening relations"; not "due to arrive". */
const CAUSE =
  /^ to (?:the|a|an|its|their|his|her|this|that|these|those|some|many|such|[a-z]+ing|[a-z]+s|[A-Z]\w*)\b/;
