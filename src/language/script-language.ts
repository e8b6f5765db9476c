/**
 * The language of a text of which most letters are not Latin, as a BCP 47 code; `und` if they do not tell. Undefined if most
 * are Latin.
 */
export function languageOfScript(text: string): string | undefined {
  if (!OTHER_SCRIPT.test(text)) return undefined;
  const latin = count(text, /\p{Script=Latin}/gu);
  // A Chinese character says about as much as three letters.
  const other = count(text, /\p{L}/gu) - latin + 2 * count(text, /\p{Script=Han}/gu);
  if (other <= latin) return undefined;
  const [byLetter] = LETTERS.find(([, letters]) => letters.test(text)) ?? [];
  if (byLetter !== undefined) return byLetter;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [byWord] = CYRILLIC.find(([, list]) => words.some((word) => list.has(word))) ?? [];
  return byWord ?? 'und';
}

/** A letter that is not Latin, or a Chinese character of any kind: few questions have one. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}]|\p{Script=Han}/u;

function count(text: string, character: RegExp): number {
  return text.match(character)?.length ?? 0;
}

/** Letters of one language alone among those that are likely to ask, in the order in which they decide. */
const LETTERS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['el', /\p{Script=Greek}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['th', /\p{Script=Thai}/u],
  ['fa', /[پچژگ]/],
  ['ar', /\p{Script=Arabic}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['be', /ў/i],
  ['uk', /[іїєґ]/i],
  ['ru', /[ыэё]/i],
  ['sr', /[јљњћђ]/i],
];

/** Cyrillic words of one language alone, for texts whose letters do not tell. */
const CYRILLIC: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ['uk', setOf('що хто де як коли чому скільки чи від та зараз яка який яке навіщо звідки')],
  ['bg', setOf('какво кой коя кои къде кога защо колко')],
  [
    'ru',
    setOf(
      `что кто где как когда почему сколько зачем откуда куда какой какая какое какие чем чего кого кому ли об или и из от при`,
    ),
  ],
];

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
