import * as z from 'zod';
import { MAX_SCRIPT_QUESTION } from '../bot/invocations.ts';

/** What a line of questions says: a question and the id to answer it under, or what is wrong with the line. */
export type QuestionLine =
  | { readonly id?: string | number; readonly question: string }
  | { readonly id?: string | number; readonly problem: string };

/** A question of a script. One without words ("???") is answered, as one that finds nothing. */
const scriptQuestion = z
  .string({ error: 'expected "question" to be text' })
  .trim()
  .min(1, 'expected "question" to be text, got none')
  .max(MAX_SCRIPT_QUESTION, {
    error: ({ input }) =>
      `expected "question" to have at most ${MAX_SCRIPT_QUESTION} characters, got ${String(input).length}`,
  });

const id = z.union([z.string(), z.number()], { error: 'expected "id" to be text or a number' }).optional();

/** A line that `ask --json` reads if it is not a plain question: `{"id": 7, "question": "Who came?"}`. */
const questionLineSchema = z.object({ id, question: scriptQuestion });

/** Reads one line, `{"id", "question"}` or a plain question. What cannot be read keeps its id if it has one. */
export function parseQuestionLine(line: string): QuestionLine {
  const typed = line.trim();
  if (!typed.startsWith('{')) return read({ question: typed });
  let value: unknown;
  try {
    value = JSON.parse(typed);
  } catch {
    return { problem: 'expected {"id", "question"} or a plain question, got broken JSON' };
  }
  return read(value);
}

function read(value: unknown): QuestionLine {
  const { success, data, error } = questionLineSchema.safeParse(value);
  if (success) return withId(data.id, { question: data.question });
  const problem = error.issues.map(({ message }) => message).join('; ');
  return withId(z.object({ id }).safeParse(value).data?.id, { problem });
}

function withId<T extends object>(given: string | number | undefined, rest: T) {
  return { ...(given !== undefined && { id: given }), ...rest };
}
