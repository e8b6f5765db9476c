import { oneOf } from '../dates/values/pattern.ts';
import type { Span } from '../language/span.ts';
import type { PlacedDates } from './placed-dates.ts';

const SAY = oneOf(
  'said|says|say|saying|told|stated|states|asked|wrote|added|noted|explained',
  'announced|reported|confirmed|revealed|declared|disclosed|indicated|testified',
  'claimed|claims|argued|asserted|alleged|insisted|maintained|suggested|estimated|predicted|ruled',
  'acknowledged|admitted|agreed|denied|demanded|warned|promised|pledged|vowed',
  'heard|found|showed|learned|recalled|concluded',
  'replied|answered|responded|complained|observed|remarked|wondered',
);
/** A verb of saying at the beginning. */
export const SAYS = new RegExp(String.raw`^${SAY}\b`);
/** Looked for first: the patterns below take three times as long. */
const SAYS_SOMEWHERE = new RegExp(String.raw`\b${SAY}\b`);
const SAID_THAT = new RegExp(String.raw`\b${SAY}\b[^;:"“”]{0,60}? (?=(?:that|why|whether)\b)`, 'g');
const SAID = /\b(?:said|says|say|saying)\b,?(?= )/g;
const NOT_A_JOINT = '(?!(?:and|but|or|which|who|as|while|when|because|though|although)\\b)';
const WHEN = oneOf('on|in|at|to|by', 'this|last|late|early|earlier|yesterday|today', '[A-Z][a-z]+day');
const HE_SAID = new RegExp(
  String.raw`(?<=[,”"’']) ${NOT_A_JOINT}(?=(?:[\w.'’-]+ ){1,6}${SAY}(?:[,.]|$| ${WHEN}\b))`,
  'g',
);

/** Between what was said and the saying: offsets into the text. */
export function aroundSaying(text: string, sentence: Span, dates: PlacedDates): number[] {
  const body = text.slice(sentence.start, sentence.end);
  if (!SAYS_SOMEWHERE.test(body)) return [];
  const cuts: number[] = [];
  for (const match of body.matchAll(SAID_THAT)) cuts.push(sentence.start + match.index + match[0].length);
  for (const match of body.matchAll(SAID)) {
    const at = sentence.start + match.index + match[0].length;
    const next = dates.next(at);
    const from = next && /^ (?:on )?$/.test(text.slice(at, next.start)) ? next.end : at;
    if (CLAUSE_BEGINS.test(text.slice(from, from + 30))) cuts.push(from);
  }
  for (const match of body.matchAll(HE_SAID)) {
    const at = sentence.start + match.index;
    if (tellsSomething(sentence.start, at, dates)) cuts.push(at);
  }
  return cuts;
}

/** Whether more than a date stands before the offset: not in "On Friday, | he said ...". */
export function tellsSomething(start: number, at: number, dates: PlacedDates): boolean {
  return at - start - dates.unitsUntil(at) > 12;
}

/** After "said": something that can be the subject of what was said, or a quotation; not "in a statement", "on Friday", a full stop. */
const CLAUSE_BEGINS = new RegExp(
  String.raw`^ (?!${oneOf(
    'on|in|at|to|by|of|for|during|after|before|as|when|while|with|from',
    'earlier|later|that|it was on',
  )}\b)[\w“"‘(\x60]`,
);
