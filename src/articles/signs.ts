import { readByline } from './byline.ts';
import { LETTER_PHRASES } from './letter-phrases.ts';
import { endsSentence, wordCount } from './lines.ts';
import { isStuckLink } from './link-labels.ts';
import { PAGE_PHRASES, REPORTED } from './page-phrases.ts';
import { phraseReasons } from './phrase.ts';
import type { AsideReason } from './set-aside.ts';
import { MAX_PHRASE_WORDS, STOCK_PHRASES } from './stock-phrases.ts';

/**
 * The signs by which a line of a scraped page shows what it is. They look at shape (length, full stop, separators) and at
 * the stock phrases of news pages in general; none knows a particular site. Repetition and position are judged in clean.ts.
 */

/** Whether the line is page furniture: something that a news page carries around an article, in any position. */
export function isFurniture(line: string): boolean {
  return asideReasonOf(line) !== undefined;
}

/** For what the line's own words set it aside, in any position; undefined if they do not. */
export function asideReasonOf(line: string): AsideReason | undefined {
  if (line.length > FURNITURE_LENGTH) return undefined;
  const sign = SIGNS.find(([, matches]) => matches(line))?.[0];
  if (sign !== undefined || wordCount(line) > MAX_PHRASE_WORDS) return sign;
  const stock = stockReason(line);
  if (stock !== undefined || REPORTED.test(line)) return stock;
  return pageReason(line);
}

const stockReason = phraseReasons(STOCK_PHRASES);
const pageReason = phraseReasons([...PAGE_PHRASES, ...LETTER_PHRASES]);

/** Where in a caption the credit begins, "(Photo by ...)", "Photo: Reuters", "AP Photo/...": an offset into the line, or -1. */
export function creditStart(line: string): number {
  if (line.length > CAPTION_LENGTH || !CREDIT_WORDS.test(line)) return -1;
  const places = CREDITS.flatMap(([look, credit]) => (look.test(line) ? [line.search(credit)] : []));
  return places.reduce((first, at) => (first < 0 || (at >= 0 && at < first) ? at : first), -1);
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
/** A list's item, by what stands before it. */
export const BULLET = /^(?:[-–—•*▪●]|\d{1,2}[.)])\s+\S/u;

