import MiniSearch from 'minisearch';
import { answerQuestion } from '../../src/answer/answer-question.ts';
import type { Outcome } from './measures.ts';
import { answers, type EvaluationSet } from './qa-data.ts';

/** What came of every question of a set, as it ships. */
export interface Run {
  readonly outcomes: readonly Outcome[];
  readonly quotes: number;
  /** Quotes that are the exact slice of their article. */
  readonly exact: number;
  /** Mean milliseconds a question, ours and MiniSearch's with its defaults over the sentences, in the same run. */
  readonly milliseconds: number;
  readonly baselineMilliseconds: number;
}

/** Asks every question of a set. */
export async function runSet({ index, questions }: EvaluationSet): Promise<Run> {
  const outcomes: Outcome[] = [];
  let [quotes, exact, time] = [0, 0, 0];
  for (const asked of questions) {
    const start = performance.now();
    const { answered, confidence, quotes: given, nearest } = await answerQuestion(index, asked.question);
    time += performance.now() - start;
    quotes += given.length;
    exact += given.filter((one) => one.article.text.slice(one.start, one.end) === one.text).length;
    const right = (answered ? given : nearest).map(({ text }) => answers(asked, text));
    outcomes.push({
      group: asked.group,
      confidence,
      answered,
      hit: right[0] ?? false,
      hit3: right.includes(true),
    });
  }
  const baselineMilliseconds = baseline({ index, questions });
  return { outcomes, quotes, exact, milliseconds: time / questions.length, baselineMilliseconds };
}

function baseline({ index, questions }: EvaluationSet): number {
  const engine = new MiniSearch({ fields: ['text'] });
  let id = 0;
  for (const { text, sentences } of index.articles)
    for (const { start, end } of sentences) engine.add({ id: id++, text: text.slice(start, end) });
  const part = questions.slice(0, 200);
  const start = performance.now();
  for (const { question } of part) engine.search(question);
  return (performance.now() - start) / part.length;
}
