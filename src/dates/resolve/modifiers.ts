import type { Span } from '../../language/span.ts';
import type { DatePart } from '../date-expression.ts';
import { oneOf } from '../values/pattern.ts';

/**
 * The words before a date that narrow it: "early 2022", "mid-March", "late last year", "early in 2022", "the end of 2006", "the
 * beginning of the year", "later this year", "earlier this month". Undefined if there is none.
 */
export function modifierBefore(text: string, span: Span): { start: number; part: DatePart } | undefined {
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const match = MODIFIER.exec(before);
  if (!match) return undefined;
  const part = PARTS.find(([pattern]) => pattern.test(match[0]))?.[1];
  return part && { start: span.start - match[0].length, part };
}

/** Whether a value is coarse enough to have a beginning, a middle and an end. */
export function hasParts(value: string): boolean {
  return !/^\d{4}-\d\d-\d\d|^[PXF]/.test(value) || /^FY/.test(value);
}

const REACH = 40;
const SOME = '(?:days|weeks|months)';
const PART_OF = oneOf(
  'beginning|start|end|close|middle|rest|remainder',
  `first (?:${SOME}|half)|(?:last|final) ${SOME}`,
  'second half|latter half|latter part',
);
const EARLY = '(?:earlier|later|early|late|mid|middle)(?: in| on| of)?(?: the)?[ -](?:the )?';
const MODIFIER = new RegExp(
  String.raw`(?:\b(?:the )?(?:very )?${PART_OF} of (?:the )?|\b(?:the )?(?:very )?${EARLY})$`,
  'i',
);
const PARTS: readonly (readonly [RegExp, DatePart])[] = [
  [/earlier/i, 'EARLIER'],
  [/later|rest|remainder/i, 'LATER'],
  [/early|beginning|start|first/i, 'START'],
  [/mid/i, 'MID'],
  [/late|end|close|last|final|second|latter/i, 'END'],
];
