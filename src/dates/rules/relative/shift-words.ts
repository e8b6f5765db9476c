import { oneOf } from '../../values/pattern.ts';
import type { Quantity } from '../quantity.ts';

/** Back from the publication. */
const EXACT = '(?<exact>today|to the day|(?:this|last|next) (?:week|month))';
const AGO = String.raw`(?<ago>ago(?: ${EXACT}\b)?|back(?=[.,;:]|$)|previously)`;
/** Back from the date told of, and on from it. */
const EARLIER = String.raw`(?<back>earlier|beforehand|before (?:that|this)(?=[.,;:]|$)|before(?=[.,;:")\n]|$))`;
const AFTER_THAT = String.raw`after (?:that|this)(?=[.,;:]|$| (?:he|she|it|they|the|an?|and)\b)`;
const LATER = `(?<on>later|afterwards?|thereafter|${AFTER_THAT})`;
/** "Twenty years on, the firm": the time that has passed until now, or until what the text has come to. */
const STILL = String.raw`(?<still>on)(?=[,.;:]| from (?:that|the|his|her|its)\b| I\b)`;
/** On from a day near the publication. */
const NEAR_DAY = oneOf(
  '(?:from|after) (?:now|today|tomorrow|yesterday|this day)',
  'hence|before (?:today|yesterday|tomorrow)',
);

/** Regular-expression source for the words after a quantity that make a date of it: " ago", " and a half earlier", "' time". */
export const SHIFT = String.raw`(?:(?<half> and a half)? ${oneOf(
  AGO,
  EARLIER,
  LATER,
  STILL,
  `(?<ahead>${NEAR_DAY})`,
)}\b(?! than)|'?s? time\b)`;

const SHIFT_NEXT = new RegExp(`^${SHIFT}`);

/** Whether the quantity, whose unit is the `word` as it stands in the text, is one that the words after it make a date of. */
export function isShifted(text: string, { start, words, unitAt }: Quantity, word: string): boolean {
  const end = unitAt + word.length;
  const after = SHIFT_NEXT.exec(text.slice(end, end + 32));
  if (
    !after ||
    (/s$/i.test(word) &&
      (/^the\b/i.test(words) || /\bthe $/i.test(text.slice(Math.max(0, start - 4), start))))
  )
    return false;
  return !after[0].endsWith(' time') || /\b[Ii]n $/.test(text.slice(Math.max(0, start - 3), start));
}
