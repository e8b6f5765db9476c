import { createHash } from 'node:crypto';
import type { Invocation, Reply } from '../bot/reply.ts';
import type { Words } from '../words/en.ts';
import { ASK } from './asking.ts';
import type { Offer } from './buttons.ts';

/** What one person thinks of an answer. */
export interface Vote {
  readonly vote: 'helpful' | 'wrong';
  readonly question: string;
  /** The quotes that were shown: the id of the article, UTF-16 offsets into its text. */
  readonly quotes: readonly QuotePlace[];
  /** Discord's id of the person. It must not be kept as it is. */
  readonly user: string;
}

export interface QuotePlace {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Takes votes. Never rejects: `lost` where a vote could not be kept. */
export interface Ballot {
  cast(vote: Vote): Promise<'noted' | 'already' | 'lost'>;
}

/** The two votes on an answer; none on any other reply. */
export function voteOffers(invocation: Invocation, reply: Reply, { actions }: Words): Offer[] {
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