const SIGNS: readonly (readonly [AsideReason, (line: string) => boolean])[] = [
  ['byline', (line) => readByline(line) !== undefined],
  ['credit', (line) => creditStart(line) === 0],
  // Reading time, age, counters: "2 min read", "3 hours ago", "12 comments", "1.2K shares".
  [
    'navigation',
    (line) =>
      /^(?:reading time:?\s*\d+\s*min(?:ute)?s?|\d+\s*(?:-\s*)?min(?:ute)?s?\.?\s+(?:read|listen|watch))\.?$/i.test(
        line,
      ),
  ],
  [
    'navigation',
    (line) =>
      /^(?:updated\s+)?(?:\d+|an?)\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago$/i.test(line),
  ],
  [
    'navigation',
    (line) => /^[\d.,]+(?:\s*[KM])?\s+(?:comments?|shares?|likes?|views?|replies|followers)$/i.test(line),
  ],
  // A player: its buttons, and how long it plays. Not a programme: "A must watch on BBC One, 21:00".
  ['navigation', (line) => /\w \d{1,2}:\d\d$/.test(line) && /\b(?:More Videos|MUST WATCH)\b/.test(line)],
  // Breadcrumbs and menus: "Home > World > Europe", "News | Sport | Weather". Not the rows of a table, which hold figures.
  [
    'navigation',
    (line) => !endsSentence(line) && !/\d/.test(line) && (line.match(/\s[|>»›•·]\s/gu)?.length ?? 0) >= 2,
  ],
  // Bare addresses and handles.
  [
    'contact',
    (line) =>
      /^(?:https?:\/\/|www\.)\S+$/i.test(line) ||
      /^@\w+$/.test(line) ||
      /^[\w.+-]+@[\w-]+\.[\w.]+$/.test(line),
  ],
  // Buttons and menus: few words, no full stop.
  ['navigation', (line) => BUTTON.test(line) && !endsSentence(line) && wordCount(line) <= 8],
  [
    'navigation',
    (line) =>
      /^(?:loading\W*|was this (?:article|page|story) (?:helpful|useful)\?|#{3,}|[-_*=~]{3,})$/i.test(line),
  ],
  ['navigation', (line) => /^(?:story|article) continues (?:below|after)\b/i.test(line)],
  [
    'page-head',
    (line) =>
      /^(?:(?:for immediate release|(?:press|news|media) (?:release|statement))[-–—:|,·\s]*)+$/i.test(line) ||
      (/^SOURCE \p{Lu}[^.:]{1,40}$/iu.test(line) && !/^source\s/.test(line)),
  ],
  // Pointers to other pieces: "Read more ...", "See also: ...", "MORE: ...". Nobody is speaking in them.
  ['pointer', (line) => POINTER.test(line) && wordCount(line) <= 20 && !/\b(?:said|says|told)\b/i.test(line)],
  ['pointer', (line) => /^(?:more|related|previously)\s*[:|]/i.test(line)],
  ['pointer', isStuckLink],
  // Calls to subscribe, give, install: an imperative first, what it sells after it, and the reader in it.
  ['appeal', (line) => CALL.test(line) && SOLD.test(line) && READER.test(line)],
  ['appeal', (line) => APPEAL.test(line) && wordCount(line) <= 25],
  [
    'appeal',
    (line) => /\b(?:we|this (?:site|website)) uses? cookies\b|\baccept (?:all )?cookies\b/i.test(line),
  ],
  ['contact', (line) => REACHED.test(line) && (CONTACT.test(line) || REACHED_PERSON.test(line))],
  ['contact', (line) => /^(?:media|press)? ?contacts?:?$/i.test(line)],
  // Rights and credits of the piece itself.
  ['rights', (line) => /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b/i.test(line)],
  [
    'rights',
    (line) =>
      /^(?:disclaimer:|our standards:|the (?:views|opinions) expressed (?:in|are|here)\b)/i.test(line),
  ],
  [
    'credit',
    (line) =>
      /\bcontributed to (?:this|the) (?:report|story|article|piece)\b/i.test(line) && wordCount(line) <= 25,
  ],
  ['credit', (line) => /^contributing: /i.test(line) && wordCount(line) <= 25],
  [
    'credit',
    (line) =>
      /^\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Tt]ranslated|[Cc]ompiled|[Pp]roduced)(?: and \w+)?(?: by|:) \p{Lu}/u.test(
        line,
      ) && wordCount(line) <= 40,
  ],
  [
    'rights',
    (line) =>
      /^(?:this (?:article|story|piece|report) (?:was |has been |is )?(?:first |originally )?|(?:first|originally) )(?:published|appeared|syndicated)\b/i.test(
        line,
      ),
  ],
  [
    'rights',
    (line) => wordCount(line) <= 7 && /^published (?:by|in) \p{Lu}/iu.test(line) && !endsSentence(line),
  ],
];

