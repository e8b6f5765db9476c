import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive } from '../src/archive.ts';
import { carriedNumber, flag, parseArguments, typedText } from '../src/bot/arguments.ts';
import { articleArgument, completeArticle } from '../src/bot/article-argument.ts';
import type { Command } from '../src/bot/command.ts';
import { UserError } from '../src/bot/errors.ts';
import type { InvocationArgs } from '../src/bot/reply.ts';
import { contentTerms } from '../src/language/terms.ts';
import { answerReply } from '../src/replies/answer-reply.ts';
import { articleOption, chatCommand, described, messageCommand } from './options.ts';

const MAX_QUESTION = 300;

/** `/ask`: the sentences that answer a question, word for word, or what comes nearest, or that the articles do not speak of it. */
export const ask: Command = {
  name: 'ask',
  data: chatCommand('ask', [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      ...described('askQuestion'),
      required: true,
      max_length: MAX_QUESTION,
    },
    articleOption('source', 'source'),
  ]),
  messageData: messageCommand('askMessage'),
  async execute(args, { archive, catalogue }) {
    const { question, isPrivate, nearest, ...scope } = askQuery(args, archive);
    if (contentTerms(question).length === 0) throw new UserError(({ errors }) => errors.emptyQuestion);
    const answer = await archive.ask(question, scope);
    return {
      ...answerReply(answer, { searched: archive.articles.length, nearest, ...scope }, catalogue),
      private: isPrivate,
    };
  },
  autocomplete: (option, typed, archive) => (option === 'source' ? completeArticle(archive, typed) : []),
};

/** The arguments of `/ask`, understood. Throws a UserError. */
export function askQuery(args: InvocationArgs, archive: Archive) {
  const { question, source: reference, skip, nearest, private: isPrivate } = parseArguments(parameters, args);
  const source = reference === undefined ? undefined : articleArgument(archive, reference);
  return { question, isPrivate, skip, nearest, ...(source && { source }) };
}

const parameters = z.object({
  question: typedText(MAX_QUESTION),
  source: z.string().optional(),
  private: flag,
  /** Carried by "More quotes". */
  skip: carriedNumber(0).default(0),
  /** Carried by "Nearest passages". */
  nearest: flag,
});
