import type { Span } from '../../language/span.ts';

/** When a clause happens, seen from its writer. */
export type Tense = 'past' | 'present' | 'future' | 'unknown';

/**
 * The tense of the clause that a phrase stands in: the nearest verb before it in its sentence that shows one, else the
 * nearest after it. A word list and endings, not a tagger: a tagger costs more than the whole of date finding.
 */
export function tenseAt(text: string, span: Span, sentence: Span): Tense {
  const before = text.slice(Math.max(sentence.start, span.start - REACH), span.start);
  for (const word of [...before.matchAll(WORD)].reverse()) {
    const tense = tenseOf(word[0], before.slice(word.index + word[0].length));
    if (PLURAL_START.test(word[0]) && PLURAL_BEFORE.test(before.slice(0, word.index))) return 'present';
    if (TIMETABLED.test(word[0]) && IS_BEFORE.test(before.slice(0, word.index))) return 'present';
    if (tense === 'past' && STILL_TO_BE.test(before.slice(0, word.index))) return 'future';
    if (tense) return tense;
  }
  const after = text.slice(span.end, Math.min(sentence.end, span.end + REACH));
  for (const word of after.matchAll(WORD)) {
    const tense = tenseOf(word[0], after.slice(word.index + word[0].length));
    if (tense) return tense;
  }
  return 'unknown';
}

/** How far to look, in code units: a long newspaper sentence. */
const REACH = 250;
/** Before a participle: "to be held", "will be opened". */
const STILL_TO_BE = /\b(?:to|will|would|shall|could|may|might|should|must|can)(?: not| also| now)? be $/;
/** "markets are closed Friday", "the final is played on Sunday"; not "is accused of". */
const TIMETABLED = /^(?:closed|held|played|opened|published|released|shut)$/;
const IS_BEFORE = /\b(?:is|are) (?:not |also |now )?$/;
/** "flights start on Sunday", "polls close at 7": what is timetabled stands in the present tense. */
const PLURAL_START =
  /^(?:start|begin|open|arrive|resume|leave|return|close|end|take|meet|vote|follow|expire|go|head|face|play|host)$/;
const PLURAL_BEFORE = /(?<!\b(?:the|a|an|to|this|its|his) )\b[A-Za-z]{3,}(?<!s)s $/;
const WORD = /(?<![\w-])[a-z]+(?:['’][a-z]+)?(?![\w])|['’]ll\b|(?<=[A-Za-z])['’](?:s|re)(?= (?:to|going) )/g;

function tenseOf(word: string, next: string): Tense | undefined {
  if (/^(?:is|are)$/.test(word)) {
    return /^ (?:(?:not |also |now |still )?(?:to |going to |due|set|scheduled|expected|planned|slated|likely))/.test(
      next,
    )
      ? 'future'
      : 'present';
  }
  if (/^(?:was|were)$/.test(word) && /^ to [a-z]+/.test(next)) return 'future';
  if (/^(?:has|have|having)$/.test(word))
    return isPerfect(PERFECT.exec(next)?.[1] ?? '') ? 'past' : undefined;
  if (word === 'due' && CAUSE.test(next)) return undefined;
  if (word === 'set') return /^ to /.test(next) ? 'future' : undefined;
  if (FUTURE.has(word)) return 'future';
  if (PRESENT.has(word)) return 'present';
  return isParticiple(word) ? 'past' : undefined;
}

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
const FUTURE = new Set(
  `will won't shall would could might should may 'll ’ll expected scheduled due planned plan plans
  planning slated poised intends intend hopes hoping aims aiming must expects expect anticipates
  forecasts predicts upcoming forthcoming tomorrow proposed pledged vowed promised`.split(/\s+/),
);
const PRESENT = new Set(
  `begins starts opens arrives ends takes goes meets runs comes leaves expires departs closes faces
  ships launches resumes returns votes stays remains`.split(/\s+/),
);
const NOT_PAST = new Set(
  `hundred indeed speed exceed proceed succeed breed agreed-upon sacred hatred kindred`.split(/\s+/),
);
const PAST = new Set(
  `was were had did been wasn't weren't hadn't didn't said told made took came went got gave found
  began left held met won lost fell rose sold bought saw led became brought built hit kept knew ran
  spoke stood struck thought wrote shot sent spent paid grew drew drove flew broke chose threw fought
  sought taught caught felt dealt meant swept sank sang born hung swore woke wore froze laid lay bore
  bound bred dug heard hid rode sat slid slept stole stuck swam taken given seen gone done known begun
  fallen risen written grown drawn driven flown broken chosen thrown shown worn`.split(/\s+/),
);
