import { createInterface } from 'node:readline';
import { askQuery } from '../../commands/ask.ts';
import type { Archive } from '../archive.ts';
import { articleArgument } from '../bot/article-argument.ts';
import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation, InvocationArgs, Reply } from '../bot/reply.ts';
import { explanationText } from './explain.ts';
import type { Paint } from './paint.ts';
import { parseQuestionLine, scriptQuestion } from './question-line.ts';
import { renderReply } from './render.ts';
import { type Streams, widthOf } from './streams.ts';
import { answerJson, errorLineJson, sourcesJson } from './to-json.ts';

/** 0: it answered; 1: it found nothing; 2: it was asked in a way that cannot be understood. */
export type ExitStatus = 0 | 1 | 2;

/** Prints a value as JSON for people to read and programs to parse. */
export function printJson(value: unknown, found: boolean, { output }: Streams): ExitStatus {
  output.write(`${JSON.stringify(value, null, 2)}\n`);
  return found ? 0 : 1;
}

/** Prints a reply for people. */
export function printReply(reply: Reply, paint: Paint, streams: Streams): ExitStatus {
  streams.output.write(renderReply(reply, { paint, width: widthOf(streams) }));
  return reply.found ? 0 : 1;
}

/** Runs one command and prints its reply for people. */
export async function runOnce(
  bot: Bot,
  invocation: Invocation,
  streams: Streams,
  paint: Paint,
): Promise<ExitStatus> {
  return printReply(await bot.handle(invocation), paint, streams);
}

/** Prints how a question was read and its best sentences were judged. */
export async function explainOnce(
  archive: Archive,
  args: InvocationArgs,
  { output }: Streams,
): Promise<void> {
  const { question, ...scope } = askQuery(args, archive);
  const { explanation } = await archive.ask(question, { ...scope, explain: true });
  if (explanation) output.write(`\n${explanationText(explanation)}`);
}

/** Answers each line of the input (question-line.ts) with a line of JSON, in order; an empty one is skipped. */
export async function answerLines(
  archive: Archive,
  args: InvocationArgs,
  { input, output, error }: Streams,
): Promise<ExitStatus> {
  const scope = scopeOf(args, archive);
  let status: ExitStatus = 1;
  let misuse = false;
  let number = 0;
  for await (const line of createInterface({ input })) {
    number++;
    if (line.trim() === '') continue;
    const asked = parseQuestionLine(line);
    if ('problem' in asked) {
      // The answers stay in step with the questions, and the rest go on.
      const problem = `line ${number}: ${asked.problem}`;
      error.write(`${problem}\n`);
      output.write(`${JSON.stringify(errorLineJson(problem, asked.id))}\n`);
      misuse = true;
      continue;
    }
    const answer = await archive.ask(asked.question, scope);
    if (answer.answered) status = 0;
    output.write(`${JSON.stringify(answerJson(answer, asked.id))}\n`);
  }
  return misuse ? 2 : status;
}

/** Runs one command but `timeline` (one-timeline.ts) and prints JSON (json.ts has the schemas). */
export async function runOnceJson(
  archive: Archive,
  { command, args }: Invocation,
  streams: Streams,
): Promise<ExitStatus> {
  switch (command) {
    case 'ask': {
      const { data: question, error } = scriptQuestion.safeParse(args['question']);
      if (error) throw new UserError(() => `ask: ${error.issues[0]?.message}.`);
      const answer = await archive.ask(question, scopeOf(args, archive));
      return printJson(answerJson(answer), answer.answered, streams);
    }
    case 'sources': {
      const { article } = args;
      const asked = article === undefined ? undefined : [articleArgument(archive, String(article))];
      return printJson(sourcesJson(archive, asked), true, streams);
    }
    default:
      throw new UserError(({ errors }) => errors.noCommand(command));
  }
}

/** Which articles a script's question is put to. Throws a UserError where there is no such article. */
function scopeOf({ source }: InvocationArgs, archive: Archive) {
  return source === undefined ? {} : { source: articleArgument(archive, String(source)) };
}
