import { wantedOfBot } from '../language/asked-of-bot.ts';
import { leansOnEarlier } from '../language/leaning.ts';
import { saidElsewhere } from '../language/said-elsewhere.ts';
import { loneAddress } from '../support/web-address.ts';
import type { Command } from './command.ts';
import { ASK, invoke } from './invocations.ts';
import type { Invocation } from './reply.ts';
import { timeInTopic } from './time-in-topic.ts';
import { typedCommand } from './typed-command.ts';

/**
 * What somebody means who typed it as a question: "help" is `/help`, also in other languages, "latest news" is `/sources`, "who wrote this
 * story?" is the article that is asked (all of them if none is), with a topic the article on that, "what articles do you have about it?"
 * those that speak of it, a time alone ("what happened in March 2023?") is `/timeline`, a link alone is the article of that address, and one
 * of `commands` that is typed out ("/timeline Putin") is that. Any other invocation is meant as it is, and so is what one article alone is
 * asked that it may speak of: "how does it work?". Throws a UserError for a misspelt option.
 */
export function meantBy(invocation: Invocation, commands: readonly Command[] = []): Invocation {
  const { question, skip = 0 } = invocation.args;
  if (invocation.command !== ASK || typeof question !== 'string' || skip !== 0) return invocation;
  const link = loneAddress(question);
  if (link !== undefined) return invoke.sources({ article: link });
  const { source } = invocation.args;
  const article = typeof source === 'string' ? source : undefined;
  const typed = typedCommand(question, commands);
  // "/ask help" asks for the help as well.
  if (typed) return meantBy(typed, commands);
  const timed = timeInTopic(question);
  // Few sentences name the time that they tell of in full, and which events fall into it the timeline knows.
  if (timed && timed.topic === undefined) return invoke.timeline({ topic: question, source: article });
  const elsewhere = saidElsewhere(question);
  if (elsewhere?.means === 'help') return invoke.help({ language: elsewhere.language });
  const wanted = wantedOfBot(question);
  if (wanted === undefined) return invocation;
  if (wanted === 'help')
    return article !== undefined && leansOnEarlier(question) ? invocation : invoke.help();
  if (wanted === 'articles') return invoke.sources();
  if (wanted === 'article') return invoke.sources({ article });
  if ('articleOn' in wanted) return invoke.sources({ about: wanted.articleOn });
  if ('articlesOn' in wanted) return invoke.sources({ topic: wanted.articlesOn });
  return invoke.timeline({ topic: wanted.timeline, source: article });
}
