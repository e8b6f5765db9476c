/**
 * `text` with each run of characters that no font can draw named between ‹ and ›, a script in the language of `locale`:
 * "‹Han›", "‹Emoji›", "‹U+2192›". Empty boxes would tell a reader nothing.
 */
export function nameMissing(text: string, missing: ReadonlySet<string>, locale: string): string {
  const scripts = new Intl.DisplayNames(locale, { type: 'script' });
  let shown = '';
  let last = '';
  for (const { segment } of CHARACTERS.segment(text)) {
    const character = [...segment].find((part) => missing.has(part));
    if (character === undefined) {
      // A space between two words of one script belongs to their run.
      if (segment.trim() !== '') last = '';
      shown += segment;
      continue;
    }
    const code = SCRIPTS.find(([pattern]) => pattern.test(character))?.[1];
    const name =
      (code && scripts.of(code)) ?? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
    if (name === last) shown = shown.trimEnd();
    else shown += `‹${name}›`;
    last = name;
  }
  return shown;
}

const CHARACTERS = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Scripts that news is written in, by their ISO 15924 codes; a character of no script here is named by its number. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'Hani'],
  [/\p{Script=Hiragana}/u, 'Hira'],
  [/\p{Script=Katakana}/u, 'Kana'],
  [/\p{Script=Hangul}/u, 'Hang'],
  [/\p{Script=Arabic}/u, 'Arab'],
  [/\p{Script=Hebrew}/u, 'Hebr'],
  [/\p{Script=Thai}/u, 'Thai'],
  [/\p{Script=Armenian}/u, 'Armn'],
  [/\p{Script=Georgian}/u, 'Geor'],
  [/\p{Script=Bengali}/u, 'Beng'],
  [/\p{Script=Tamil}/u, 'Taml'],
  [/\p{Script=Ethiopic}/u, 'Ethi'],
  [/[\p{Emoji_Presentation}\p{Regional_Indicator}]/u, 'Zsye'],
];
