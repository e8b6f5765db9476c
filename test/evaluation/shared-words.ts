/**
 * Tells for how many questions the answer out of PostgreSQL is that out of memory, with the reader, where not all vectors are compared: the
 * first quote, and the windows that the reader is given. All sets together are one archive; their questions are asked of it.
 *
 *   npx tsx test/evaluation/shared-words.ts [--data ../shared/eval] [--sets seeds,ask-dev,news-dev] [--cache .cache] [--near 1600,200,25]
 *     [--whole 192]
 *
 * `--near`: of how many of the nearest articles the sketches are compared, one run for each; `--whole`: of how many of these the sentences are. A
 * number that is as small a part of these articles as 1,600 are of a larger archive shows what is lost there.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archives/open-archive.ts';
import { readArticles } from '../../src/articles/read.ts';
import { createFetchedArticles } from '../../src/database/fetched-articles.ts';
import { openSharedArchive } from '../../src/database/open-shared-archive.ts';
import { readStatistics } from '../../src/database/statistics.ts';
import { createVectorTable } from '../../src/database/vector-table.ts';
import { writeArticles } from '../../src/database/write-articles.ts';
import { writeVectors } from '../../src/database/write-vectors.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { openVectorCache } from '../../src/reader/vector-cache.ts';
import { freshDatabase, startServer } from '../database/servers.ts';
import { readQuestions } from './qa-data.ts';
import { setsIn } from './reading-examples.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    sets: { type: 'string', default: 'seeds,ask-dev,news-dev' },
    cache: { type: 'string', default: '.cache' },
    near: { type: 'string', default: '1600,200,25' },
    whole: { type: 'string', default: '192' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const sets = setsIn(values.data, root).filter(({ name }) => values.sets.split(',').includes(name));
const articles = (
  await Promise.all(
    sets.map(async ({ name, articles: folder }) => {
      const read = await readArticles(folder);
      // Two sets may have an id in common.
      return read.articles.map((article) => ({
        ...article,
        id: `${name}-${article.id}`,
        key: `${name}-${article.key}`,
      }));
    }),
  )
).flat();
const questions = sets.flatMap(({ questions }) => readQuestions(questions).map(({ question }) => question));

const reader = await openReader();
const { listening, heard, reads } = listeningReader(reader);
const cache = openVectorCache(values.cache, reader);
const asShown = { patient: true, kept: 0 };
const memory = await openArchive(articles, { reader: listening, cache, ...asShown });
await memory.prepared;
const { database, close } = await freshDatabase(await startServer());
await writeArticles(database, articles);
await writeVectors(database, { reader, cache }, () => false);

const wanted = await windowsOf(memory);
for (const sketched of values.near.split(',').map(Number)) {
  const most = { most: 0, sketched, nearArticles: Number(values.whole) };
  const reading = { reader: listening, table: createVectorTable(database, reader), ...most };
  const shared = openSharedArchive(
    database,
    createFetchedArticles(database),
    await readStatistics(database),
    { reading, ...asShown },
  );
  await shared.prepared;
  const given = await windowsOf(shared);
  const others = questions.filter((_, at) => given[at]?.join() !== wanted[at]?.join());
  reads.on = true;
  let different = 0;
  for (const question of others)
    if ((await firstOf(shared, question)) !== (await firstOf(memory, question))) different++;
  reads.on = false;
  process.stdout.write(
    `${articles.length} articles, ${sketched} near, ${values.whole} whole: of ${questions.length} questions all windows are the same for ${questions.length - others.length}, ` +
      `the first quote for ${questions.length - different} (${((1 - different / questions.length) * 100).toFixed(1)} %)\n`,
  );
  shared.close();
}
await close();
await reader.close();
process.exit(0);

/** The windows that the reader is given for each question. From the same ones comes the same answer. */
async function windowsOf(archive: Archive): Promise<(readonly string[])[]> {
  const all: (readonly string[])[] = [];
  for (const question of questions) {
    await archive.ask(question);
    all.push(heard());
  }
  return all;
}

/** Where the first quote stands, or, if nothing answers, the nearest. */
async function firstOf(archive: Archive, question: string): Promise<string> {
  const { quotes, nearest, answered, late } = await archive.ask(question);
  if (late) throw new Error(`${question}: expected a reader with time for it, it was late`);
  const [first] = [...quotes, ...nearest];
  return first ? `${answered} ${first.article.id} ${first.start} ${first.end}` : '';
}

/** A reader that tells what it was last given to read; it reads only while that is on, which takes nine tenths of a question's time. */
function listeningReader(of: Reader) {
  const reads = { on: false };
  let last: readonly string[] = [];
  const listening: Reader = {
    ...of,
    async read(question, windows, budget) {
      last = windows.map(({ title, sentences }) => [title, ...sentences].join('\n'));
      return reads.on ? of.read(question, windows, budget) : [];
    },
  };
  return { listening, reads, heard: () => last };
}
