import { createHash } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../../../src/articles/cleaning/line-features.ts';
import { lineWords, termsOf } from '../../../src/articles/cleaning/line-words.ts';
import { plainDocument } from '../../../src/articles/formats/plain-text.ts';
import type { Line } from '../../../src/articles/lines.ts';
import { reasonsFor } from '../../../src/articles/named-reasons.ts';
import { findTitle } from '../../../src/articles/page-title.ts';
import { readLines } from '../../../src/articles/read-lines.ts';
import { isCaption } from '../../../src/articles/signs.ts';
import { cutsOf, type PageLine, page } from './cuts.ts';

/**
 * What the model of plain text's lines is trained on (`train-lines.py`): each page of `page-lines.ts` in several cuts, as people paste
 * them (all of it, the article with what stands near it, the article alone; with blank lines and without), with what the program can
 * see of each line. Cuts are drawn by the hash of the page's name. Then half of the articles of some folders, by the hash of their
 * name, as texts in which nothing is furniture; without those that share lines with lines-dev, which judges the model.
 *
 *   npx tsx test/evaluation/cleaning/line-examples.ts pages.jsonl examples.jsonl lines-dev/lines.jsonl FOLDER...
 */
const [source, target, judging, ...folders] = process.argv.slice(2);
if (!source || !target || !judging) {
  process.stderr.write(
    'Expected a file of page-lines.ts, one to write, lines-dev/lines.jsonl and folders of articles\n',
  );
  process.exit(2);
}

const out = createWriteStream(target);
for (const record of readFileSync(source, 'utf8').trim().split('\n')) {
  const whole = page.parse(JSON.parse(record));
  for (const { cut, lines, text } of cutsOf(whole)) {
    const read = readLines(text);
    const labels = lines.map(({ label }) => label);
    if (read.length === lines.length) writeLines({ file: whole.file, site: whole.site, cut }, read, labels);
  }
}
/** Shorter lines may stand in two articles by chance. */
const LONG = 80;
const judged = new Set(
  [...readFileSync(judging, 'utf8').matchAll(/"text": ?("(?:[^"\\]|\\.)*")/g)]
    .map(([, text = '""']) => String(JSON.parse(text)))
    .filter((text) => text.length > LONG),
);
for (const folder of folders)
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
    const file = join(folder, name).split(/[\\/]/).slice(-3).join('/');
    const text = readFileSync(join(folder, name), 'utf8');
    const lines = readLines(text, plainDocument(text).from);
    if (createHash('sha256').update(name).digest().readUInt8() % 2 === 1) continue;
    if (lines.filter((line) => judged.has(line.text)).length > 2) continue;
    writeLines(
      { file, site: file, cut: 'other' },
      lines,
      lines.map(() => 'body'),
    );
  }
out.end();

interface Source {
  readonly file: string;
  readonly site: string;
  readonly cut: string;
}

function writeLines(cut: Source, lines: readonly Line[], labels: readonly PageLine['label'][]): void {
  const title = findTitle(lines);
  const captions = lines.map((line) => isCaption(line.text));
  const reasons = reasonsFor(lines, title, captions);
  const words = lines.map(({ text }) => lineWords(text));
  const features = featuresOf(lines, words, reasons, title);
  const rows = words.map((each, index) => ({
    label: labels[index],
    isOpen: !each.isParagraph && reasons[index] === undefined && index !== title && captions[index] === false,
    terms: [...termsOf(each)],
    features: features(index).map((feature) => Math.round(feature * 1000) / 1000),
  }));
  out.write(`${JSON.stringify({ ...cut, rows })}\n`);
}
