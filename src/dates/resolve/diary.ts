import type { Span } from '../../language/span.ts';
import { weekday } from '../values/days.ts';
import { sentenceAround } from './sentence-around.ts';
import { tenseAt } from './tense.ts';

/**
 * Whether days that head entries, "Monday: the minister opens a bridge. Tuesday: questions in the house", are those of a week to come: most verbs
 * of the entries stand in the present or the future; entries without verbs are to come if they were published (ISO day) at a week's end.
 */
export function isDiaryAhead(text: string, headings: readonly Span[], published: string): boolean {
  if (headings.length < FEWEST) return false;
  let [ahead, back] = [0, 0];
  for (const heading of headings) {
    const { end } = sentenceAround(text, heading);
    const tense = tenseAt(text, heading, { start: heading.start, end });
    if (tense === 'future' || tense === 'present') ahead++;
    else if (tense !== 'unknown') back++;
  }
  return ahead === back ? ahead === 0 && weekday(published) >= FRIDAY : ahead > back;
}

/** Entries that make a diary. */
const FEWEST = 2;
const FRIDAY = 4;
