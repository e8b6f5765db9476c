import type { Bot } from '../bot/bot.ts';
import type { Invocation } from '../bot/reply.ts';
import { JSON_VERSION } from '../export/json-parts.ts';
import { linesOf } from './lines-of.ts';
import type { ExitStatus } from './one-shot.ts';
import { parseQuestionLine } from './question-line.ts';
import type { Streams } from './streams.ts';

/**
 * Runs a command once for each line of the input (question-line.ts says what may stand there), which is its `question`, and prints a
 * line of JSON for each, in order; an empty line is skipped. Rejects with a UserError if its other arguments cannot be understood.
 */
export async function runBatch(
  bot: Bot,
  { command, args }: Invocation,
  { input, output, error }: Streams,
): Promise<ExitStatus> {
  let status: ExitStatus = 1;
  let misuse = false;
  let number = 0;
  const print = (value: object, id: string | number | undefined) =>
    output.write(`${JSON.stringify({ version: JSON_VERSION, ...(id !== undefined && { id }), ...value })}\n`);
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    const asked = parseQuestionLine(line);
    if ('problem' in asked) {
      // The answers stay in step with the questions, and the rest go on.
      const problem = `line ${number}: ${asked.problem}`;
      error.write(`${problem}\n`);
      print({ error: problem }, asked.id);
      misuse = true;
      continue;
    }
    const reply = await bot.handle({ command, args: { ...args, question: asked.question } });
    if (reply.found) status = 0;
    print((await reply.json?.()) ?? {}, asked.id);
  }
  return misuse ? 2 : status;
}
