import { createHash } from 'node:crypto';
import type { Invocation, Reply } from '../../bot/reply.ts';
import type { QuotePlace } from '../../feedback/vote.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { ButtonAction } from '../rendering/buttons.ts';
import { ASK } from './message-question.ts';

/** The two votes on an answer; none on any other reply. */
export function voteButtons(invocation: Invocation, reply: Reply, { actions }: Catalogue): ButtonAction[] {
  if (invocation.command !== ASK || !reply.found) return [];
  const { private: _, ...args } = invocation.args;
  const voted = { command: ASK, args: { ...args, [QUOTES]: fingerprint(reply) } };
  return [
    { label: actions.helpful, invocation: voted, purpose: 'helpful' },
    { label: actions.wrongQuote, invocation: voted, purpose: 'wrong' },
  ];
}

/** The invocation that a vote is about, and the fingerprint of what it said then. */
export function votedOn({ command, args }: Invocation): { invocation: Invocation; quotes: unknown } {
  const { [QUOTES]: quotes, ...rest } = args;
  return { invocation: { command, args: rest }, quotes };
}

/** The quotes of a reply, in its order. */
export function quotesOf({ blocks }: Reply): QuotePlace[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'quote') return [];
    const { article, start, end } = block.quote;
    return [{ article: article.id, start, end }];
  });
}

/** Short, and another one where the reply quotes something else: 48 bits of SHA-256 over places and texts. */
export function fingerprint(reply: Reply): string {
  const hash = createHash('sha256');
  for (const block of reply.blocks) {
    if (block.kind !== 'quote') continue;
    const { article, start, end, text } = block.quote;
    hash.update(JSON.stringify([article.id, start, end, text]));
  }
  return hash.digest('base64url').slice(0, 8);
}

/** The name of the argument that carries the fingerprint. */
const QUOTES = 'quotes';
