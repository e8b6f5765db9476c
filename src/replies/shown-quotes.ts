import type { Answer, AnswerQuote, Outcome } from '../answer/answer.ts';

/** How much of an answer a reply is to show. */
export interface Part {
  /** How many of the best quotes an earlier reply has shown. */
  readonly skip: number;
  /** Whether the nearest passages are wanted of what the articles do not speak of. Default false. */
  readonly nearest?: boolean;
}

/** What a reply shows of an answer. */
export interface Shown {
  /** What it says of the question: the outcome, or `unread` if nothing can be said, since it is in another language. */
  readonly says: Outcome | 'unread';
  readonly quotes: readonly AnswerQuote[];
  /** Those that say the contrary of what the question takes for granted; they are shown first. */
  readonly contrary: readonly AnswerQuote[];
  /** How many of the answer's quotes this reply has dealt with. */
  readonly count: number;
  /** Whether more can be had with a larger `skip`. */
  readonly more: boolean;
}

/** So many nearest passages are shown also if they add little. */
const NEAREST_SHOWN = 2;

/**
 * At first the quotes before the first folded one, but one of an answer and two of the nearest in any case; nothing of what
 * the articles do not speak of. Who asks for more, or for the nearest passages, is shown them.
 */
export function shownOf(answer: Answer, { skip, nearest = false }: Part): Shown {
  const { outcome, language } = answer;
  const says = language !== undefined && outcome !== 'answer' ? 'unread' : outcome;
  const all = outcome === 'answer' ? answer.quotes : answer.nearest;
  const silent = (says === 'absent' || says === 'unread') && !nearest && skip === 0;
  const count = silent ? 0 : skip > 0 ? all.length : openingCount(all, says);
  const dealtWith = all.slice(0, count);
  return {
    says,
    quotes: dealtWith.filter(({ contradicts }) => !contradicts),
    contrary: says === 'unclear' ? dealtWith.filter(({ contradicts }) => contradicts) : [],
    count,
    more: answer.more || count < all.length,
  };
}

/** `skip` counts from the best on, so that what is shown has no gaps. */
function openingCount(all: readonly AnswerQuote[], says: Shown['says']): number {
  const least = says === 'answer' ? 1 : NEAREST_SHOWN;
  const folded = all.findIndex((quote, at) => at >= least && quote.folded);
  const open = folded < 0 ? all.length : folded;
  return says === 'unclear' ? Math.max(open, all.findLastIndex(({ contradicts }) => contradicts) + 1) : open;
}
