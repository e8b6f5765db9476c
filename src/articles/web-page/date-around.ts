import { signOf } from './date-signs.ts';
import type { PageElement } from './page.ts';

/** What the elements around a piece of text say. */
interface Said {
  readonly score: number;
  readonly kind: string;
  /** Inside an <article>, whose footer is its own. */
  readonly isInArticle: boolean;
}

const NOTHING: Said = { score: 0, kind: '', isInArticle: false };
const MAX_CLASSES = 360;

/** An element with those that it is in. What they say is read where a date stands, which few elements hold. */
export class Around {
  readonly element: PageElement | undefined;
  readonly #outer: Around | undefined;
  readonly #ofHeadline: ReadonlySet<PageElement>;
  #said: Said | undefined;

  /** `ofHeadline`: what holds the headline is the page itself, whatever its classes say. Without an element it is nowhere. */
  constructor(ofHeadline: ReadonlySet<PageElement>, element?: PageElement, outer?: Around) {
    this.element = element;
    this.#outer = outer;
    this.#ofHeadline = ofHeadline;
  }

  /** An element in this one. */
  within(element: PageElement): Around {
    return new Around(this.#ofHeadline, element, this);
  }

  said(): Said {
    this.#said ??= this.element ? this.#read(this.element) : NOTHING;
    return this.#said;
  }

  #read(element: PageElement): Said {
    const outer = this.#outer?.said() ?? NOTHING;
    const name = element.localName;
    const classes = ['class', 'id', 'itemprop']
      .map((attribute) => element.getAttribute(attribute) ?? '')
      .join(' ')
      .slice(0, MAX_CLASSES);
    return {
      score: signOf(name, this.#ofHeadline.has(element) ? '' : classes, outer.score, outer.isInArticle),
      kind: `${outer.kind.slice(-120)}>${name}.${classes.replace(/[\d\s]+/g, '').slice(0, 40)}`,
      isInArticle: outer.isInArticle || name === 'article',
    };
  }
}
