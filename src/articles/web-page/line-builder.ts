import type { PageNode } from './page.ts';

/** A line of a page as a browser lays it out. */
export interface PageLine {
  readonly text: string;
  /** Whether there is room before it. */
  readonly gap: boolean;
  /** Whether a heading opens with it, or goes on. */
  readonly heading?: 'opens' | 'continues';
  /** The element that it begins in: the nearest one that begins and ends a line. */
  readonly element: PageNode;
  /** How many of its characters are words of links. */
  readonly linked: number;
}

/** What words are: of `pre`, of a link. */
interface WordsKind {
  readonly preformatted?: boolean;
  readonly link?: boolean;
}

/** Puts the lines of a page together, and keeps where they begin. */
export class LineBuilder {
  readonly #lines: PageLine[] = [];
  #line = '';
  #linked = 0;
  #wantsGap = true;
  #heading: PageLine['heading'];
  #element: PageNode;
  /** Where the line's first word stands; undefined as long as it has none. */
  #begun: PageNode | undefined;

  constructor(root: PageNode) {
    this.#element = root;
  }

  /** Words belong to `element` from now on. Returns the element before. */
  enter(element: PageNode): PageNode {
    const before = this.#element;
    this.#element = element;
    return before;
  }

  /** Adds words to the line that is open; those that are `preformatted` bring line breaks of their own. */
  add(words: string, { preformatted, link }: WordsKind = {}): void {
    const [first = '', ...others] = preformatted ? words.split('\n') : [words.replace(/\s+/g, ' ')];
    this.#append(first, link);
    for (const other of others) {
      this.break();
      this.#append(other, link);
    }
  }

  #append(words: string, link = false): void {
    this.#line += words;
    if (this.#begun === undefined && words.trim() !== '') this.#begun = this.#element;
    if (link) this.#linked += words.trim().length;
  }

  /** Ends the line; what has no words is none. */
  break(): void {
    const text = this.#line
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\t ?/g, '\t')
      .trim();
    if (text !== '') {
      this.#lines.push({
        text,
        gap: this.#wantsGap,
        ...(this.#heading && { heading: this.#heading }),
        element: this.#begun ?? this.#element,
        linked: this.#linked,
      });
      this.#wantsGap = false;
      if (this.#heading) this.#heading = 'continues';
    }
    this.#line = '';
    this.#linked = 0;
    this.#begun = undefined;
  }

  /** Ends the line, with room before the next one. */
  gap(): void {
    this.break();
    this.#wantsGap = true;
  }

  /** The next line is the first of a heading. */
  beginHeading(): void {
    this.#heading = 'opens';
  }

  endHeading(): void {
    this.break();
    this.#heading = undefined;
  }

  /** All lines, in their order. */
  end(): PageLine[] {
    this.break();
    return this.#lines;
  }
}
