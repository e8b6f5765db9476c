import { Around } from './date-around.ts';
import { labelOf, statedBy } from './date-signs.ts';
import { type Extent, headlineOf } from './headline.ts';
import { ELEMENT_NODE, type PageDocument, type PageElement, type PageNode, TEXT_NODE } from './page.ts';
import { type DayStyle, writtenDay } from './written-day.ts';

/** A date in a short piece of a page's text, by what stands there and around. */
export interface DatePlace {
  /** ISO date. */
  readonly iso: string;
  /** What the page says of it; absent if it says nothing. */
  readonly label?: 'published' | 'updated';
  /** A sum of the signs there: what stands before it, what the elements around say, whether it stands alone. */
  readonly score: number;
  /** Whether an element says it to machines, as <time datetime> does. */
  readonly isStated: boolean;
  /** What the elements around say. */
  readonly sign: number;
  readonly isTold: boolean;
  /** Whether a longer text opens with it. */
  readonly isOpening: boolean;
  readonly hasTime: boolean;
  /** Whether it is a part of the headline, which says nothing of publication: "The fall of Berlin, May 2, 1945". */
  readonly isOfHeadline: boolean;
  /** Characters beside it in the same piece of text. */
  readonly rest: number;
  /** How many characters of text stand before it. */
  readonly at: number;
  /** Elements and classes around it: those of a list's dates are alike. */
  readonly kind: string;
}

/** The dates of a page in its order, and where its headline stands in its text. */
export function datePlaces(
  document: PageDocument,
  title: string,
  style: DayStyle,
): Extent & { readonly places: readonly DatePlace[] } {
  const headline = headlineOf(document, title);
  const ofHeadline = new Set<PageElement>();
  for (let at = headline?.parentElement; at; at = at.parentElement) ofHeadline.add(at);
  const walk: Walk = { places: [], headline, length: 0, before: '', style, texts: new Map() };
  visit(document.body, walk, new Around(ofHeadline));
  return walk;
}

interface Walk extends Extent {
  readonly places: DatePlace[];
  readonly headline: PageElement | undefined;
  readonly style: DayStyle;
  readonly texts: Map<PageElement, string>;
  length: number;
  /** The text before, if it was short: a label may stand apart. */
  before: string;
}

const MAX_LINE = 120;
/** A text that opens with a day and a sign after it: "Berlin, 12. März 2020 – ". */
const DATELINE = /^[^!?]{0,50}?(?:19|20)\d\d\)?\.?\s{0,2}(?:[-–—:|/]|\()/u;
/** How far into a longer text its dateline reaches. */
const MAX_OPENING = 70;
/** A page of more dates is a calendar or made to harm. */
const MAX_PLACES = 500;
const NO_TEXT = /^(?:script|style|noscript|template|head|title|textarea|select|svg|iframe)$/;

function visit(node: PageNode, walk: Walk, around: Around): void {
  if (node.nodeType === TEXT_NODE) {
    addText(node.textContent ?? '', walk, around);
    return;
  }
  if (node.nodeType !== ELEMENT_NODE) return;
  const element = node as PageElement;
  const name = element.localName;
  if (NO_TEXT.test(name)) return;
  const within = around.within(element);
  const stated = statedBy(element);
  if (stated) addDate(stated, element.textContent ?? '', walk, within);
  if (element === walk.headline) walk.start = walk.length;
  for (const child of element.childNodes) visit(child, walk, within);
  if (element === walk.headline) walk.end = walk.length;
}

const HAS_DATE = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d\d/;

function addText(text: string, walk: Walk, around: Around): void {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return;
  if (words.length <= MAX_LINE && HAS_DATE.test(words)) addDate(words, words, walk, around);
  else if (words.length > MAX_LINE) {
    const opening = words.slice(0, MAX_OPENING);
    if (DATELINE.test(opening)) addDate(opening, opening, walk, around, true);
  } else if (words.length <= MAX_LINE && around.element && DAY_OR_YEAR.test(words)) {
    // "12" "March" "2021" in elements of their own.
    const whole = textAround(around.element, walk);
    if (whole.length <= 40 && HAS_DATE.test(whole)) addDate(whole, whole, walk, around);
  }
  walk.length += words.length;
  walk.before = words.length <= 40 ? words : '';
}

/** The text of the element around, as far as it matters. */
function textAround({ parentElement }: PageElement, walk: Walk): string {
  return parentElement ? textIn(parentElement, walk).replace(/\s+/g, ' ').trim() : '';
}

/** How an element's text begins; looked up once for all that is in it. */
function textIn(element: PageElement, { texts }: Walk): string {
  let text = texts.get(element);
  if (text === undefined) {
    text = (element.textContent ?? '').slice(0, 1000);
    texts.set(element, text);
  }
  return text;
}

const DAY_OR_YEAR = /^(?:\d{1,2}\.?|\p{L}{3,9}\.?)$/u;

function addDate(said: string, shown: string, walk: Walk, around: Around, isOpening = false): void {
  if (walk.places.length >= MAX_PLACES) return;
  const iso = writtenDay(said, walk.style);
  if (iso === undefined) return;
  const { element } = around;
  const { score, kind } = around.said();
  const words = `${walk.before} ${shown}`;
  const label = labelOf(words);
  const rest = shown.replace(/[\d\s.,:/|·•–—-]+/g, ' ').trim();
  const told = isTold(element, walk);
  const hasTime = /\d{1,2}[:.]\d\d/.test(shown);
  walk.places.push({
    iso,
    isStated: said !== shown,
    sign: score,
    isTold: told,
    isOpening,
    hasTime,
    isOfHeadline: walk.start !== undefined && walk.end === undefined && !label && rest.length > LONGEST_MONTH,
    rest: rest.length,
    kind,
    at: walk.length,
    ...(label && { label }),
    score:
      score +
      (label === 'published' ? 2.5 : label === 'updated' ? -1.5 : 0) +
      (rest.length <= 12 ? 1.5 : rest.length <= 40 ? 0.75 : 0) +
      (hasTime ? 0.5 : 0) -
      (told ? IN_PROSE : 0),
  });
}

/** A date inside a longer paragraph is part of what is told. */
function isTold(element: PageElement | undefined, walk: Walk): boolean {
  const paragraph = element?.closest('p, li');
  return paragraph ? textIn(paragraph, walk).length > 150 : false;
}

const IN_PROSE = 3;
/** Characters of a month's or a weekday's name with what stands beside it: a headline may be a day alone. */
const LONGEST_MONTH = 20;
