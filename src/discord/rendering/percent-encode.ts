/** `text` with every one of these characters of ASCII as `%XX`: `percentEncode('a;b', /;/g)` is `a%3Bb`. */
export function percentEncode(text: string, characters: RegExp): string {
  return text.replace(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
