import { wantedOfBot } from '../language/asked-of-bot.ts';
import { isWebAddress } from '../support/web-address.ts';
import { invoke } from './invocations.ts';
import type { Invocation } from './reply.ts';

const { command: ASK } = invoke.ask({ question: '' });

/**
 * What somebody means who typed it as a question: "help" is `/help`, "latest news" is `/sources`, and a link alone is the article of that
 * address. Any other invocation is meant as it is.
 */
export function meantBy(invocation: Invocation): Invocation {
  const { question, skip = 0 } = invocation.args;
  if (invocation.command !== ASK || typeof question !== 'string' || skip !== 0) return invocation;
  const link = question.trim().replace(/^<(.*)>$/, '$1');
  if (isWebAddress(link) && !/\s/.test(link)) return invoke.sources({ article: link });
  const wanted = wantedOfBot(question);
  if (wanted === undefined) return invocation;
  if (wanted === 'help') return invoke.help();
  return wanted === 'articles' ? invoke.sources() : invoke.timeline({ topic: wanted.timeline });
}
