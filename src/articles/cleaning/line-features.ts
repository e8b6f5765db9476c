import { isStopWord } from '../../language/stop-words.ts';
import { isTruncated, type Line } from '../lines.ts';
import type { AsideReason } from '../set-aside.ts';
import { BULLET } from '../signs.ts';
import { likeness, tokensOf } from '../web-page/title-words.ts';
import { type Place, placesOf } from './line-places.ts';
import type { LineWords } from './line-words.ts';

/**
 * What can be seen of a text's lines but for what they say, as numbers, always in the same order: a line's shape, its neighbours, and
 * where it stands among paragraphs and among the lines that rules set aside (`reasons`). `titleIndex`: the title's line, -1 if there is none.
 * Returned is a function of a line's index, as few lines are asked about.
 */
export function featuresOf(
  lines: readonly Line[],
  words: readonly LineWords[],
  reasons: readonly (AsideReason | undefined)[],
  titleIndex: number,
): (index: number) => number[] {
  const title = tokensOf(lines[titleIndex]?.text ?? '');
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const places = lines.map(
    ({ text, gap }, index): Place => ({
      ...(words[index] as LineWords),
      chars: text.length,
      aside: reasons[index] !== undefined,
      gap,
    }),
  );
  const around = placesOf(places, titleIndex);
  return (index) => {
    const { text } = lines[index] as Line;
    const own = words[index] as LineWords;
    return [
      ...shapeOf(text, own),
      Math.min(counts.get(text) ?? 1, MAX_COUNT),
      likeness(new Set(own.words), title),
      ...around(index),
    ];
  };
}

const MAX_COUNT = 5;
/** Words that speak to a reader, or of the publisher. */
const READER = new Set('you your yours us our we here now please click subscribe'.split(' '));

function shapeOf(text: string, { words, ends, count }: LineWords): number[] {
  const share = (some: number) => some / Math.max(1, words.length);
  const stops = words.filter(isStopWord).length;
  const { letters, capitals, figures, opening, commas, stopsInside } = charactersOf(text);
  return [
    text.length,
    count,
    Number(ends),
    Number(text.endsWith(':')),
    Number(/[?!]["'”’)]*$/u.test(text)),
    Number(isTruncated(text)),
    figures / text.length,
    letters === 0 ? -1 : capitals / letters,
    share(opening),
    commas,
    stopsInside,
    share(stops),
    stops,
    share(words.filter((word) => READER.has(word)).length),
    Number(/[|•·»›→←]/.test(text)),
    Number(/https?:|www\.|@/.test(text)),
    Number(/["“”«»„]/.test(text)),
    Number(/^[a-z]/.test(text)),
    Number(BULLET.test(text)),
    Number(/\t| {2}/.test(text)),
    Number(/[$€£%]/.test(text)),
    Number(/^[A-Za-z][^:.]{0,40}:\s/.test(text)),
  ];
}

/** Counts of characters: letters, capitals, those of them that open a word, figures, commas, ends of sentences inside. */
function charactersOf(text: string) {
  const found = { letters: 0, capitals: 0, opening: 0, figures: 0, commas: 0, stopsInside: 0 };
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isCapital = code >= 65 && code <= 90;
    const isLetter = isCapital || (code >= 97 && code <= 122) || code >= 192;
    if (isLetter) found.letters++;
    if (isCapital) found.capitals++;
    if (isCapital && !isInside) found.opening++;
    if (code >= 48 && code <= 57) found.figures++;
    if (code === 44 || code === 59) found.commas++;
    if ((code === 46 || code === 33 || code === 63) && text.charCodeAt(at + 1) === 32) found.stopsInside++;
    isInside = isLetter || code === 39 || code === 8217;
  }
  return found;
}
