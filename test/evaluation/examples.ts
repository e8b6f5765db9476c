import { join } from 'node:path';
import { type Candidate, findByWords } from '../../src/answer/candidates.ts';
import { type UnderstoodQuestion, understand } from '../../src/answer/understand.ts';
import type { Article } from '../../src/articles/article.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { contextOf, type MemoryContext } from '../context.ts';
import { answers, type EvaluationQuestion, readSet } from './qa-data.ts';
import { excerptsOf, type OwnedQuestion, smallArchives } from './small-archives.ts';

export const FOLDS = 7;

/** A question, its candidates, which of them are right, and the fold of articles it belongs to. */
export interface Example {
  readonly asked: EvaluationQuestion;
  readonly question: UnderstoodQuestion;
  readonly candidates: readonly Candidate[];
  readonly right: ReadonlyMap<Candidate, boolean>;
  readonly fold: number;
  /** Which archive it was asked of: `WHOLE` or one of `CUT_ARCHIVES`. */
  readonly archive: string;
}

/** Numbers of excerpts in the small archives. */
const SMALL_SIZES = [2, 5];
/** The archive of all articles, as they are. */
export const WHOLE = 'all articles';
/** The other archives, all made of excerpts of some 400 words: all excerpts, and two or five of them. */
const CUT = 'all articles cut to excerpts';
export const CUT_ARCHIVES = [CUT, ...SMALL_SIZES.map(nameOf)];

function nameOf(size: number): string {
  return `archives of ${size} excerpts`;
}

/** Reads the development questions with their candidates, asked of all articles and then of archives of their excerpts. */
export async function readExamples(folder: string): Promise<Example[]> {
  const { context, questions } = await readSet(join(folder, 'articles'), join(folder, 'questions.jsonl'));
  const { articles } = context.corpus;
  const foldOf = (article: Article) => shuffled(articles.indexOf(article)) % FOLDS;
  const examples: Example[] = [];
  const owned: OwnedQuestion[] = [];
  for (const [at, asked] of questions.entries()) {
    const example = await exampleOf(context, asked, at % FOLDS, WHOLE);
    const { candidates, right } = example;
    // An answerable question belongs to its answer's article, a near miss to the best candidate's; the rest to none.
    const { sentence } =
      (asked.group === 'adversarial' ? candidates[0] : candidates.find((one) => right.get(one))) ?? {};
    const fold = sentence === undefined ? at % FOLDS : foldOf(sentence.article);
    examples.push({ ...example, fold });
    if (sentence === undefined) owned.push({ asked, fold });
    else owned.push({ asked, fold, owner: sentence.article, sentence: sentenceText(sentence) });
  }
  const excerpts = articles.flatMap(excerptsOf);
  const cut = contextOf(excerpts);
  for (const { asked, fold, sentence = '' } of owned)
    if (excerpts.some(({ text }) => text.includes(sentence)))
      examples.push(await exampleOf(cut, asked, fold, CUT));
  for (const size of SMALL_SIZES)
    for (const archive of smallArchives(articles, owned, foldOf, size))
      for (const asked of archive.questions)
        examples.push(await exampleOf(archive.context, asked, archive.fold, nameOf(size)));
  return examples;
}

async function exampleOf(
  context: MemoryContext,
  asked: EvaluationQuestion,
  fold: number,
  archive: string,
): Promise<Example> {
  const question = understand(context.corpus, asked.question);
  const { candidates } = await findByWords(context, question);
  const right = new Map(candidates.map((one) => [one, answers(asked, sentenceText(one.sentence))]));
  return { asked, question, candidates, right, fold, archive };
}

/** Spreads neighbours over the folds. */
function shuffled(position: number): number {
  return (position * 11 + 3) % 21;
}
