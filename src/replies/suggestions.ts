import type { AnswerQuote } from '../answer/answer.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action } from '../bot/reply.ts';
import { isStopWord } from '../language/stop-words.ts';
import type { Catalogue } from '../locales/en.ts';
import { shorten, singleLine } from '../support/safe-text.ts';

const SUGGESTED = 2;
/** Longer names make no button that can be read at a glance. */
const MAX_LENGTH = 40;

/** Names of several words in the nearest passages that the question does not have: what the articles could be asked about. `source` is carried on. */
export function suggestions(
  question: string,
  nearest: readonly AnswerQuote[],
  source: { readonly source?: string },
  { actions }: Catalogue,
): Action[] {
  const asked = question.toLowerCase();
  const fresh = new Set<string>();
  for (const { text } of nearest) {
    for (const [words] of text.matchAll(CAPITALS)) {
      if (fresh.size === SUGGESTED) break;
      const name = withoutOpening(singleLine(words)).replace(POSSESSIVE, '');
      if (name.includes(' ') && name.length <= MAX_LENGTH && !asked.includes(name.toLowerCase()))
        fresh.add(name);
    }
  }
  return [...fresh].map((name) => ({
    label: shorten(actions.askAbout(name), 80),
    invocation: invoke.ask({ question: name, ...source }),
  }));
}

/** Two to six words with capitals, "of", "the" and "and" between them: whole, so that no name loses its first word. */
const CAPITALS =
  /(?<![\p{L}\p{N}.’'-])\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|the|and)\s){0,2}\p{Lu}[\p{L}’'-]+){1,5}(?![\p{L}\p{N}&])/gu;

/** "Steve Jobs'", "Sweden and Finland's": what is theirs is not asked about. */
const POSSESSIVE = /(?<=s)['’]$|['’]s$/i;

/** A name without the "The" or "In" that opens a sentence before it. */
function withoutOpening(name: string): string {
  const words = name.split(' ');
  const first = words.findIndex((word) => !isStopWord(word.toLowerCase().replace(/[’']/g, '')));
  return words.slice(first).join(' ');
}
