import type { Span } from '../../language/span.ts';
import type { DateExpression } from '../date-expression.ts';
import { parseDay } from '../values/days.ts';
import type { DateCandidate } from './context.ts';

/** Posts that make a page a live blog. */
export const FEWEST_POSTS = 3;

/** Whether a page is a live blog: times of day open three or more of its lines. */
export function isLiveBlog(text: string, candidates: readonly DateCandidate[]): boolean {
  return candidates.filter((one) => one.type === 'TIME' && opensLine(text, one)).length >= FEWEST_POSTS;
}

/** The days of the posts of a live blog. Each date of the text is looked at once, however many posts there are. */
export class PostDays {
  readonly #text: string;
  /** The dates above the post that is asked about; they grow. */
  readonly #found: readonly DateExpression[];
  #looked = 0;
  #day: string | undefined;

  constructor(text: string, found: readonly DateExpression[], published: string | undefined) {
    this.#text = text;
    this.#found = found;
    this.#day = published;
  }

  /**
   * The ISO day of a post that opens with the time: the last day that stood on a line of its own above it ("Monday 3 March"), else
   * that of the publication. Undefined for a time that opens no line.
   */
  of(span: Span): string | undefined {
    if (!opensLine(this.#text, span)) return undefined;
    for (const date of this.#found.slice(this.#looked))
      if (parseDay(date.value) !== undefined && fillsLine(this.#text, date))
        this.#day = date.value.slice(0, 10);
    this.#looked = this.#found.length;
    return this.#day;
  }
}

/** Whether something opens its line, but for white space and brackets. */
export function opensLine(text: string, { start }: Span): boolean {
  return /(?:^|\n)(?:[^\S\n]|[[(])*$/.test(text.slice(Math.max(0, start - 8), start));
}

function fillsLine(text: string, { start, end }: Span): boolean {
  return opensLine(text, { start, end }) && /^[\s:.)\]]*(?:\n|$)/.test(text.slice(end, end + 8));
}
