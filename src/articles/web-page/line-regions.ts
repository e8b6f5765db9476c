import type { PageLine } from './line-builder.ts';
import type { PageElement, PageNode } from './page.ts';

/** Where a line stands: an element's name, its class and id, what it is in. Outlives changes of the page. */
export interface Place {
  readonly name: string;
  readonly words: string;
  readonly parent: Place | undefined;
}

/** The places of lines, one object for each element. */
export function placesOf(lines: readonly PageLine[]): Place[] {
  const known = new Map<PageNode, Place>();
  const placeOf = (element: PageElement): Place => {
    const before = known.get(element);
    if (before) return before;
    const place = {
      name: element.localName,
      words: `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, MAX_WORDS),
      parent: element.parentElement ? placeOf(element.parentElement) : undefined,
    };
    known.set(element, place);
    return place;
  };
  return lines.map(({ element }) => placeOf(element as PageElement));
}

/** Longer class names are made to harm; each is looked at for every line in it. */
const MAX_WORDS = 300;

/** What the lines of an element are, in sum. */
export interface Region {
  /** Characters: all, those of links, those of lines that Readability keeps. */
  chars: number;
  linked: number;
  kept: number;
  lines: number;
}

export interface Regions {
  readonly of: ReadonlyMap<Place, Region>;
  readonly all: Region;
}

/** The sums of every element that holds lines. */
export function regionsOf(
  lines: readonly PageLine[],
  places: readonly Place[],
  kept: readonly boolean[],
): Regions {
  const of = new Map<Place, Region>();
  const all: Region = { chars: 0, linked: 0, kept: 0, lines: 0 };
  const add = (region: Region, line: PageLine, isKept: boolean) => {
    region.chars += line.text.length;
    region.linked += line.linked;
    region.lines += 1;
    if (isKept) region.kept += line.text.length;
  };
  for (const [index, line] of lines.entries()) {
    add(all, line, kept[index] === true);
    for (let at = places[index]; at; at = at.parent) {
      let region = of.get(at);
      if (!region) {
        region = { chars: 0, linked: 0, kept: 0, lines: 0 };
        of.set(at, region);
      }
      add(region, line, kept[index] === true);
    }
  }
  return { of, all };
}

/** What class and id of an element, or its name, say of what is in it. */
const HINTS: readonly RegExp[] = [
  /comment|disqus|respond|reply|forum/i,
  /relat|teaser|recommend|\bmore|read-?next|popular|trending|latest|most-|promo|also|similar|suggest|carousel|\bcard/i,
  /share|social|tool|print|follow|button|\bbtn/i,
  /meta|byline|author|date|info|kicker|overline|category|submitted|posted|dateline|contributor/i,
  /caption|credit|image|figure|media|photo|gallery|video|legend|copyright|source|quelle|embed/i,
  /\bads?\b|advert|sponsor|newsletter|subscri|paywall|premium|signup|cta\b|donat|abo\b|cookie|consent|modal|popup|banner|promo/i,
  /\bnav|menu|breadcrumb|footer|header|sidebar|pagination|pager|widget|toolbar|skip/i,
  /\btags?\b|topic|keyword|schlagw|label/i,
  /article|body|content|entry|story|text|paragraph|post\b|main/i,
  /lead|intro|summary|teaser-text|standfirst|abstract|excerpt|deck|subtitle|sub-?head|perex/i,
  /box|infobox|factbox|aside|inset|widget|author-|bio\b|profile/i,
];
const NAMES = [
  'aside',
  'footer',
  'nav',
  'header',
  'form',
  'figure',
  'table',
  'ul',
  'blockquote',
  'article',
  'section',
  'a',
];

/** How far up is looked; elements that hold most of what Readability keeps are the page, whatever they are called. */
const MAX_UP = 8;
const MOST = 0.6;

/**
 * Of the elements around a line: how far away the nearest of each hint and each name is (10 if there is none), sums of the
 * three nearest, and how far away the one that holds most of the kept text is.
 */
export function aroundOf(from: Place | undefined, { of, all }: Regions): number[] {
  const hints = new Array<number>(HINTS.length).fill(FAR);
  const names = new Array<number>(NAMES.length).fill(FAR);
  const sums: number[] = [];
  let toMain = FAR;
  let up = 0;
  for (let at = from; at && up <= MAX_UP; at = at.parent, up++) {
    const region = of.get(at);
    if (region && up < 3) sums.push(...sumsOf(region, all));
    if (region && all.kept > 0 && region.kept > all.kept * MOST && up > 0) {
      toMain = up;
      break;
    }
    for (const index of hintsIn(at)) if (hints[index] === FAR) hints[index] = up;
    const name = NAMES.indexOf(at.name);
    if (name >= 0 && names[name] === FAR) names[name] = up;
  }
  while (sums.length < 3 * SUMS) sums.push(-1);
  return [...hints, ...names, ...sums, toMain];
}

/** An element stands around many lines. */
const knownHints = new WeakMap<Place, readonly number[]>();

function hintsIn(place: Place): readonly number[] {
  let found = knownHints.get(place);
  if (!found) {
    found =
      place.words.length > 1 ? HINTS.flatMap((hint, index) => (hint.test(place.words) ? [index] : [])) : [];
    knownHints.set(place, found);
  }
  return found;
}

const FAR = 10;
const SUMS = 5;

function sumsOf({ chars, linked, kept, lines }: Region, all: Region): number[] {
  return [
    Math.log2(1 + chars),
    chars === 0 ? 0 : linked / chars,
    chars === 0 ? 0 : kept / chars,
    lines,
    all.kept === 0 ? 0 : kept / all.kept,
  ];
}
