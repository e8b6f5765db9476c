import MiniSearch from 'minisearch';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { AnswerReader } from '../../src/answer/context.ts';
import type { Outcome } from './measures.ts';
import { answers, type EvaluationSet } from './qa-data.ts';

/** What came of every question of a set, as it ships. */
export interface Run {
  readonly outcomes: readonly Outcome[];
  readonly quotes: number;
  /** Quotes that are the exact slice of their article. */
  readonly exact: number;
  /** Median and 99th percentile of milliseconds a question, and the mean of MiniSearch with its defaults over the sentences, in the same run. */
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  readonly baselineMilliseconds: number;
}

/** Asks every question of a set, with a reader or by words alone. */
export async function runSet({ context, questions }: EvaluationSet, reading?: AnswerReader): Promise<Run> {
  const outcomes: Outcome[] = [];
  let [quotes, exact] = [0, 0];
  const times: number[] = [];
  for (const asked of questions) {
    const start = performance.now();
    const answer = await answerQuestion({ ...context, reading }, asked.question);
    const { answered, confidence, quotes: given, nearest } = answer;
    times.push(performance.now() - start);
    if (answer.late) throw new Error(`${asked.question}: expected a reader with time for it, it was late`);
    quotes += given.length;
    exact += given.filter((one) => one.article.text.slice(one.start, one.end) === one.text).length;
    const right = (answered ? given : nearest).map(({ text }) => answers(asked, text));
    outcomes.push({
      group: asked.group,
      type: asked.type,
      confidence,
      answered,
      hit: right[0] ?? false,
      hit3: right.includes(true),
    });
  }
  const baselineMilliseconds = baseline({ context, questions });
  times.sort((a, b) => a - b);
  const milliseconds = { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  return { outcomes, quotes, exact, milliseconds, baselineMilliseconds };
}

function percentile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function baseline({ context, questions }: EvaluationSet): number {
  const engine = new MiniSearch({ fields: ['text'] });
  let id = 0;
  for (const { text, sentences } of context.corpus.articles)
    for (const { start, end } of sentences) engine.add({ id: id++, text: text.slice(start, end) });
  const part = questions.slice(0, 200);
  const start = performance.now();
  for (const { question } of part) engine.search(question);
  return (performance.now() - start) / part.length;
}
