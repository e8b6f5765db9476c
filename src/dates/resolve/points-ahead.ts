import type { Span } from '../../language/span.ts';
import type { Context } from './context.ts';

/** Whether the phrase tells of what was still to come: future tense, or "by", "until" before it without a past verb. */
export function pointsAhead(context: Context, span: Span): boolean {
  const tense = context.tense(span);
  const before = context.before(span);
  if (/\b(?:since|as of|ended|ending|after)\s+(?:the |last )?$/i.test(before)) return false;
  if (tense === 'future' || UNTIL_GIVEN.test(before) || AHEAD_OF.test(before)) return true;
  if (tense === 'present') return !/\b(?:ago|since)\s*$/i.test(before);
  return tense === 'unknown' && TOWARDS.test(before);
}

/** "Ahead of Thursday's meeting, stocks rose", "was named chairman, effective Jan. 1". */
const AHEAD_OF = /\b(?:ahead of|in advance of|in time for|in the run-up to|effective) $/i;
const TOWARDS = /\b(?:by|until|till|before|ahead of|starting|beginning|effective)\s+$/i;

const GIVE =
  'has|have|had|gave|gives?|given|granted|extended|closed|shut|suspended|halted|postponed|delayed|adjourned';
const NARROWED = '(?:at least |late |early |mid-|the (?:end|middle|beginning|start) of )?';
/** "has given it until", "have until": a respite ends in what is still to come. */
const UNTIL_GIVEN = new RegExp(String.raw`\b(?:${GIVE}) (?:[\w']+ ){0,4}(?:until|through) ${NARROWED}$`, 'i');
