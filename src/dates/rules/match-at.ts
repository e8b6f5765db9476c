const QUOTES = "'`";
/** A pattern that is tried at one place only, made when it is first tried. */
const anchored = new Map<RegExp, RegExp>();

/** The matches of a pattern with flag `g` that begin at these places of a text, as `matchAll` finds them there, each behind the one before it. */
export function* matchesAt(
  pattern: RegExp,
  text: string,
  places: readonly number[],
): Iterable<RegExpExecArray> {
  const here = anchored.get(pattern) ?? new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  anchored.set(pattern, here);
  let end = 0;
  for (const place of places) {
    // "'96", "the '80s".
    const quoted = place > 0 && QUOTES.includes(text.charAt(place - 1)) ? 1 : 0;
    for (let at = Math.max(place - quoted, end); at <= place && at >= end; at++) {
      here.lastIndex = at;
      const match = here.exec(text);
      if (!match) continue;
      end = here.lastIndex;
      yield match;
    }
  }
}
