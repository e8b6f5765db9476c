import type { AnswerQuote } from '../answer/answer.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action } from '../bot/reply.ts';
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
  const names = nearest.flatMap(({ text }) => text.match(NAME) ?? []).map(singleLine);
  const fresh = [...new Set(names)].filter(
    (name) => name.length <= MAX_LENGTH && !asked.includes(name.toLowerCase()),
  );
  return fresh.slice(0, SUGGESTED).map((name) => ({
    label: shorten(actions.askAbout(name), 80),
    invocation: invoke.ask({ question: name, ...source }),
  }));
}

/** Two to five words with capitals, "of" and "the" between them, not at the start of a sentence, where any word has one. */
const NAME = /(?<=[^.!?“"\s]\s)\p{Lu}[\p{L}’'-]+(?:\s(?:(?:of|the|and)\s){0,2}\p{Lu}[\p{L}’'-]+){1,4}/gu;
