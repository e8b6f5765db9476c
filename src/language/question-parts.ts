import { AUXILIARY, opensQuestion } from './answer-kind.ts';
import { completedQuestion } from './completed-question.ts';
import { withoutCourtesies } from './courtesies.ts';
import { pointsBack } from './leaning.ts';
import { readQuestion } from './question.ts';
import { splitSentences } from './sentences.ts';
import { type Subject, subjectOf, withSubject } from './subject.ts';
import { MAX_QUESTION } from './typed-question.ts';

/**
 * The questions that a text asks: one, the text itself, or two to four: "Who built the bridge, and how much did it cost?", "When did it
 * open? Who paid?". Each is whole: a pronoun of a further one is replaced by what the first asks about, if that is plain; if it is not, they
 * are one question. "And when?" asks of what the first does. The numbers of a list are left out.
 *
 * @example questionParts('When did Ferrero die and who leads his firm?') // ['When did Ferrero die', "who leads Ferrero's firm?"]
 */
export function questionParts(text: string): readonly string[] {
  // Nearly all texts ask one, and are not worth a closer look.
  if (!/\?\s*\S/.test(text) && text.search(JOINT) < 0) return [text];
  const asked = withoutCourtesies(text.replace(LIST_NUMBER, ''));
  const sentences = sentencesThatAsk(asked);
  const [first = '', ...others] = sentences.length > 1 ? sentences : joinedIn(asked);
  if (others.length === 0 || others.length >= MOST) return [text];
  const subject = subjectOf(first);
  const parts = [first, ...others.map((part) => madeWhole(part, first, subject))];
  return parts.every(standsAlone) ? parts : [text];
}

/** With what its pronouns stand for or, where it has none and is but "and when?", with what the first asks of. */
function madeWhole(part: string, first: string, subject: Subject): string {
  const plain = withSubject(part, subject);
  return plain === part ? (completedQuestion(part, first) ?? part) : plain;
}

function standsAlone(part: string): boolean {
  // A long name for each pronoun makes twenty times as much.
  return part.length <= MAX_QUESTION && isWhole(part) && !pointsBack(part) && !UNSURE.test(part);
}

/** "1. Who won? 2) When?" */
const LIST_NUMBER = /(?:^|(?<=\?\s))\(?[1-9][.)]\s+(?=\p{L})/gu;

/** More are a list to answer, which nobody reads in a chat. */
const MOST = 4;

/** The sentences, if each that ends with a question mark also opens as a question; what is told before belongs to the next that asks. */
function sentencesThatAsk(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const sentence of splitSentences(text)) {
    const own = text.slice(sentence.start, sentence.end).trim();
    if (!own.endsWith('?')) continue;
    if (!opensQuestion(own.replace(JOINED, ''))) return [];
    parts.push(text.slice(start, sentence.end).trim());
    start = sentence.end;
  }
  return text.slice(start).trim() === '' ? parts : [];
}

/** Before a question among several. */
const JOINED = /^(?:(?:and|but|or|also)\b,?\s+)+/i;

/** "... and who ...": where a second question begins. */
const JOINT = /(?<=[^\s,]),?\s+(?:and|&|plus)\s+(?:also\s+)?(?=(?:who|what|which|when|where|why|how)\b)/gi;
/** What is asked between two, or of both, is one question. */
const OF_BOTH = /\b(?:between|both)\b/i;

function joinedIn(text: string): readonly string[] {
  if (!opensQuestion(text)) return [text];
  const parts: string[] = [];
  let start = 0;
  for (const joint of text.matchAll(JOINT)) {
    const [before, after] = [text.slice(start, joint.index), text.slice(joint.index + joint[0].length)];
    if (!isWhole(before) || OF_BOTH.test(before) || isReported(before) || !isAsked(after)) continue;
    parts.push(before);
    start = joint.index + joint[0].length;
  }
  return [...parts, text.slice(start)];
}

/** Whether it says of what it asks: "when", "what year" do not. */
export function isWhole(part: string): boolean {
  return readQuestion(part).terms.some(({ role }) => role === 'word' || role === 'name');
}

/** "did he say who won": what comes after it may be said as well. */
function isReported(part: string): boolean {
  const [first = '', ...others] = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  return AUXILIARY.test(first) && others.some((word) => /^(?:who|what|which|when|where|why|how)$/.test(word));
}

/** "how much did it cost", "who became king", not "why he left". */
function isAsked(part: string): boolean {
  const [first = '', ...others] = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  const verb = others.findIndex((word) => AUXILIARY.test(word));
  if (/^(?:when|where|why)$/.test(first)) return verb === 0;
  if (first === 'how') return verb >= 0 && verb <= 3;
  return others.length > 0;
}

/** They may point to what was named before, wherever they stand. */
const UNSURE = /\b(?:it|that|this|those|these)\b/i;
