import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findByWords } from '../../src/answer/candidates.ts';
import { confidenceOf } from '../../src/answer/confidence.ts';
import type { AnswerReader } from '../../src/answer/context.ts';
import { type ReadCandidate, readCandidates } from '../../src/answer/read-candidates.ts';
import { type UnderstoodQuestion, understand } from '../../src/answer/understand.ts';
import type { Article } from '../../src/articles/article.ts';
import { prepareVectors } from '../../src/reader/prepare-vectors.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { openVectorCache } from '../../src/reader/vector-cache.ts';
import type { Corpus } from '../../src/search/corpus.ts';
import { sentenceText } from '../../src/search/passages.ts';
import { createVectorIndex } from '../../src/search/vector-index.ts';
import { contextOf, type MemoryContext } from '../context.ts';
import { answers, type EvaluationQuestion, readSet } from './qa-data.ts';

/** A question as the reader saw it in one archive: which of the sentences read are right, and what it belongs to. */
export interface ReadExample {
  readonly asked: EvaluationQuestion;
  readonly question: UnderstoodQuestion;
  readonly candidates: readonly ReadCandidate[];
  readonly right: ReadonlySet<ReadCandidate>;
  /** Confidence by words alone. */
  readonly byWords: number;
  /** The set, the number of articles of the archive, and the part of the set that is judged together. */
  readonly set: string;
  readonly size: number;
  readonly fold: number;
  /** Whether the order is learned from it, or sureness alone. */
  readonly ranks: boolean;
}

export const FOLDS = 5;

/** Sizes of archives that each set is also asked in, beside all its articles. */
const SIZES = [2, 5, 50];
/** Questions asked of archives of each size, at most. */
const ASKED_SMALL = 120;

interface SetOptions {
  readonly name: string;
  readonly articles: string;
  readonly questions: string;
  readonly reader: Reader;
  readonly cacheDir: string;
  /** Default: true. */
  readonly ranks?: boolean;
}

/** Asks the questions of a set of all its articles and of archives of a few of them. Prints nothing. */
export async function readSetExamples({
  name,
  articles: folder,
  questions: file,
  reader,
  cacheDir,
  ranks = true,
}: SetOptions): Promise<ReadExample[]> {
  const { context, questions } = await readSet(folder, file);
  const { articles } = context.corpus;
  const ask = await askerOf(context, reader, cacheDir);
  const examples: ReadExample[] = [];
  const owners = new Map<string, Article | undefined>();
  for (const [at, asked] of questions.entries()) {
    const example = await ask(asked);
    // Questions on one article are in one fold: what was learned of it must not judge it.
    const [found] = example.right;
    const owner = (found ?? (asked.group === 'answerable' ? undefined : example.candidates[0]))?.sentence
      .article;
    owners.set(asked.id, owner);
    const fold = (owner ? articles.indexOf(owner) : at) % FOLDS;
    examples.push({ ...example, set: name, size: articles.length, fold, ranks });
  }
  for (const size of SIZES) {
    if (size >= articles.length) continue;
    const archives = groupsOf(articles, size);
    let count = 0;
    for (const [number, archive] of archives.entries()) {
      if (count >= ASKED_SMALL) break;
      const here = questions.filter(({ id }) => {
        const owner = owners.get(id);
        return owner && archive.includes(owner);
      });
      if (!here.some(({ group }) => group === 'answerable')) continue;
      // Half as many from elsewhere, which this archive does not answer.
      const elsewhere = questions
        .filter(({ id, group }) => {
          const owner = owners.get(id);
          return group === 'answerable' && owner && !archive.includes(owner);
        })
        .filter((_, i) => i % 7 === number % 7)
        .slice(0, Math.max(1, Math.ceil(here.length / 2)))
        .map((asked) => ({ ...asked, evidence: [], group: 'absent', type: 'absent' }));
      const askHere = await askerOf(contextOf(archive), reader, cacheDir);
      for (const asked of [...here, ...elsewhere].slice(0, ASKED_SMALL)) {
        const owner = owners.get(asked.id);
        const fold = (owner ? articles.indexOf(owner) : 0) % FOLDS;
        examples.push({ ...(await askHere(asked)), set: name, size, fold, ranks });
        count++;
      }
    }
  }
  return examples;
}

/** A reader with the vectors of all sentences of a corpus. */
export async function readingOf(corpus: Corpus, reader: Reader, cacheDir: string): Promise<AnswerReader> {
  const vectors = createVectorIndex(reader.width);
  await prepareVectors(corpus, vectors, { reader, cache: openVectorCache(cacheDir, reader) });
  // Quality is measured here, not time.
  return { reader, vectors, budget: 600_000 };
}

async function askerOf(context: MemoryContext, reader: Reader, cacheDir: string) {
  const reading = await readingOf(context.corpus, reader, cacheDir);
  return async (asked: EvaluationQuestion) => {
    const question = understand(context.corpus, asked.question);
    const found = await findByWords(context, question);
    const candidates = await readCandidates(context, reading, question, found);
    return {
      asked,
      question,
      candidates,
      right: new Set(candidates.filter((one) => answers(asked, sentenceText(one.sentence)))),
      byWords: confidenceOf(question, found.candidates),
    };
  };
}

/** The articles in groups of `size`, those of one group far apart in the list: nothing brings them together. */
function groupsOf(articles: readonly Article[], size: number): Article[][] {
  const count = Math.floor(articles.length / size);
  return Array.from({ length: count }, (_, group) =>
    articles.filter((__, at) => at % count === group).slice(0, size),
  );
}

/** The sets of a folder that are there, by name. */
export function setsIn(folder: string, root: string) {
  const sets = [
    {
      name: 'seeds',
      articles: join(root, 'seeds'),
      questions: join(root, 'test/evaluation/seeds-questions.jsonl'),
    },
    ...['ask-dev', 'news-dev', 'qa-dev'].map((name) => ({
      name,
      articles: join(folder, name, 'articles'),
      questions: join(folder, name, 'questions.jsonl'),
    })),
  ];
  return sets.filter(({ questions }) => existsSync(questions));
}
