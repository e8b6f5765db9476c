import { ELEMENT_NODE, type PageDocument, type PageElement, type PageNode, TEXT_NODE } from './page.ts';
import { likeness, tokensOf } from './title-words.ts';
import { writtenDay } from './written-day.ts';

/** A date that a page shows to its readers, and how likely it is that of the piece. */
export interface ShownDate {
  /** ISO date. */
  readonly iso: string;
  /** What the page says of it; absent if it says nothing. */
  readonly label?: 'published' | 'updated';
  /** A sum of the signs below, about -10 to 9. */
  readonly score: number;
  /** Whether an element says it to machines, as <time datetime> does. */
  readonly isStated: boolean;
}

/**
 * The dates that a page shows in short pieces of text, the likeliest first. Signs: how near to the headline, what stands
 * before it, what the classes of its elements say, whether it stands alone, whether others of its kind stand before it.
 */
export function shownDates(
  document: PageDocument,
  title: string,
  dayFirst: boolean | undefined,
): ShownDate[] {
  const headline = headlineOf(document, title);
  const around = new Set<PageElement>();
  for (let at = headline?.parentElement; at; at = at.parentElement) around.add(at);
  const walk: Walk = { places: [], headline, around, length: 0, before: '', dayFirst, texts: new Map() };
  visit(document.body, walk, NOWHERE);
  const seen = new Set<string>();
  return walk.places
    .map((place) => {
      const isRepeated = seen.has(place.kind);
      seen.add(place.kind);
      return {
        iso: place.iso,
        isStated: place.isStated,
        ...(place.label && { label: place.label }),
        score: place.score + nearness(place.at, walk) - (isRepeated ? REPEATED : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
}

interface Place extends Pick<ShownDate, 'iso' | 'label' | 'isStated' | 'score'> {
  /** How many characters of text stand before it. */
  readonly at: number;
  /** Elements and classes around it: those of a list's dates are alike. */
  readonly kind: string;
}

interface Walk {
  readonly places: Place[];
  readonly headline: PageElement | undefined;
  /** What holds the headline is the page itself, whatever its classes say. */
  readonly around: ReadonlySet<PageElement>;
  readonly dayFirst: boolean | undefined;
  readonly texts: Map<PageElement, string>;
  length: number;
  /** Where the headline begins and ends. */
  start?: number;
  end?: number;
  /** The text before, if it was short: a label may stand apart. */
  before: string;
}

/** What the elements around say. */
interface Around {
  readonly score: number;
  readonly kind: string;
  readonly element?: PageElement;
  /** Inside an <article>, whose footer is its own. */
  readonly isInArticle?: boolean;
}

const NOWHERE: Around = { score: 0, kind: '' };
const REPEATED = 2;
const OF_OTHERS = 6;
const MAX_LINE = 120;
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
  const classes =
    `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') ?? ''}`.slice(
      0,
      MAX_LINE * 3,
    );
  const within: Around = {
    score: signOf(name, walk.around.has(element) ? '' : classes, around.score, around.isInArticle === true),
    isInArticle: around.isInArticle || name === 'article',
    kind: `${around.kind.slice(-120)}>${name}.${classes.replace(/[\d\s]+/g, '').slice(0, 40)}`,
    element,
  };
  const stated =
    name === 'time' || name === 'abbr'
      ? element.getAttribute('datetime') || element.getAttribute('title')
      : null;
  if (stated) addDate(stated, element.textContent ?? '', walk, within);
  if (element === walk.headline) walk.start = walk.length;
  for (const child of element.childNodes) visit(child, walk, within);
  if (element === walk.headline) walk.end = walk.length;
}

const OTHER_PIECES =
  /comment|related|sidebar|(?:^|\s)widget|recommend|\bmore-|promo|\bnav|menu|most-?read|popular|trending|latest|archive|calendar|disqus|copyright|event/i;
const OF_PUBLICATION = /publish|pub-?date|posted|dateline|created|erstellt|\bissued|dt-published|timestamp/i;
const OF_CHANGE = /modif|update|aktualis|last-?edit/i;
const OF_DATE = /date|datum|fecha|time\b|\bday\b/i;
const OF_BYLINE = /byline|\bmeta\b|[-_]meta|meta[-_]|info|author|kicker|stand\b/i;

/** What an element adds to the signs of what is in it. Signs of the same kind are counted once, the nearest element's. */
function signOf(name: string, classes: string, before: number, isOfArticle: boolean): number {
  let score = before;
  if (name === 'aside' || name === 'nav' || (name === 'footer' && !isOfArticle)) score -= OF_OTHERS;
  else if (name === 'time') score += 1.5;
  else if (name === 'a') score -= 0.5;
  if (classes.length < 3) return score;
  if (OTHER_PIECES.test(classes)) score -= OF_OTHERS;
  if (OF_CHANGE.test(classes)) score -= 1.5;
  else if (OF_PUBLICATION.test(classes)) score = Math.min(score + 2, 4);
  else if (OF_DATE.test(classes)) score = Math.min(score + 1.5, 4);
  else if (OF_BYLINE.test(classes)) score = Math.min(score + 0.75, 4);
  return score;
}

const HAS_DATE = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d\d/;

function addText(text: string, walk: Walk, around: Around): void {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return;
  if (words.length <= MAX_LINE && HAS_DATE.test(words)) addDate(words, words, walk, around);
  else if (words.length <= MAX_LINE && around.element && DAY_OR_YEAR.test(words)) {
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

function addDate(said: string, shown: string, walk: Walk, { score, kind, element }: Around): void {
  if (walk.places.length >= MAX_PLACES) return;
  const iso = writtenDay(said, walk.dayFirst);
  if (iso === undefined) return;
  const words = `${walk.before} ${shown}`;
  const label = UPDATED.test(words) ? 'updated' : PUBLISHED.test(words) ? 'published' : undefined;
  const rest = shown.replace(/[\d\s.,:/|·•–—-]+/g, ' ').trim();
  walk.places.push({
    iso,
    isStated: said !== shown,
    kind,
    at: walk.length,
    ...(label && { label }),
    score:
      score +
      (label === 'published' ? 2.5 : label === 'updated' ? -1.5 : 0) +
      (rest.length <= 12 ? 1.5 : rest.length <= 40 ? 0.75 : 0) +
      (/\d{1,2}[:.]\d\d/.test(shown) ? 0.5 : 0) -
      (isTold(element, walk) ? IN_PROSE : 0),
  });
}

/** A date inside a longer paragraph is part of what is told. */
function isTold(element: PageElement | undefined, walk: Walk): boolean {
  const paragraph = element?.closest('p, li');
  return paragraph ? textIn(paragraph, walk).length > 150 : false;
}

const IN_PROSE = 3;

/** "Published on", in the languages of the pages. */
const PUBLISHED =
  /(?:^|[\s|(])(?:(?:first |originally )?(?:published|posted|created|submitted|written|released)|veröffentlicht|erstellt|publiziert|erschienen|datum|meldung vom|pressemitteilung|online seit|publié|mis(?:e)? en ligne|publicado|fecha|pubblicato|gepubliceerd|opublikowano|data (?:publikacji|dodania)|опубликовано|yayın)(?![\p{L}])/iu;
const UPDATED =
  /(?:^|[\s|(])(?:(?:last )?(?:updated|modified|edited|changed)|aktualisiert|letzte änderung|zuletzt|geändert|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|zaktualizowano|обновлено)(?![\p{L}])/iu;

const HEADLINES =
  'h1, h2, h3, [itemprop~="headline"], .entry-title, .post-title, .article-title, [class*="headline"]';

/** The heading that says most of the page's title; without a title or a likeness to it, the first of the highest rank. */
function headlineOf(document: PageDocument, title: string): PageElement | undefined {
  const wanted = tokensOf(title);
  let best: PageElement | undefined;
  let most = 0;
  for (const heading of document.querySelectorAll(HEADLINES)) {
    const text = heading.textContent ?? '';
    if (text.length > MAX_HEADLINE) continue;
    const value =
      likeness(tokensOf(text), wanted) +
      (heading.localName === 'h1' ? 0.3 : heading.localName === 'h3' ? 0.1 : 0.2);
    if (value > most) {
      most = value;
      best = heading;
    }
  }
  return best;
}

const MAX_HEADLINE = 400;

/** From how many characters after or before the headline on, what the distance adds. */
const AFTER = [
  [150, 3],
  [400, 2.5],
  [1000, 1.5],
  [3000, 0.5],
] as const;
const BEFORE = [
  [60, 2.5],
  [200, 1.5],
  [600, 0],
] as const;

function nearness(at: number, { start, end }: Walk): number {
  if (start === undefined || end === undefined) return 0.5;
  return at >= start
    ? (AFTER.find(([within]) => at - end <= within)?.[1] ?? 0)
    : (BEFORE.find(([within]) => start - at <= within)?.[1] ?? -1);
}
