import { createHash } from 'node:crypto';
import { ASK } from '../../bot/invocations.ts';
import { meantBy } from '../../bot/meant.ts';
import type { Invocation, Reply } from '../../bot/reply.ts';
import type { QuotePlace } from '../../feedback/vote.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { ButtonAction } from '../rendering/buttons.ts';

/**
 * What a vote on a reply is about: what was asked and a fingerprint of the quotes that were shown. Undefined for what cannot be
 * voted on: all but an answer.
 */
export function votable(invocation: Invocation, reply: Reply): Invocation | undefined {
  const { command, args } = invocation;
  if (command !== ASK || !reply.found || quotesOf(reply).length === 0) return undefined;
  // What was typed as a question may have asked for the help, a list or an article, which shows how it opens.
  if (meantBy(invocation) !== invocation) return undefined;
  const { private: _, ...asked } = args;
  return { command, args: { ...asked, [FINGERPRINT]: fingerprint(reply) } };
}

/** The two votes on it. */
export function voteButtons(invocation: Invocation, { actions }: Catalogue): ButtonAction[] {
  return [
    { label: actions.helpful, invocation, purpose: 'helpful' },
    { label: actions.wrongQuote, invocation, purpose: 'wrong' },
  ];
}

/** What was asked of what a vote is about. */
export function askedBy({ command, args }: Invocation): Invocation {
  const { [FINGERPRINT]: _, ...asked } = args;
  return { command, args: asked };
}

/** Whether both votes are about the same quotes. */
export function sameQuotes(one: Invocation, other: Invocation | undefined): boolean {
  return one.args[FINGERPRINT] !== undefined && one.args[FINGERPRINT] === other?.args[FINGERPRINT];
}

/** The quotes of a reply, in its order. */
export function quotesOf({ blocks }: Reply): QuotePlace[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'quote') return [];
    const { article, start, end } = block.quote;
    return [{ article: article.id, key: article.key, start, end }];
  });
}

/** Short, and another one if the reply quotes something else: 48 bits of SHA-256 over places and texts. */
function fingerprint(reply: Reply): string {
  const hash = createHash('sha256');
  for (const block of reply.blocks) {
    if (block.kind !== 'quote') continue;
    const { article, start, end, text } = block.quote;
    hash.update(JSON.stringify([article.id, start, end, text]));
  }
  return hash.digest('base64url').slice(0, 8);
}

/** The name of the argument that carries the fingerprint, in buttons that were sent long ago as well. */
const FINGERPRINT = 'quotes';
