import { readQuestion } from './question.ts';

/** What "it" and "he" may be in a question that comes after another; undefined if that is not plain. */
export interface Subject {
  readonly it?: string | undefined;
  readonly person?: string | undefined;
}

/** The one name in a question, or the one that is no abbreviation; without names "the bridge" at its end or between "did" and the verb. */
export function subjectOf(question: string): Subject {
  const names = namesIn(question);
  // "Trump's council": of neither it is plain.
  if (names.some((name) => /['’]s$/.test(name))) return {};
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
export function namesIn(question: string): readonly string[] {
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

/** A question whose pronouns are replaced. */
export function withSubject(question: string, { it, person }: Subject): string {
  return question.replace(
    /\b(?:(its)|(his|their)|(it)|(?:he|she|they|him|them))\b/gi,
    (pronoun, its, theirs, isThing) => {
      const meant = its || isThing ? it : person;
      if (meant === undefined) return pronoun;
      return its || theirs ? `${meant}'s` : meant;
    },
  );
}
