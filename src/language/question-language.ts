import { FUNCTION_WORDS, type FunctionWords } from './function-words.ts';
import { languageOfScript } from './script-language.ts';
import { isStopWord } from './stop-words.ts';

/**
 * The language of a question that is surely not English, as a BCP 47 code; `und` if only that is sure. Undefined for English
 * and for all that may be English: names, keywords and borrowed words prove nothing, and English function words speak against
 * every other language.
 *
 *     questionLanguage('quien es Anton Siluanov') // 'es'
 *     questionLanguage('Rio de Janeiro 2016') // undefined
 *
 * Libraries that were tried (tinyld, franc, lande; eld is the best of them) find the language of nearly every sentence, but
 * take names for sentences: eld 42 of 71 queries such as "El Niño" and "Ciudad Juárez".
 */
export function questionLanguage(text: string): string | undefined {
  const judged = withoutQuotations(text);
  const words = wordsOf(judged);
  const foreign = languageOfScript(judged);
  if (foreign !== undefined) return [...words].some(isEnglish) ? undefined : foreign;
  // Without a word that another language has and English has not nothing is proved; so with nearly every question.
  if (![...words].some((word) => FOREIGN.has(word) && !isEnglish(word))) return undefined;
  const english = new Set([...words].filter(isEnglish));
  const proofs = Object.entries(FUNCTION_WORDS).map(
    ([language, known]) => [language, proofOf(words, english, known)] as const,
  );
  const most = Math.max(...proofs.map(([, proof]) => proof));
  const [best, ...others] = proofs.filter(([, proof]) => proof === most);
  if (most === 0) return undefined;
  return others.length === 0 ? best?.[0] : 'und';
}

/** The words that can prove any language. */
const FOREIGN: ReadonlySet<string> = new Set(
  Object.values(FUNCTION_WORDS).flatMap(({ sure, telling, small }) => [...sure, ...telling, ...small]),
);

/** What a word is worth as proof; the words of `looks` together. */
const WORTH = { sure: 3, telling: 2, small: 1, looks: 1, english: -3 } as const;
/** A sure word, or a telling one with a small one; or small ones alone, if they are many. */
const ENOUGH = 3;
const ENOUGH_WITHOUT_ASKING = 4;

/** How much speaks for a language; 0 if not enough to be sure. */
function proofOf(
  words: ReadonlySet<string>,
  english: ReadonlySet<string>,
  { sure, telling, small, looks }: FunctionWords,
): number {
  let proof = 0;
  let asks = false;
  let foreign = false;
  for (const word of words) {
    const kind = sure.has(word)
      ? 'sure'
      : telling.has(word)
        ? 'telling'
        : small.has(word)
          ? 'small'
          : undefined;
    if (kind) {
      proof += WORTH[kind];
      asks ||= kind !== 'small';
      foreign ||= !english.has(word);
    } else if (english.has(word)) proof += WORTH.english;
  }
  if (!foreign) return 0;
  if ([...words].some((word) => looks?.test(word))) proof += WORTH.looks;
  return proof >= (asks ? ENOUGH : ENOUGH_WITHOUT_ASKING) ? proof : 0;
}

function isEnglish(word: string): boolean {
  return word.length > 1 && isStopWord(word.replaceAll('’', ''));
}

/** The first word and those without a capital, for names prove nothing; all of them in a text without small letters. */
function wordsOf(text: string): Set<string> {
  const all = text.normalize('NFC').replaceAll("'", '’').match(WORD) ?? [];
  const shouted = text === text.toUpperCase();
  const plain = all.filter((word, at) => at === 0 || shouted || word === word.toLowerCase());
  return new Set([...plain.map((word) => word.toLowerCase()), ...(text.includes('¿') ? ['¿'] : [])]);
}

/** A word, an elided one alone ("l’avion" is two words), an English contraction whole ("don’t"). */
const WORD = /\p{L}[\p{L}\p{M}]*(?:’(?:(?:s|t|d|m|ll|re|ve)(?!\p{L})|(?=\p{L})))?/giu;

/** What closes a quotation that this character opens. */
const CLOSING: Readonly<Record<string, readonly string[]>> = {
  '"': ['"'],
  '“': ['”'],
  '„': ['“', '”'],
  '«': ['»'],
};

const OPENING = new RegExp(`[${Object.keys(CLOSING).join('')}]`);

/** What is quoted is in whatever language; a text that is all quotation is judged as it is. */
function withoutQuotations(text: string): string {
  if (!OPENING.test(text)) return text;
  let rest = '';
  const open = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const closing = open.has(character) ? undefined : CLOSING[character];
    const ends = (closing ?? []).map((each) => text.indexOf(each, at + 1)).filter((end) => end >= 0);
    // No other of its kind is closed either: each is looked for once.
    if (closing && ends.length === 0) open.add(character);
    rest += ends.length > 0 ? ' ' : character;
    if (ends.length > 0) at = Math.min(...ends);
  }
  return /\p{L}/u.test(rest) ? rest : text;
}
