import { withEarlier } from '../language/with-earlier.ts';
import { ASK } from './invocations.ts';
import type { Invocation, Reply } from './reply.ts';

/**
 * What a follow-up that its article does not answer is asked there as well: it and the question before it. Undefined if it says enough by
 * itself or there is none.
 */
export function askedWithEarlier(asked: Invocation, earlier: string | undefined): Invocation | undefined {
  const { question } = asked.args;
  if (asked.command !== ASK || typeof question !== 'string' || earlier === undefined) return undefined;
  const both = withEarlier(question, earlier);
  return both === undefined ? undefined : { command: ASK, args: { ...asked.args, question: both } };
}

/** A reply as one to what the asker said. */
export function inOwnWords(reply: Reply, { args: { question } }: Invocation): Reply {
  return typeof question === 'string' ? { ...reply, subject: question } : reply;
}
