import { readFileSync } from 'node:fs';
import { readArticles } from '../../src/articles/read.ts';
import { contextOf, type MemoryContext } from '../context.ts';

/** A question with the strings that answer it; none where the articles do not. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly question: string;
  readonly evidence: readonly string[];
  /** `answerable`, or why it is not: `absent`, `adversarial` (a near miss), `not answered`. */
  readonly group: string;
  /** How its set calls its kind more closely: `paraphrase`, `phone`; its group if the set does not. */
  readonly type: string;
}

export interface EvaluationSet {
  /** Its articles, by words alone. */
  readonly context: MemoryContext;
  readonly questions: readonly EvaluationQuestion[];
}

/** Reads the articles of a folder and the questions of a JSONL file, as the scorer in `../shared/eval` does. */
export async function readSet(articles: string, questions: string): Promise<EvaluationSet> {
  const { articles: read, problems } = await readArticles(articles);
  // Some pages of the news set hold no text; they are left out as they are for everybody.
  for (const { message } of problems) process.stderr.write(`${message}\n`);
  return { context: contextOf(read), questions: readQuestions(questions) };
}

/** The questions of a JSONL file. */
export function readQuestions(file: string): EvaluationQuestion[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { id, question, evidence, kind, type } = JSON.parse(line);
    const group = evidence.length > 0 ? 'answerable' : kind;
    return { id, question, evidence, group, type: type ?? group };
  });
}

/** Whether a quote answers: it contains one of the evidence strings, or is more than 20 characters inside one. */
export function answers({ evidence }: EvaluationQuestion, quote: string): boolean {
  const text = squash(quote);
  return evidence.some(
    (one) => text.includes(squash(one)) || (text.length > 20 && squash(one).includes(text)),
  );
}

function squash(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
