/**
 * Tells for how many questions the answer out of PostgreSQL is that out of memory, with the reader, where not all vectors are compared: the
 * first quote, and the windows that the reader is given. All sets together are one archive; their questions are asked of it.
 *
 *   npx tsx test/evaluation/shared-words.ts [--data ../shared/eval] [--sets seeds,ask-dev,news-dev] [--cache .cache] [--near 192,24,3]
 *
 * `--near`: into how many of the nearest articles it is looked, one run for each. A number that is as small a part of these articles as
 * 192 are of a larger archive shows what is lost there.
 */
import { readFileSync } from 'node:fs';
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
import type { Reader, Window } from '../../src/reader/reader.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { openVectorCache } from '../../src/reader/vector-cache.ts';
import { freshDatabase, startServer } from '../database/servers.ts';
import { setsIn } from './reading-examples.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    sets: { type: 'string', default: 'seeds,ask-dev,news-dev' },
    cache: { type: 'string', default: '.cache' },
    near: { type: 'string', default: '192,24,3' },
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
const questions = sets.flatMap(({ questions }) =>
  readFileSync(questions, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).question as string),
);

const reader = await openReader();
const { asked, remembering } = rememberingReader(reader);
const cache = openVectorCache(values.cache, reader);
const memory = await openArchive(articles, { reader: remembering, cache, patient: true });
await memory.prepared;
const { database, close } = await freshDatabase(await startServer());
await writeArticles(database, articles);
await writeVectors(database, { reader, cache }, () => false);

const wanted = await answersOf(memory);
for (const nearArticles of values.near.split(',').map(Number)) {
  const reading = { reader: remembering, table: createVectorTable(database, reader), most: 0, nearArticles };
  const shared = openSharedArchive(
    database,
    createFetchedArticles(database),
    await readStatistics(database),
    {
      reading,
      patient: true,
    },
  );
  await shared.prepared;
  const before = process.cpuUsage();
  const given = await answersOf(shared);
  const seconds = process.cpuUsage(before).user / 1e6;
  const same = (of: (one: Seen) => string) =>
    given.filter((one, at) => of(one) === of(wanted[at] ?? one)).length;
  process.stdout.write(
    `${articles.length} articles, ${nearArticles} near: of ${questions.length} questions the first quote is the same for ${same(({ first }) => first)}, ` +
      `the first window for ${same(({ windows }) => windows[0] ?? '')}, all for ${same(({ windows }) => windows.join('\n'))}; ${seconds.toFixed(1)} s\n`,
  );
  shared.close();
}
await close();
await reader.close();
process.exit(0);

/** What came of a question. */
interface Seen {
  /** Where the first quote stands, or, if nothing answers, the nearest. */
  readonly first: string;
  readonly windows: readonly string[];
}

async function answersOf(archive: Archive): Promise<Seen[]> {
  const all: Seen[] = [];
  for (const question of questions) {
    const { quotes, nearest, answered, late } = await archive.ask(question);
    if (late) throw new Error(`${question}: expected a reader with time for it, it was late`);
    const [first] = [...quotes, ...nearest];
    all.push({
      first: first ? `${answered} ${first.article.id} ${first.start} ${first.end}` : '',
      windows: asked(),
    });
  }
  return all;
}

/** A reader that reads what it has read before out of memory: archives that find the same cost its time once. */
function rememberingReader(of: Reader) {
  const kept = new Map<string, Promise<unknown>>();
  let last: readonly string[] = [];
  const once = <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const known = (kept.get(key) as Promise<T> | undefined) ?? make();
    kept.set(key, known);
    return known;
  };
  const remembering: Reader = {
    ...of,
    questionVector: (text, budget) => once(text, () => of.questionVector(text, budget)),
    async read(question, windows, budget) {
      last = windows.map(textOf);
      return Promise.all(
        windows.map((window) =>
          once(`${question}\n${textOf(window)}`, async () => {
            const [said] = await of.read(question, [window], budget);
            if (!said) throw new Error('expected what the reader says of one window');
            return said;
          }),
        ),
      );
    },
  };
  return { remembering, asked: () => last };
}

function textOf({ title, sentences }: Window): string {
  return [title, ...sentences].join('\n');
}
