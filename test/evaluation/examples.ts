import { join } from 'node:path';
import { type Candidate, findCandidates } from '../../src/answer/candidates.ts';
import { type UnderstoodQuestion, understand } from '../../src/answer/understand.ts';
import type { Article } from '../../src/articles/article.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
import { answers, type EvaluationQuestion, readSet } from './qa-data.ts';
import { type OwnedQuestion, smallArchives } from './small-archives.ts';

export const FOLDS = 7;

/** A question, its candidates, which of them are right, and the fold of articles it belongs to. */
export interface Example {
  readonly asked: EvaluationQuestion;
  readonly question: UnderstoodQuestion;
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlyMap<Candidate, boolean>;
  readonly fold: number;
  /** How many articles there are. */
  readonly size: number;
}

/** Numbers of excerpts in the small archives. */
export const SMALL_SIZES = [2, 5] as const;

/** Reads the development questions with their candidates, asked of all articles and then of small archives made of them. */
export async function readExamples(folder: string): Promise<Example[]> {
  const { index, questions } = await readSet(join(folder, 'articles'), join(folder, 'questions.jsonl'));
  const foldOf = (article: Article) => shuffled(index.articles.indexOf(article)) % FOLDS;
  const examples: Example[] = [];
  const owned: OwnedQuestion[] = [];
  for (const [at, asked] of questions.entries()) {
    const example = await exampleOf(index, asked, at % FOLDS);
    const { candidates, right } = example;
    // An answerable question belongs to its answer's article, a near miss to the best candidate's; the rest to none.
    const { sentence } =
      (asked.group === 'adversarial' ? candidates[0] : candidates.find((one) => right.get(one))) ?? {};
    const fold = sentence === undefined ? at % FOLDS : foldOf(sentence.article);
    examples.push({ ...example, fold });
    if (sentence === undefined) owned.push({ asked, fold });
    else {
      const { article, start, end } = sentence;
      owned.push({ asked, fold, owner: article, sentence: article.text.slice(start, end) });
    }
  }
  for (const size of SMALL_SIZES)
    for (const archive of smallArchives(index.articles, owned, foldOf, size))
      for (const asked of archive.questions)
        examples.push(await exampleOf(archive.index, asked, archive.fold));
  return examples;
}

async function exampleOf(index: SearchIndex, asked: EvaluationQuestion, fold: number): Promise<Example> {
  const question = await understand(index, asked.question);
  const candidates = await findCandidates(index, question);
  const right = new Map(
    candidates.map((one) => [
      one,
      answers(asked, one.sentence.article.text.slice(one.sentence.start, one.sentence.end)),
    ]),
  );
  return { asked, question, candidates, right, fold, size: index.articles.length };
}

/** Spreads neighbours over the folds. */
function shuffled(position: number): number {
  return (position * 11 + 3) % 21;
}
