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
import { answerJson, sourcesJson, timelineJson } from './json.ts';
import type { Paint } from './paint.ts';
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

/** Answers each line of the input, `{"id", "question"}` or a plain question, with a line of JSON, in order. */
export async function answerLines(
  archive: Archive,
  args: InvocationArgs,
  { input, output, error }: Streams,
): Promise<ExitStatus> {
  const { source } = args;
  const options = source === undefined ? {} : { source: articleArgument(archive, String(source)) };
  let status: ExitStatus = 1;
  let misuse = false;
  let number = 0;
  for await (const line of createInterface({ input })) {
    number++;
    if (line.trim() === '') continue;
    const asked = parseQuestionLine(line);
    if (typeof asked === 'string') {
      // The answers stay in step with the questions, and the rest go on.
      error.write(`line ${number}: ${asked}\n`);
      output.write(`${JSON.stringify({ error: `line ${number}: ${asked}` })}\n`);
      misuse = true;
      continue;
    }
    const answer = await archive.ask(asked.question, options);
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
      const { question, ...scope } = askQuery(args, archive);
      const answer = await archive.ask(question, scope);
      return print(answerJson(answer), answer.answered);
    }
    case 'sources':
      return print(sourcesJson(archive), true);
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

function parseQuestionLine(line: string): { id?: string | number; question: string } | string {
  if (!line.trimStart().startsWith('{')) return { question: line.trim() };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'expected {"id", "question"} or a plain question, got broken JSON';
  }
  const { id, question } = value as { id?: unknown; question?: unknown };
  if (typeof question !== 'string' || question.trim() === '') return 'expected "question" to be text';
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return 'expected "id" to be text or a number';
  return { question, ...(id !== undefined && { id }) };
}
