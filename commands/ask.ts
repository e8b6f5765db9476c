import { carriedNumber, flag } from '../src/bot/arguments.ts';
import { articleArgument } from '../src/bot/article-argument.ts';
import { defineCommand } from '../src/bot/define-command.ts';
import { messageCommand } from '../src/bot/discord-data.ts';
import { nothingToLookFor } from '../src/bot/errors.ts';
import { type AskArgs, MAX_SCRIPT_QUESTION } from '../src/bot/invocations.ts';
import { articleOption, carried, consoleFlag, type OptionsFor, questionOption } from '../src/bot/option.ts';
import { answerJson, answerSchema } from '../src/export/answer-json.ts';
import { comparedTopics, opposedTopics, tellsOfEach } from '../src/language/comparison.ts';
import { isGreetingOrThanks } from '../src/language/courtesies.ts';
import { doubts } from '../src/language/doubts.ts';
import { asksForMore } from '../src/language/leaning.ts';
import { questionParts } from '../src/language/question-parts.ts';
import { contentTerms } from '../src/language/terms.ts';
import { MAX_QUESTION } from '../src/language/typed-question.ts';
import { answerReply } from '../src/replies/answer-reply.ts';
import { partsReply } from '../src/replies/parts-reply.ts';

/** `/ask`: the sentences that answer a question, word for word, or what comes nearest, or that the articles do not speak of it. */
export const ask = defineCommand({
  name: 'ask',
  description: 'ask',
  messageData: messageCommand('askMessage'),
  options: {
    question: questionOption('askQuestion', { max: MAX_QUESTION, ofScripts: MAX_SCRIPT_QUESTION }),
    source: articleOption('source'),
    explain: consoleFlag('How the question was read and the best sentences judged', { shownOnly: true }),
    /** Carried by "More quotes". */
    skip: carried(carriedNumber(0).default(0)),
    /** Carried by "Nearest passages". */
    nearest: carried(flag),
  } satisfies OptionsFor<AskArgs>,
  json: answerSchema,
  usesReader: true,
  async execute({ question, source: reference, explain, skip, nearest }, { archive, catalogue, forScript }) {
    const source = reference === undefined ? {} : { source: await articleArgument(archive, reference) };
    const leans = doubts(question) || asksForMore(question);
    const saysNothing = leans || contentTerms(question).length === 0 || isGreetingOrThanks(question);
    if (!forScript && saysNothing) throw nothingToLookFor(question);
    const isWhole = forScript || explain || skip > 0 || nearest;
    const compared = isWhole ? [] : comparedTopics(question);
    const parts = compared.length > 0 || isWhole ? compared : questionParts(question);
    const ofEach = async (topics: readonly string[], compares: boolean) => {
      const answers = await Promise.all(topics.map((part) => archive.ask(part, { ...source, limit: 1 })));
      return partsReply(question, answers, { searched: archive.size, skip, ...source, compares }, catalogue);
    };
    if (parts.length > 1) return ofEach(parts, compared.length > 0);
    const answer = await archive.ask(question, { skip, ...source, ...(explain && { explain }) });
    const opposed = isWhole ? [] : opposedTopics(question);
    const [best] = answer.quotes;
    if (opposed.length > 1 && !(best && tellsOfEach(best.text, opposed))) return ofEach(opposed, true);
    return {
      ...answerReply(answer, { searched: archive.size, skip, nearest, ...source }, catalogue),
      json: () => answerJson(answer),
      ...(answer.explanation && { explanation: answer.explanation }),
    };
  },
});
