import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { askQuery } from '../../commands/ask.ts';
import { requestedTimeline } from '../../commands/timeline.ts';
import { TIMELINE_FORMS, timelineBlock } from '../../commands/timeline-forms.ts';
import type { Archive } from '../archive.ts';
import { articleArgument } from '../bot/article-argument.ts';
import type { Bot } from '../bot/bot.ts';
import { UserError } from '../bot/errors.ts';
import type { Invocation, InvocationArgs } from '../bot/reply.ts';
import { en } from '../words/en.ts';
import type { CommandLine } from './command-line.ts';
import { explanationText } from './explain.ts';
import { answerJson, errorLineJson, sourcesJson, timelineJson } from './json.ts';
import type { Paint } from './paint.ts';
import { parseQuestionLine, scriptQuestion } from './question-line.ts';
import { renderReply } from './render.ts';
import { type Streams, widthOf } from './streams.ts';

/** 0: it answered; 1: it found nothing; 2: it was asked in a way that cannot be understood. */
export type ExitStatus = 0 | 1 | 2;

/** Runs one command and prints its reply for people. */
export async function runOnce(
  bot: Bot,
  invocation: Invocation,
  streams: Streams,
  paint: Paint,
): Promise<ExitStatus> {
  const reply = await bot.handle(invocation);
  streams.output.write(renderReply(reply, { paint, width: widthOf(streams) }));
  return reply.found ? 0 : 1;
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

/** Runs one command and prints JSON (json.ts has the schemas). */
export async function runOnceJson(
  archive: Archive,
  { command, args }: Invocation,
  { output }: Streams,
): Promise<ExitStatus> {
  const print = (value: unknown, found: boolean): ExitStatus => {
    output.write(`${JSON.stringify(value, null, 2)}\n`);
    return found ? 0 : 1;
  };
  switch (command) {
    case 'ask': {
      const { data: question, error } = scriptQuestion.safeParse(args['question']);
      if (error) throw new UserError(() => `ask: ${error.issues[0]?.message}.`);
      const answer = await archive.ask(question, scopeOf(args, archive));
      return print(answerJson(answer), answer.answered);
    }
    case 'sources': {
      const { article } = args;
      const asked = article === undefined ? undefined : [articleArgument(archive, String(article))];
      return print(sourcesJson(archive, asked), true);
    }
    case 'timeline': {
      const { events, topic } = await requestedTimeline(args, archive);
      return print(timelineJson(events, topic), events.length > 0);
    }
    default:
      throw new UserError(({ errors }) => errors.noCommand(command));
  }
}

/** Writes the timeline into the files that the words name. Throws a UserError that names a file that cannot be written. */
export async function writeTimeline(archive: Archive, { invocation, files }: CommandLine): Promise<void> {
  if (Object.keys(files).length === 0) return;
  const { events, topic } = await requestedTimeline(invocation.args, archive);
  if (events.length === 0) return;
  for (const form of TIMELINE_FORMS) {
    const path = files[form];
    if (path === undefined) continue;
    const block = await timelineBlock(form, events, en, topic);
    if (!('data' in block)) throw new Error(`expected a file for "${form}"`);
    await writeFile(path, block.data).catch((cause: NodeJS.ErrnoException) => {
      throw new UserError(() => `${path}: cannot be written: ${cause.code ?? cause.message}`);
    });
  }
}

/** Which articles a script's question is put to. Throws a UserError where there is no such article. */
function scopeOf({ source }: InvocationArgs, archive: Archive) {
  return source === undefined ? {} : { source: articleArgument(archive, String(source)) };
}
