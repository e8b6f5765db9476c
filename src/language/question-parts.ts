import { AUXILIARY, opensQuestion } from './answer-kind.ts';
import { withoutCourtesies } from './courtesies.ts';
import { pointsBack } from './leaning.ts';
import { readQuestion } from './question.ts';
import { splitSentences } from './sentences.ts';

/**
 * The questions that a text asks: one, the text itself, or two to four: "Who built the bridge, and how much did it cost?", "When did it
 * open? Who paid?". Each is whole: a pronoun of a further one is replaced by what the first asks about, if that is plain; if it is not, they
 * are one question.
 *
 * @example questionParts('When did Ferrero die and who leads his firm?') // ['When did Ferrero die', "who leads Ferrero's firm?"]
 */
export function questionParts(text: string): readonly string[] {
  // Nearly all texts ask one, and are not worth a closer look.
  if (!/\?\s*\S/.test(text) && text.search(JOINT) < 0) return [text];
  const asked = withoutCourtesies(text);
  const sentences = sentencesThatAsk(asked);
  const [first = '', ...others] = sentences.length > 1 ? sentences : joinedIn(asked);
  if (others.length === 0 || others.length >= MOST) return [text];
  const subject = subjectOf(first);
  const parts = [first, ...others.map((part) => withSubject(part, subject))];
  return parts.every(standsAlone) ? parts : [text];
}

function standsAlone(part: string): boolean {
  return part.length <= LONGEST && isWhole(part) && !pointsBack(part) && !UNSURE.test(part);
}

/** As long as a question that is typed may be: a long name for each pronoun makes twenty times as much. */
const LONGEST = 300;

/** More are a list to answer, which nobody reads in a chat. */
const MOST = 4;

/** The sentences, if each that ends with a question mark also opens as a question; what is told before belongs to the next that asks. */
function sentencesThatAsk(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const sentence of splitSentences(text)) {
    const own = text.slice(sentence.start, sentence.end).trim();
    if (!own.endsWith('?')) continue;
    if (!opensQuestion(own)) return [];
    parts.push(text.slice(start, sentence.end).trim());
    start = sentence.end;
  }
  return text.slice(start).trim() === '' ? parts : [];
}

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

/** What "it" and "he" may be in a question that comes after another; undefined if that is not plain. */
interface Subject {
  readonly it?: string | undefined;
  readonly person?: string | undefined;
}

/** The one name in a question, or the one that is no abbreviation; without names "the bridge" at its end or between "did" and the verb. */
function subjectOf(question: string): Subject {
  const names = namesIn(question);
  const [only, another] = names;
  if (only !== undefined && another === undefined) return { it: only, person: only };
  const [person, ...people] = names.filter((name) => name !== name.toUpperCase());
  if (names.length > 0) return people.length === 0 ? { person } : {};
  const [, between, last] =
    /\b(?:do|does|did|will|can) (the \p{Ll}+) \p{Ll}+\??$|\b(the (?:\p{Ll}+ )?\p{Ll}+)\??$/iu.exec(
      question,
    ) ?? [];
  return { it: between ?? last };
}

/** Names of one word or more, each as it stands there. */
function namesIn(question: string): readonly string[] {
  const { terms, text } = readQuestion(question);
  const names: { start: number; end: number }[] = [];
  for (const { role, start, end } of terms) {
    if (role !== 'name') continue;
    const before = names.at(-1);
    if (before && start === before.end + 1) before.end = end;
    else names.push({ start, end });
  }
  return names.map(({ start, end }) => text.slice(start, end));
}

/** They may point to what was named before, wherever they stand. */
const UNSURE = /\b(?:it|that|this|those|these)\b/i;

/** A question whose pronouns are replaced. */
function withSubject(question: string, { it, person }: Subject): string {
  return question.replace(
    /\b(?:(its)|(his|their)|(it)|(?:he|she|they|him|them))\b/gi,
    (pronoun, its, theirs, isThing) => {
      const meant = its || isThing ? it : person;
      if (meant === undefined) return pronoun;
      return its || theirs ? `${meant}'s` : meant;
    },
  );
}
