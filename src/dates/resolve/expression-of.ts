import type { DateExpression } from '../date-expression.ts';
import type { DateCandidate, Resolved } from './context.ts';
import { hasParts, modifierBefore } from './modifiers.ts';

/** A resolved phrase with the words before it that narrow it; these begin at the offset `from` at the earliest. */
export function expressionOf(
  whole: string,
  candidate: DateCandidate,
  resolved: Resolved,
  from: number,
): DateExpression {
  const { end, type } = candidate;
  const modifier = hasParts(resolved.value) ? modifierBefore(whole, candidate) : undefined;
  const start = modifier && modifier.start >= from ? modifier.start : candidate.start;
  const part = resolved.part ?? (start === modifier?.start ? modifier.part : undefined);
  const expression = {
    start,
    end,
    text: whole.slice(start, end),
    type,
    value: resolved.value,
    basis: resolved.basis,
    rule: candidate.rule,
    ...(resolved.anchor !== undefined && { anchor: resolved.anchor }),
  };
  return part ? { ...expression, part } : expression;
}
