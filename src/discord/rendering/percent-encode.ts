/** `text` with every one of these signs of ASCII as `%XX`: `percentEncode('a;b', /;/g)` is `a%3Bb`. */
export function percentEncode(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
