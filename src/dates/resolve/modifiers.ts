import type { Span } from '../../language/span.ts';
import type { DatePart } from '../date-expression.ts';

/**
 * The words before a date that narrow it: "early 2022", "mid-March", "late last year", "early in 2022", "the end of 2006", "the
 * beginning of the year", "later this year", "earlier this month". Undefined where there is none.
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
const MODIFIER =
  /(?:\b(?:the )?(?:very )?(?:beginning|start|end|close|middle|first (?:days|weeks|months|half)|last (?:days|weeks|months)|final (?:days|weeks|months)|second half|latter half|latter part|rest|remainder) of (?:the )?|\b(?:the )?(?:very )?(?:earlier|later|early|late|mid|middle)(?: in| on| of)?(?: the)?[ -](?:the )?)$/i;
const PARTS: readonly (readonly [RegExp, DatePart])[] = [
  [/earlier/i, 'EARLIER'],
  [/later|rest|remainder/i, 'LATER'],
  [/early|beginning|start|first/i, 'START'],
  [/mid/i, 'MID'],
  [/late|end|close|last|final|second|latter/i, 'END'],
];
