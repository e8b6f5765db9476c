/**
 * Looks for what tempts the reader: asks an archive of all written pieces their own questions, and keeps the windows that it reads for
 * each, with its scores. `train.py --stage archive` takes those of other pieces, of which none answers.
 *
 *   npx tsx test/evaluation/reader/tempting-windows.ts --out tempting.jsonl [--cache .cache]
 */
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { findByWords } from '../../../src/answer/candidates.ts';
import { type ReadCandidate, readCandidates } from '../../../src/answer/read-candidates.ts';
import { understand } from '../../../src/answer/understand.ts';
import { parseArticle } from '../../../src/articles/parse.ts';
import { openReader } from '../../../src/reader/thread-reader.ts';
import { titleOf } from '../../../src/reader/windows.ts';
import { sentenceText } from '../../../src/search/passages.ts';
import { contextOf } from '../../context.ts';
import { readingOf } from '../reading-examples.ts';

interface Piece {
  readonly title: string;
  readonly date: string;
  readonly sentences: readonly string[];
  readonly questions: readonly { readonly q: string; readonly a: readonly number[] }[];
}

const { values } = parseArgs({
  options: { out: { type: 'string' }, cache: { type: 'string', default: '.cache' } },
});
if (!values.out) throw new Error('expected --out FILE');

/** Questions asked of each piece, at most. */
const ASKED = 4;
/** Whom "she" means only the piece tells: its windows cannot be told from others'. */
const PRONOUN = /\b(?:he|she|her|hers|his|him|they|their|them|it|its)\b/i;

const standsAlone = (question: string) => question.split(/\s+/).length >= 6 && !PRONOUN.test(question);

const pieces = ['written', 'written/subjects'].flatMap((folder) =>
  piecesIn(fileURLToPath(new URL(folder, import.meta.url))),
);
const articles = pieces.map(({ title, date, sentences }, number) =>
  parseArticle(
    `${number}.txt`,
    `---\ntitle: ${JSON.stringify(title)}\npublished: ${date}\n---\n${sentences.join('\n\n')}\n`,
  ),
);
const context = contextOf(articles);
const reader = await openReader();
const reading = await readingOf(context.corpus, reader, values.cache);
const out = createWriteStream(values.out);
for (const [number, { questions }] of pieces.entries())
  for (const { q } of questions.filter(({ a, q }) => a.length > 0 && standsAlone(q)).slice(0, ASKED)) {
    const question = understand(context.corpus, q);
    const read = await readCandidates(context, reading, question, await findByWords(context, question));
    out.write(`${JSON.stringify({ article: `${number}`, q, windows: windowsIn(read) })}\n`);
  }
out.end();
await reader.close();

/** The pieces that are trained on: every tenth of a file is not. */
function piecesIn(folder: string): Piece[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl.gz'))
    .sort()
    .flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .filter((_, at) => at % 10 !== 9)
        .map((line): Piece => JSON.parse(line)),
    );
}

function windowsIn(read: readonly ReadCandidate[]) {
  const windows = new Map<number, ReadCandidate[]>();
  for (const one of read) windows.set(one.read.place, [...(windows.get(one.read.place) ?? []), one]);
  return [...windows.values()].map((parts) => ({
    article: parts[0]?.sentence.article.id,
    title: parts[0] && titleOf(parts[0].sentence.article),
    sentences: parts.map(({ sentence }) => sentenceText(sentence)),
    scores: parts.map((one) => one.read.score),
  }));
}
