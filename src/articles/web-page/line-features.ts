import { readByline } from '../byline.ts';
import { readDateLine } from '../date-line.ts';
import { endsSentence } from '../lines.ts';
import { isCaption, isFurniture } from '../signs.ts';
import type { PageLine } from './line-builder.ts';
import { aroundOf, type Place, regionsOf } from './line-regions.ts';
import { likeness, tokensOf } from './title-words.ts';

/** What a page says of itself in its head. */
export interface PageWords {
  readonly title: string;
  readonly description: string;
}

/**
 * What can be seen of each line of a page, as numbers, always in the same order: its words, its element, what stands around it,
 * the part of the page that it is in. `kept` says which lines Readability keeps; `title` is the page's.
 */
export function lineFeatures(
  lines: readonly PageLine[],
  places: readonly Place[],
  kept: readonly boolean[],
  { title, description }: PageWords,
): number[][] {
  const regions = regionsOf(lines, places, kept);
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  const firstKept = kept.indexOf(true);
  const lastKept = kept.lastIndexOf(true);
  const headline = headlineAt(lines, title);
  const titleWords = tokensOf(title);
  const under = sectionsOf(lines);
  const keptBefore = sharesBefore(lines, kept, regions.all.kept);
  const own = lines.map((line, index) =>
    ownFeatures(line, places[index]?.name ?? '', kept[index] === true, counts.get(line.text) ?? 1),
  );
  const none = new Array<number>(NEIGHBOUR.length).fill(-1);
  const ofNeighbour = (index: number) => {
    const features = own[index];
    return features ? NEIGHBOUR.map((at) => features[at] ?? 0) : none;
  };
  return lines.map((line, index) => [
    ...(own[index] ?? []),
    ...ofNeighbour(index - 1),
    ...ofNeighbour(index + 1),
    ...ofNeighbour(index + 2),
    ...aroundOf(places[index], regions),
    Math.max(-40, Math.min(40, index - firstKept)),
    Math.max(-40, Math.min(40, lastKept - index)),
    headline < 0 ? 0 : Math.max(-20, Math.min(60, index - headline)),
    line.gap ? 1 : 0,
    keptBefore[index] ?? 0,
    likeness(tokensOf(line.text), titleWords),
    description.length > 20 &&
    line.text.length > 20 &&
    (description.includes(line.text) || line.text.includes(description))
      ? 1
      : 0,
    ...(under[index] ?? []),
  ]);
}

/** Of the own features, those that are also given of the lines before and after. */
const NEIGHBOUR = [0, 1, 3, 4, 5];

const TAGS = ['p', 'li', 'tr', 'blockquote', 'figcaption', 'dd', 'dt', 'pre', 'div'];

function ownFeatures(line: PageLine, tag: string, kept: boolean, count: number): number[] {
  const { text } = line;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return [
    kept ? 1 : 0,
    Math.log2(1 + text.length),
    text.split(/\s+/).length,
    Math.min(1, line.linked / text.length),
    endsSentence(text) ? 1 : 0,
    line.heading ? 1 : 0,
    text.match(/[,;،、，]/gu)?.length ?? 0,
    text.match(/[.!?。！？](?:\s|$)/gu)?.length ?? 0,
    /:$/.test(text) ? 1 : 0,
    /(?:…|\.\.\.)$/.test(text) ? 1 : 0,
    (text.match(/\d/g)?.length ?? 0) / text.length,
    letters === 0 ? -1 : (text.match(/\p{Lu}/gu)?.length ?? 0) / letters,
    /[|•·»›/]/u.test(text) ? 1 : 0,
    count,
    TAGS.indexOf(tag),
    isFurniture(text) ? 1 : 0,
    isCaption(text) ? 1 : 0,
    readByline(text) !== undefined ? 1 : 0,
    readDateLine(text) ? 1 : 0,
    /https?:|www\.|@/.test(text) ? 1 : 0,
    /["“”«»„]/u.test(text) ? 1 : 0,
    text.length <= 90 && /(?:19|20)\d\d|\d[./]\d\d?[./]\d\d/.test(text) && DAY.test(text) ? 1 : 0,
    CALL.test(text) ? 1 : 0,
    POINTER.test(text) ? 1 : 0,
    CREDIT.test(text) ? 1 : 0,
  ];
}

/** A day in the languages of the pages: a month's name, or figures apart by dots or strokes. */
const DAY =
  /\b(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|f[ée]v|avr|juin|juil|ao[uû]|gen|mag|giu|lug|set|ott)\p{L}*\b|\d\s?[./-]\s?\d\d?\s?[./-]\s?\d\d/iu;
/** The reader is asked to do something for the site. */
const CALL =
  /\b(?:click here|subscri\w+|sign up|newsletter|follow (?:us|me|him|her|them)|e-?mail (?:us|me|him|her)|send us|tell us|contact us|support us|donate|log ?in|register|download|join us|abonnier\w*|abonne\w*|anmelden|registrieren|folgen sie|suscr\w+|s[ií]guenos|iscriviti|spenden?|kommentar\w*|comment(?:s|aires?)?|cookies?|javascript)\b/i;
/** Another piece is pointed to. */
const POINTER =
  /^(?:also|read|see|more|watch|listen|related|lesen|mehr|auch|siehe|weitere|zum thema|lire|voir|aussi|à lire|lea|leer|vea|tambi[eé]n|leggi|anche|czytaj|zobacz|lees|meer|читайте|see also|previous|next|back to|zur[uü]ck|tags?|topics?|share|teilen|quelle|source|foto|photo|image|bild)\b/iu;
const CREDIT =
  /\((?:[^()]{0,60}(?:photo|image|foto|getty|reuters|afp|dpa|ap|credit|courtesy|imago|picture)[^()]{0,40})\)|©|\bcopyright\b|\bgetty images\b|\ball rights reserved\b|[(/]\s?(?:dpa|afp|ap|reuters)\b/i;

/** For each line, whether it stands under a heading that is not of what is told, and how many lines after one. */
function sectionsOf(lines: readonly PageLine[]): [number, number][] {
  let other = 0;
  let since = 99;
  return lines.map(({ heading, text }) => {
    if (heading || (text.length <= 40 && OTHER_SECTION.test(text))) {
      other = OTHER_SECTION.test(text) ? 1 : 0;
      since = 0;
    }
    return [other, Math.min(99, since++)];
  });
}

const OTHER_SECTION =
  /^(?:about|über|related|more|read|contact|kontakt|share|comments?|kommentare?|leave a|tags?|popular|latest|recommended|you (?:may|might)|see also|sources?|references|notes?|weitere|mehr|ähnliche|das könnte|auch interessant|newsletter|most|top|trending|follow|subscribe|author|our|categories|archive|recent|press|presse|media contact|links?|downloads?)(?![\p{L}])/iu;

/** Index of the heading that says the page's title; -1 if there is none. */
function headlineAt(lines: readonly PageLine[], title: string): number {
  const wanted = title.toLowerCase();
  return lines.findIndex(
    ({ heading, text }) => heading && text.length > 8 && wanted.includes(text.toLowerCase()),
  );
}

/** For each line, which share of the kept characters stands before it. */
function sharesBefore(lines: readonly PageLine[], kept: readonly boolean[], total: number): number[] {
  let before = 0;
  return lines.map(({ text }, index) => {
    const share = total === 0 ? 0 : before / total;
    if (kept[index]) before += text.length;
    return share;
  });
}
