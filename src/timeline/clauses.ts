import type { Span } from '../language/span.ts';
import { trimSpan } from '../language/span.ts';
import type { DateExpression } from './dates.ts';

/** A part of a sentence, and the dates that govern it; none where the text does not date it. */
export interface Clause extends Span {
  readonly dates: readonly DateExpression[];
}

/**
 * Divides a sentence between its dates: each clause has the dates that govern it, in the order of the text.
 *
 * The sentence is cut where what follows has a time of its own, whether told or not: after "before", "after", "since", "following",
 * "ahead of", and at the "that" of what somebody said on a date. Elsewhere ("and", "while", "who", a comma) it is cut only to part two
 * dates; where it is not, all of it happened on its one date. Two ends of a range ("from 2009 to 2011") stay together.
 */
export function divide(text: string, sentence: Span, dates: readonly DateExpression[]): Clause[] {
  if (dates.length === 0) return [{ ...sentence, dates: [] }];
  const cuts = new Set(strongCuts(text, sentence, dates));
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1];
    if (
      !before ||
      [...cuts].some((cut) => cut >= before.end && cut <= date.start) ||
      isRange(text, before, date)
    )
      continue;
    cuts.add(weakCut(text, before.end, date.start));
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const bounds = [sentence.start, ...ends, sentence.end];
  return bounds.slice(1).flatMap((end, index) => {
    const span = trimSpan(text, { start: bounds[index] ?? sentence.start, end });
    if (span.end - span.start < 2) return [];
    return [{ ...span, dates: dates.filter((date) => date.start >= span.start && date.end <= span.end) }];
  });
}

/** Before a clause with a time of its own. The cut is in front of the matched word. */
const STRONG =
  /(?<=[\w,”"’)] )(?:(?:(?:just |shortly |only |even |soon )?(?:\w+ ){0,3}(?:days|weeks|months|years|hours|day|week|month|year) )?(?:before|after)|since|following|ahead of|prior to|until|because of)\b(?= (?!then\b|now\b|noon|midnight)(?:\w|[“"‘(]))/g;
const SAYING =
  /\b(?:said|says|announced|reported|confirmed|stated|told|claimed|revealed|declared|warned|added|disclosed|acknowledged|estimated|argued|ruled|admitted|denied|insisted|suggested|agreed|found|showed|predicted|promised|pledged|vowed|wrote|testified|indicated|noted|asserted|alleged|maintained|believed|thought|hoped|expected)\b/;
const WEAK =
  /[;:]\s|(?:, |\s[–—-]+ )?\b(?:and|but|while|when|as|who|which|where|whose|although|though|whereas|with|then|or|that)\b\s|,\s|\s[–—-]+\s/g;

function strongCuts(text: string, sentence: Span, dates: readonly DateExpression[]): number[] {
  const cuts: number[] = [];
  const body = text.slice(sentence.start, sentence.end);
  for (const match of body.matchAll(STRONG)) {
    const at = sentence.start + match.index;
    if (at === sentence.start || inside(dates, at) || startsDate(text, at + match[0].length, dates)) continue;
    cuts.push(at);
  }
  // "announced on Oct. 13 that ...": the date is that of the saying.
  for (const match of body.matchAll(/\bthat\s/g)) {
    const at = sentence.start + match.index;
    const said = text.slice(sentence.start, at);
    if (!SAYING.test(said.slice(-60)) || inside(dates, at)) continue;
    if (dates.some((date) => date.end <= at && at - date.end <= 25)) cuts.push(at);
  }
  return cuts;
}

/** "since 2004", "before Monday", "until the end of 2020": the word goes with the date, not with a clause. */
function startsDate(text: string, at: number, dates: readonly DateExpression[]): boolean {
  return dates.some(
    (date) =>
      date.start >= at &&
      /^\s*(?:the |early |late |mid-|as |at least |about |around )*$/.test(text.slice(at, date.start)),
  );
}

function inside(dates: readonly DateExpression[], at: number): boolean {
  return dates.some((date) => date.start < at && at < date.end);
}

function isRange(text: string, first: DateExpression, second: DateExpression): boolean {
  const between = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 10), first.start);
  return (
    /^\s?[-–—]\s?$|^ (?:to|through|until|till) $/.test(between) ||
    (between === ' and ' && /\bbetween $/i.test(before)) ||
    /^,? (?:at )?$/.test(between)
  );
}

/** Where to part two dates: at the last joint between them, else right after the first. */
function weakCut(text: string, from: number, to: number): number {
  const joints = [...text.slice(from, to).matchAll(WEAK)];
  const joint =
    joints.findLast((match) => !match[0].startsWith(', ') || match[0].length > 2) ?? joints.at(-1);
  return joint ? from + joint.index + (/^[;:,]\s$/.test(joint[0]) ? joint[0].length : 0) : from;
}
