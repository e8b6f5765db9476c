import { fullDates } from '../language/calendar.ts';
import { endsSentence, wordCount } from './lines.ts';

/**
 * The signs by which a line of a scraped page shows what it is. They look at shape (length, full stop, separators) and at
 * the stock phrases of news pages in general; none knows a particular site. Repetition and position are judged in divide.ts.
 */

/** Whether the line is page furniture: something that a news page carries around an article, in any position. */
export function isFurniture(line: string): boolean {
  return line.length <= FURNITURE_LENGTH && FURNITURE.some((sign) => sign(line));
}

/** "October 18, 2023", "Published: 18 Oct 2023, 10:05 BST", "Updated on Wednesday, 18 October 2023": a date and nothing else. */
export function isDateLine(line: string): boolean {
  if (line.length > 120) return false;
  const [date] = fullDates(line);
  if (!date) return false;
  let rest = line;
  for (const found of fullDates(line).reverse())
    rest = rest.slice(0, found.start) + ' ' + rest.slice(found.end);
  return rest.replace(DATE_LINE_WORDS, ' ').replace(/[\s\d:.,;|·•()/+–—-]/gu, '') === '';
}

/** "By Jane Doe", "Jane Doe, Staff Writer": gives the name, or undefined. */
export function bylineOf(line: string): string | undefined {
  const match =
    /^(?:(?:written|text|story|report(?:ed|ing)?|analysis)\s+)?by[:\s]\s*(?<name>\p{Lu}[\p{L}.'’-]*(?:[ ,&]+(?:and\s+|de |van |von |al-)?\p{Lu}[\p{L}.'’-]*){0,7})$/iu.exec(
      line,
    );
  const name = match?.groups?.['name'];
  return name !== undefined && /^\p{Lu}/u.test(name) && !endsSentence(line) ? name : undefined;
}

/** Where in a caption the credit begins, "(Photo by ...)", "Photo: Reuters", "AP Photo/...": an offset into the line, or -1. */
export function creditStart(line: string): number {
  return line.length <= CAPTION_LENGTH && CREDIT_WORDS.test(line) ? line.search(CREDIT) : -1;
}

/** A line under a picture: it opens with a label ("PHOTO: ...", "Image: ...") or closes with a credit. */
export function isCaption(line: string): boolean {
  return (CAPTION_LABEL.test(line) && wordCount(line) >= MIN_CAPTION_WORDS) || creditStart(line) > 0;
}

/** A line that tells something: it ends as a sentence does, introduces what follows, is a list's item, or is long. */
export function isProse(line: string): boolean {
  const words = wordCount(line);
  return (
    (endsSentence(line) && words >= 3) || (/:$/.test(line) && words >= 4) || BULLET.test(line) || words >= 30
  );
}

/** Longer lines are prose even where they open like a call to subscribe. */
const FURNITURE_LENGTH = 240;
/** A label with fewer words after it is a credit: "Photo: Example Agency". */
const MIN_CAPTION_WORDS = 6;
const BULLET = /^(?:[-–—•*▪●]|\d{1,2}[.)])\s+\S/u;

