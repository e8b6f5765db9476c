import { compromise } from './compromise.ts';
import type { Span } from './span.ts';
import { isStopWord } from './stop-words.ts';

/**
 * Cuts text into sentences.
 *
 * The spans tile `within` (default: all of `text`): they touch, are in order, and keep the white space after each sentence.
 * A line break counts as a space, so a caller cuts paragraphs first. Where the splitter returns anything that is not the
 * text itself, `within` comes back as one span: a long quote is better than a wrong one.
 *
 * compromise's own splitter is called without its tokenizer, which costs ten times as much (4 against 0.3 µs a character). It
 * keeps a short quotation of several sentences whole. Its mistakes are corrected on both sides: see `belongTogether` and `missedEnds`.
 *
 * @example splitSentences('Sales of Acme Inc. rose. It said so.') // [{start: 0, end: 25}, {start: 25, end: 36}]
 */
export function splitSentences(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const part = text.slice(within.start, within.end).replace(/[\r\n]/g, ' ');
  if (part === '') return [];
  // A paragraph brings the white space behind it: what ends there is the one sentence that it may be.
  if (part.length <= PART_LENGTH && !MAY_HOLD_END.test(part.trimEnd()))
    return [{ start: within.start, end: within.end }];
  const pieces = piecesOf(part);
  if (pieces.join('') !== part) return [{ start: within.start, end: within.end }];

  const spans: Span[] = [];
  let sentence = '';
  let start = within.start;
  for (const [index, piece] of pieces.entries()) {
    sentence += piece;
    const next = pieces[index + 1];
    if (next !== undefined && belongTogether(piece, next)) continue;
    const from = start;
    for (const end of [...missedEnds(sentence).map((at) => from + at), from + sentence.length]) {
      spans.push({ start, end });
      start = end;
    }
    sentence = '';
  }
  return spans;
}

/** Whatever the splitter, or `missedEnds`, may take for the end of a sentence before another: in a short paragraph of news there is none. */
const MAY_HOLD_END =
  /[.!?…\u203d\u2e18\u203c\u2047-\u2049\u0964\u0965\u061f\u06d4\u0589\u1362\u1367\u104b\u17d4]["”’')\]]*\s|[\u3002\uff01\uff1f\uff61]/;

/**
 * The splitter's sentences. It takes time by the square of a text that never ends a sentence ("U.S. Mr. St. ..."), so a long
 * text is read in parts; what stands last in one is read again with the next.
 */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > PART_LENGTH) {
    const part = text.slice(start, start + PART_LENGTH);
    const found = splitter(part, world);
    const whole = found.length > 1 ? found.slice(0, -1) : [part.slice(0, part.lastIndexOf(' ') + 1) || part];
    for (const piece of whole) {
      pieces.push(piece);
      start += piece.length;
    }
  }
  return start < text.length ? [...pieces, ...splitter(text.slice(start), world)] : pieces;
}

/** UTF-16 units: ten times the longest paragraph of the development articles; costs 40 ms at worst. */
const PART_LENGTH = 8000;

type Splitter = (text: string, world: object) => string[];

// compromise types `methods()` as a bare object; what it hands out is checked once, at the start.
const world = compromise.world();
const splitter = findSplitter(compromise.methods());

function findSplitter(methods: object): Splitter {
  const { one } = methods as { one?: { tokenize?: { splitSentences?: unknown } } };
  const found = one?.tokenize?.splitSentences;
  if (typeof found !== 'function')
    throw new TypeError('compromise: expected methods().one.tokenize.splitSentences');
  return found as Splitter;
}

/** Whether what the splitter took for the end of a sentence was a shortened word, or dots for what is left out. */
function belongTogether(piece: string, next: string): boolean {
  const last = piece.trimEnd();
  if (/^[,;:)]/.test(next)) return true;
  if (/^[–—-]+\s/.test(next) && DATELINE.test(last)) return true;
  if (/^[a-z]/.test(next)) return SHORTENED.test(last) || /(?:\. \.|…) ?\.?$/.test(last);
  if (/^[\d(]/.test(next)) return BEFORE_NUMBER.test(last) || SHORTENED.test(last);
  return BEFORE_NAME.test(last);
}

/** "BILLINGS, Mont.", where a dash follows. */
const DATELINE = /^[A-Z][A-Z .'’-]+, [A-Z][\w.]*\.$/;
/** Shortened words that more follows after, whatever it is; in "(pct. capacity)" after a bracket, in "Lower-Est." after a hyphen. */
const SHORTENED = /(?<![\p{L}\d])(?:vs?|avg|pct|pop|est|approx|ca|cf|seq|al|eg|ie|incl|esp|viz)\.$/iu;
const BEFORE_NUMBER =
  /(?<![\p{L}\d])(?:Nos?|Vols?|pp?|Arts?|Secs?|Figs?|Chs?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu;
const BEFORE_NAME =
  /(?<![\p{L}\d])(?:Sts?|Mt|Ft|Mrs?|Ms|Messrs|Dr|Prof|Rev|Sen|Rep|Gov|Lt|Gen|Col|Capt|Sgt|vs?)\.$/u;

/** Ends of sentences inside what the splitter gave as one, without the last: offsets behind the white space. */
function missedEnds(sentence: string): number[] {
  const ends: number[] = [];
  // Quotation marks are counted as they come, so that a long text is read once.
  let open = 0;
  let start = 0;
  let seen = 0;
  for (const { 0: mark, index } of sentence.matchAll(MAYBE_END)) {
    const end = index + mark.length;
    open = stillOpen(open, sentence.slice(seen, end));
    seen = end;
    if (open > 0) continue;
    const after = sentence.slice(end, end + LOOKED_AT);
    const isEnd = /^[.!?…]+[^.!?…\s]/.test(mark)
      ? isAfterQuotation(mark, after)
      : isAfterShortened(sentence.slice(Math.max(start, end - LOOKED_AT), end).trimEnd(), after);
    if (!isEnd) continue;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** Longer than any shortened word, or the name of who spoke. */
const LOOKED_AT = 80;
const MAYBE_END = /(?<![.!?…])[.!?…]+["”’')\]]*\s+(?=["“‘([]?[\p{Lu}\d])/gu;

/** How many quotations are open after `text`, if `open` are before it. A straight mark opens if none is open. */
function stillOpen(open: number, text: string): number {
  let now = open;
  for (const [mark] of text.matchAll(/["“”]/g)) {
    if (mark === '“') now++;
    else if (mark === '”') now = Math.max(0, now - 1);
    else now = now > 0 ? now - 1 : 1;
  }
  return now;
}

/** After “... again.” a new sentence begins; after “Why?” the one who asked may follow. */
function isAfterQuotation(mark: string, after: string): boolean {
  return (
    mark.startsWith('.') ||
    !/^(?:\p{Lu}\S*\s+){1,4}(?:said|says|asked|asks|told|wrote|added|replied|suggested|shouted)\b/u.test(
      after,
    )
  );
}

/** "Inc. He": no name goes on with a small word that has a capital. */
function isAfterShortened(last: string, after: string): boolean {
  const [word = ''] = /^["“‘([]?[\p{L}’']+/u.exec(after) ?? [];
  const small = word.replace(/[^\p{L}]/gu, '');
  if (small === 'I' || !isStopWord(small.toLowerCase())) return false;
  return !LIST_NUMBER.test(last) && !BEFORE_NAME.test(last) && !SHORTENED.test(last);
}

/** "25. For the cook" */
const LIST_NUMBER = /^\s*\d+\.$/;
