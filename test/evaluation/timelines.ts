/**
 * Measures `/timeline` on articles whose events have gold dates, by topic, in five folds of topics.
 *
 *   npx tsx test/evaluation/timelines.ts [--data ../shared/eval/timelines-dev] [--list]
 *
 * The folds that are looked at while rules are made are 0 and 2 (a topic's fold: the first byte of its name's SHA-1, modulo 5); the others
 * are only counted. `--list` prints what is wrong in the two. Figures mean what those of score-timeline.mjs mean.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readArticles } from '../../src/articles/read.ts';
import { intervalOf } from '../../src/dates/values/interval.ts';
import type { Mention, TimelineEvent } from '../../src/timeline/event.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval/timelines-dev' },
    list: { type: 'boolean', default: false },
  },
});
const SEEN = [0, 2];
const goldSchema = z.array(
  z.object({
    corpus: z.string(),
    entity: z.string(),
    date: z.string(),
    doc: z.string(),
    word: z.string(),
    start: z.number(),
    end: z.number(),
  }),
);

/** A gold mention, the mention that shows it and the event that this belongs to. */
interface Row {
  readonly gold: Gold;
  readonly first: string;
  readonly last: string;
  readonly mention: Mention;
  readonly event: TimelineEvent;
}
type Gold = z.infer<typeof goldSchema>[number];

const { articles } = await readArticles(join(values.data, 'articles'));
const events = buildTimeline(articles).events.slice();
const gold = goldSchema
  .parse(JSON.parse(readFileSync(join(values.data, 'mentions.json'), 'utf8')))
  .filter(({ date }) => /^\d{4}/.test(date));
const rows = gold.flatMap((one): Row[] => {
  const days = intervalOf(one.date.replaceAll('-XX', ''));
  const shown = events
    .flatMap((event) => event.mentions.map((mention) => ({ mention, event })))
    .filter(
      ({ mention }) =>
        basename(mention.article.file, '.txt') === one.doc &&
        mention.start <= one.start &&
        mention.end >= one.end,
    )
    .sort((a, b) => a.mention.end - a.mention.start - (b.mention.end - b.mention.start))[0];
  return days && shown ? [{ gold: one, first: days.earliest, last: days.latest, ...shown }] : [];
});
const isExact = ({ first, last, event }: Row) => event.earliest === first && event.latest === last;
const topicOf = ({ corpus, entity }: Gold) => `${corpus}/${entity}`;
const foldOf = ({ entity }: Gold) => (createHash('sha1').update(entity).digest()[0] ?? 0) % 5;
const seenArticles = new Set(gold.filter((one) => SEEN.includes(foldOf(one))).map(({ doc }) => doc));

report('all', rows);
for (const fold of [0, 1, 2, 3, 4])
  report(`fold ${fold}${SEEN.includes(fold) ? ', looked at' : ''}`, ofFolds([fold]));
const unseen = ofFolds([0, 1, 2, 3, 4].filter((fold) => !SEEN.includes(fold)));
report('looked at', ofFolds(SEEN));
report('not looked at', unseen);
const elsewhere = unseen.filter(({ gold: { doc } }) => !seenArticles.has(doc));
report('not looked at, in articles without a topic looked at', elsewhere);
process.stdout.write(`${rows.length} of ${gold.length} gold mentions are shown\n`);
if (values.list) list(ofFolds(SEEN));

function ofFolds(folds: readonly number[]): Row[] {
  return rows.filter((row) => folds.includes(foldOf(row.gold)));
}

function report(name: string, some: readonly Row[]): void {
  const pairs = pairsOf(some);
  const exact = some.filter(isExact).length;
  const wrong = pairs.filter(({ order }) => order > 0).length;
  const together = pairs.filter(({ order }) => order === 0).length;
  process.stdout.write(
    `${name}: ${some.length} mentions, exact ${percent(exact, some.length)}; ${pairs.length} pairs, ` +
      `wrong ${percent(wrong, pairs.length)}, together ${percent(together, pairs.length)}\n`,
  );
}

function percent(count: number, of: number): string {
  return `${((100 * count) / (of || 1)).toFixed(1)} %`;
}

/** Mentions of one topic whose gold days do not touch, the earlier first, and how their events are ordered: above 0 is wrong. */
function pairsOf(some: readonly Row[]): { readonly one: Row; readonly other: Row; readonly order: number }[] {
  return some.flatMap((a, index) =>
    some.slice(index + 1).flatMap((b) => {
      const [one, other] = a.first > b.first ? [b, a] : [a, b];
      if (topicOf(a.gold) !== topicOf(b.gold) || one.last >= other.first) return [];
      const [x, y] = [one.event.earliest, other.event.earliest];
      return [{ one, other, order: x < y ? -1 : Number(x > y) }];
    }),
  );
}

/** What is wrong, each with its sentence, what it was given and why, and how many pairs it puts in the wrong order. */
function list(some: readonly Row[]): void {
  const pairs = pairsOf(some).filter(({ order }) => order > 0);
  for (const row of some.filter((one) => !isExact(one))) {
    const { gold: one, mention, event } = row;
    const { article, sentence, phrase, date } = mention;
    const disorder = pairs.filter((pair) => pair.one === row || pair.other === row).length;
    const text = article.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    const given = phrase ? `${article.text.slice(phrase.start, phrase.end)} by ${phrase.rule}` : 'no phrase';
    process.stdout.write(
      `\n${one.doc} ${article.published} ${one.entity}, ${disorder} pairs: ${one.word} ${one.date}, here ` +
        `${event.earliest}..${event.latest} ${event.basis}${event.planned ? ' planned' : ''} (${given}; told ` +
        `${date?.earliest}..${date?.latest})\n  ${text}\n  | ${mention.text.replace(/\s+/g, ' ')} |\n`,
    );
  }
}