const FURNITURE: readonly ((line: string) => boolean)[] = [
  isDateLine,
  (line) => bylineOf(line) !== undefined,
  (line) => creditStart(line) === 0,
  // Reading time, age, counters: "2 min read", "3 hours ago", "12 comments", "1.2K shares".
  (line) =>
    /^(?:reading time:?\s*)?\d+\s*(?:-\s*)?min(?:ute)?s?\.?(?:\s+(?:read|listen|watch))?$/i.test(line),
  (line) =>
    /^(?:updated\s+)?(?:\d+|an?)\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago$/i.test(line),
  (line) => /^[\d.,]+\s*[KM]?\s+(?:comments?|shares?|likes?|views?|replies|followers)$/i.test(line),
  // Breadcrumbs and menus: "Home > World > Europe", "News | Sport | Weather".
  (line) => !endsSentence(line) && (line.match(/\s[|>»›•·]\s/gu)?.length ?? 0) >= 2,
  // Bare addresses and handles.
  (line) =>
    /^(?:https?:\/\/|www\.)\S+$/i.test(line) || /^@\w+$/.test(line) || /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(line),
  // Buttons and menus.
  (line) =>
    /^(?:menu|home|search|share(?: this.*)?|save|print|e-?mail|copy link|close|loading\W*|advertis(?:e)?ment|sponsored(?: content)?|sign (?:in|up|out)|log (?:in|out)|register|subscribe(?: now)?|donate(?: now)?|follow(?: us.*)?|comments?|tags?(?::.*)?|topics?:.*|filed under.*|skip to .*|back to (?:top|home).*|(?:show|load|view|see|read) (?:more|less|all)|next|previous|trending(?: now)?|most (?:read|popular|viewed)|latest(?: news)?|top stories|breaking news|recommended(?: for you)?|you (?:may|might) (?:also )?like.*|related(?: (?:articles?|stories|news|topics|content))?:?.*|more (?:stories|news|on this.*|from .*)|editors?['’]? picks?|what to read next|in this (?:article|story)|live(?: updates)?|news ?feed|privacy policy|terms (?:of|and) .*|cookie (?:policy|settings)|contact us|about us|share on .*|tweet|whatsapp|facebook|twitter|telegram)$/i.test(
      line,
    ),
  // Pointers to other pieces: "Read more ...", "See also: ...", "Watch: ...".
  (line) =>
    /^(?:also )?(?:read|see|watch|listen|view|click|tap)(?:\s+(?:more|also|next|on|it|here|below|the (?:full|latest|rest)|our|all|this|now)\b|\s*:)/i.test(
      line,
    ),
  (line) => /^(?:more|related|editor['’]s note|video|podcast|gallery|explainer|opinion)\s*[:|]/i.test(line),
  // Calls to subscribe, give, install: an imperative first, and what it sells after it.
  (line) =>
    /^(?:please\s+)?(?:get|subscribe|sign up|join|follow|download|register|become|support|donate|start|try|stay|receive|enjoy|never miss|don['’]t miss|like what|want)\b/i.test(
      line,
    ) &&
    /\b(?:newsletters?|e-?mails?|inbox|subscri\w+|app|account|alerts?|updates|channel|member(?:ship)?|trial|stories|notifications?|journalism|social media|supporter|reporting)\b/i.test(
      line,
    ),
  (line) => /\b(?:we|this (?:site|website)) uses? cookies\b|\baccept (?:all )?cookies\b/i.test(line),
  // Rights and credits of the piece itself.
  (line) => /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i.test(line),
  (line) =>
    /\bcontributed to (?:this|the) (?:report|story|article|piece)\b/i.test(line) && wordCount(line) <= 25,
  (line) =>
    /^\(?(?:additional )?(?:reporting|writing|editing|edited|translated|compiled|produced)\b.{0,20}\bby\b/i.test(
      line,
    ) && wordCount(line) <= 40,
  (line) =>
    /^(?:this (?:article|story|piece|report)|(?:first|originally)) (?:was |has been |is )?(?:first |originally )?(?:published|appeared|syndicated)\b/i.test(
      line,
    ),
];

const DATE_LINE_WORDS =
  /\b(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|date|release[ds]?)|on|at|and|a\.?m\.?|p\.?m\.?|UTC|GMT|BST|[ECMP][SD]?T|CES?T|EES?T|[ECMP]T|Z|T|(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?|h|hrs?|local time)\b/giu;

const CAPTION_LABEL =
  /^(?:photos?|images?|pictures?|pictured|caption|file(?: photo)?|graphic|map|illustration)\s*[:–—|]\s?/iu;

/** Longer lines are paragraphs, whatever they close with. */
const CAPTION_LENGTH = 1000;

/** A look before CREDIT, which costs ten times as much as the rest of the reading. */
const CREDIT_WORDS = /photo|image|picture|\bpic\b|courtesy|credit|getty|\bAFP\b|\bAP\b|\bEPA\b|reuters/i;

const CREDIT =
  /\s*(?:\((?=[^()]*(?:\b(?:photo(?:graph)?s?|images?|pictures?|pic|courtesy|credit)\b|\/\s*(?:AFP|AP|EPA|Reuters|Getty)\b))[^()]{3,160}\)|\[(?=[^[\]]*\b(?:photo|image|picture|credit|getty|reuters|afp)\b)[^[\]]{3,160}\]|\b(?:photo(?:graph)?|image|picture)(?: credit)?(?: by|:)\s[^.!?]{2,80}|\bcredit:\s[^.!?]{2,80}|\bAP Photo\/[^.!?]{2,60}|\b\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?(?:(?:POOL|AFP|AP|Getty|Reuters|EPA)\b[^.!?]{0,40})|\bGetty Images)\.?$/iu;