const BUTTON =
  /^(?:menu|home|search|share(?: (?:this|your).*)?|save|print|e-?mail|copy link|close|advertis(?:e)?ment|sponsored(?: content)?|sign (?:in|up|out)|log (?:in|out)(?: to .*)?|register|subscribe(?: now)?|donate(?: now)?|follow(?: us.*)?|comments?|have your say|tags?(?::.*)?|topics?:.*|filed under.*|skip to .*|back to (?:top|home).*|(?:show|load|view|see|read) (?:more|less|all|comments?)|view (?:this )?(?:e-?mail )?in (?:your )?browser|next|previous|trending(?: now)?|most (?:read|popular|viewed)|latest(?: news)?|top stories|breaking news|recommended(?: for you)?|you (?:may|might) (?:also )?like.*|related(?: (?:articles?|stories|news|topics|content))?:?|more (?:stories|news|interviews|videos|on this.*|from .*)|editors?['’]? picks?|what to read next|in this (?:article|story)|live updates|news ?feed|privacy policy|terms (?:of|and) .*|cookie (?:policy|settings)|contact us|about us|share on .*|tweet|whatsapp|facebook|twitter|telegram|unsubscribe)$/i;

const POINTER =
  /^(?:also )?(?:read|see|watch|listen|view|click|tap)(?:\s+(?:more|also|next|here|below|the (?:full|latest|rest)|our)\b|\s*:|\s+this\s*:)/i;

/** The reader is addressed as a reader: stock phrases under articles and letters. */
const APPEAL =
  /^(?:you(?:['’]re| are| have| will)? (?:receiv(?:e|ed|ing)|get(?:ting)?) (?:this|these|our) (?:e-?mail|newsletter|message|mail|letter|update|because)|was this (?:e-?mail )?forwarded|forward this|if you (?:cannot|can['’]?t) (?:read|see|view) this|got a (?:tip|story|question)\b|(?:do you )?have a (?:tip|story|news tip)\b|if you see something\b|buy (?:the (?:paper|book)|tickets?)\b|book (?:a table|now|tickets?)\b|sign the guest ?book|send flowers|listen on (?:spotify|apple)|unsubscribe\b)/i;
const CONTACT =
  /^(?:(?:media |press )?contacts?\b|for (?:more|further) (?:information|details)|reach (?:the )?|write to (?:us|me)\b|e-?mail |follow (?:him|her|them|me|us)\b|photos? for the press)/iu;
/** "Jane Doe: 555 0188", "Jane Doe is a reporter. Reach her at ...": a name, with its capitals. */
const REACHED_PERSON =
  /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?: is an? [^.]{3,60}\. (?:[Rr]each|[Cc]ontact|[Ff]ollow)|: \d{3}|(?: can be reached| is on (?:X|[Tt]witter)))/u;
/** An address, a number, a handle, the press office. */
const REACHED = /@\w|\b\d{3}[- ]\d{3,4}|\+\d|www\.|https?:|\bpress office\b/i;

const CALL =
  /^(?:please\s+)?(?:get|subscribe|sign up|join|follow|download|register|become|support|donate|start|try|stay|receive|enjoy|never miss|don['’]t miss|like what|want)(?![-\p{L}])/iu;
const SOLD =
  /\b(?:newsletters?|e-?mails?|inbox|subscri\w+|app|account|alerts?|updates|channel|member(?:ship)?|trial|stories|notifications?|journalism|social media|supporter|reporting)\b/i;
const READER = /\b(?:you|your|our|us|we|newsletters?|inbox|subscribe)\b/i;

const CAPTION_LABEL =
  /^(?:photos?|images?|pictures?|pictured|caption|file(?: photo)?|graphic|map|illustration)\s*[:–—|]\s?/iu;

/** Longer lines are paragraphs, whatever they close with. */
const CAPTION_LENGTH = 1000;

/** A look before CREDITS, which cost ten times as much as the rest of the reading. */
const CREDIT_WORDS =
  /caption|photo|image|picture|\bpic\b|courtesy|credit|getty|\bAFP\b|\bAP\b|\bEPA\b|reuters/i;

/**
 * In brackets, or after the end of a sentence, or with nothing before it: a credit never cuts a sentence. The names of "Jane Doe / AFP"
 * take a start 15 ms to compile, so each has a look before it.
 */
const CREDITS: readonly (readonly [look: RegExp, credit: RegExp])[] = [
  // A gallery's button, and its place in it.
  [/(?:hide|show) caption/i, /(?<!\s)\s*\b(?:hide|show) caption(?: \d+ of \d+)?$/i],
  [
    /[([/]|(?:photo(?:graph)?|image|picture|credit)(?: by|:)\s|Getty Images/i,
    /(?<!\s)\s*(?:[([](?=(?:file |AP |handout )?(?:photo(?:graph)?s?|images?|pictures?|pic|credit|courtesy)\b\s*(?:by\b|of\b|credit|courtesy|[:/|–-])|[^()[\]]{0,100}\/\s*(?:AFP|AP|EPA|Reuters|Getty|POOL)\b|(?:AFP|AP|EPA|Reuters|Getty Images)[)\]])[^()[\]]{3,160}[)\]]|(?:^|(?<=[.!?…"”’)\]]\s))(?:(?:photo(?:graph)?|image|picture)(?: credit)?(?: by|:)\s[^.!?]{2,80}|credit:\s[^.!?]{2,80}|AP Photo\/[^.!?]{2,60}|Getty Images))\.?$/iu,
  ],
  [
    /(?:^|[.!?…"”’)\]]\s)(?:[^\s()[\]/]+ ){0,3}[^\s()[\]/]+\s?\/\s?(?:POOL|AFP|AP|Getty|Reuters|EPA)\b/i,
    /(?<!\s)\s*(?:^|(?<=[.!?…"”’)\]]\s))\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}\s?\/\s?(?:POOL|AFP|AP|Getty|Reuters|EPA)\b[^.!?]{0,40}\.?$/iu,
  ],
];
