import { ASK, invoke } from '../bot/invocations.ts';
import type { Action, Invocation, Reply } from '../bot/reply.ts';
import { completedQuestion } from '../language/completed-question.ts';
import { leansOnEarlier } from '../language/leaning.ts';
import { saysTooLittle } from '../language/with-earlier.ts';

/**
 * The article (its key or what was typed for it) that a line after this one is put to. Like in Discord a follow-up stays with the
 * one article that was asked about; an answer from all articles ends that, anything else leaves it.
 */
export function sourceAfter({ command, args }: Invocation, before: string | undefined): string | undefined {
  if (command !== ASK) return before;
  const { source } = args;
  return typeof source === 'string' ? source : undefined;
}

/** Offers to ask the same of the first quote's article alone, or again of all. */
export function followUpActions({ command, args }: Invocation, { blocks }: Reply): Action[] {
  const { question, source } = args;
  if (command !== ASK || typeof question !== 'string') return [];
  if (source !== undefined) return [{ label: 'Ask all articles', invocation: invoke.ask({ question }) }];
  const quoted = firstQuoted({ blocks });
  if (quoted === undefined) return [];
  return [{ label: 'Ask this article alone', invocation: invoke.ask({ question, source: quoted }) }];
}

/** A question that the one before it makes whole ("and when?"), asked where it would be; undefined if it needs none. */
export function madeWhole(
  { command, args }: Invocation,
  earlier: string | undefined,
): Invocation | undefined {
  const { question } = args;
  if (command !== ASK || typeof question !== 'string' || earlier === undefined) return undefined;
  const whole = completedQuestion(question, earlier);
  return whole === undefined ? undefined : { command, args: { ...args, question: whole } };
}

/** What a later question may lean on: the last one that leaned on none itself. */
export function askedAfter({ command, args }: Invocation, before: string | undefined): string | undefined {
  const { question } = args;
  if (command !== ASK || typeof question !== 'string') return before;
  return leansOnEarlier(question) || saysTooLittle(question) ? before : question;
}

/** The article of the first quote of a reply, by its key. */
export function firstQuoted({ blocks }: Pick<Reply, 'blocks'>): string | undefined {
  return blocks.find((block) => block.kind === 'quote')?.quote.article.key;
}
