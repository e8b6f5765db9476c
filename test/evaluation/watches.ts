/**
 * Measures which articles the topics of watches are told of, by words alone and with the reader.
 *
 *   npx tsx test/evaluation/watches.ts [--data ../shared/eval] [--list]
 *
 * The articles are those of ask-dev and a sixth of news-dev; the topics and their marks stand in `watch-topics.txt`. A topic is out of
 * sight if the first byte of its SHA-1 is odd; `--list` prints what is wrong with the others.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article } from '../../src/articles/article.ts';
import { readArticles } from '../../src/articles/read.ts';
import { openReader } from '../../src/reader/thread-reader.ts';
import { findNew } from '../../src/watches/find-new.ts';
import { createNearness, type Nearness } from '../../src/watches/nearness.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    list: { type: 'boolean', default: false },
  },
});

/** How people begin to ask. */
const QUESTION = /^(?:what|who|when|how|is|are|did|does|do|has|will|can|any|which|why)\b/i;
const byte = (text: string) => createHash('sha1').update(text).digest()[0] ?? 0;
const articles = new Map<string, Article>();
for (const set of ['ask-dev', 'news-dev'])
  for (const article of (await readArticles(join(values.data, set, 'articles'))).articles) {
    const file = basename(article.file);
    if (set === 'ask-dev' || byte(file) % 6 === 0) articles.set(set[0] + basename(file, '.txt'), article);
  }

const topics = readFileSync(new URL('watch-topics.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [topic = '', tells = '', may = ''] = line.split('|').map((part) => part.trim());
    const ids = (part: string) => part.split(' ').filter((id) => id !== '');
    const unknown = [...ids(tells), ...ids(may)].find((id) => !articles.has(id));
    if (unknown !== undefined) throw new Error(`${topic}: expected an article that is there, got ${unknown}`);
    const isQuestion = QUESTION.test(topic);
    const group = `${byte(topic) % 2 === 0 ? 'seen' : 'out of sight'}, ${isQuestion ? 'questions' : 'words'}`;
    return { topic, tells: new Set(ids(tells)), may: new Set(ids(may)), group };
  });

async function measure(name: string, nearness?: Nearness): Promise<void> {
  const sums = new Map<string, { right: number; wrong: number; missed: number; topics: number }>();
  for (const { topic, tells, may, group } of topics) {
    const watch = { id: 'w', server: 's', channel: 'c', topic, locale: 'en-US' };
    const found = new Set(
      (await findNew(articles.values(), [watch], nearness)).map(({ article }) => article),
    );
    const told = [...articles].filter(([id, { key }]) => found.has(key) && !may.has(id)).map(([id]) => id);
    const wrong = told.filter((id) => !tells.has(id));
    const missed = [...tells].filter((id) => !told.includes(id));
    const sum = sums.get(group) ?? { right: 0, wrong: 0, missed: 0, topics: 0 };
    sum.topics++;
    sum.right += told.length - wrong.length;
    sum.wrong += wrong.length;
    sum.missed += missed.length;
    sums.set(group, sum);
    if (values.list && group.startsWith('seen') && wrong.length + missed.length > 0)
      print(`${topic}: wrong ${wrong.join(' ')}; missed ${missed.join(' ')}`);
  }
  for (const [group, { topics: count, right, wrong, missed }] of [...sums].sort())
    print(`${name}, ${group} (${count}): precision ${share(right, wrong)}, recall ${share(right, missed)}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function share(part: number, rest: number): string {
  return `${((100 * part) / Math.max(1, part + rest)).toFixed(1)} % (${part} of ${part + rest})`;
}

await measure('by words');
const reader = await openReader();
await measure(
  'with the reader',
  createNearness(reader, (error) => {
    throw error;
  }),
);
await reader.close();
