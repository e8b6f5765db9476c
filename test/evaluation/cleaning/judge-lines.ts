import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cleanPage } from '../../../src/articles/clean.ts';
import { reasonsFor } from '../../../src/articles/named-reasons.ts';
import { findTitle } from '../../../src/articles/page-title.ts';
import { readLines } from '../../../src/articles/read-lines.ts';
import { isCaption } from '../../../src/articles/signs.ts';
import { cutsOf, page } from './cuts.ts';

/**
 * How good rules alone, and rules with the model, tell body and furniture on pages of outlets that the model has not seen, in each cut
 * of `cuts.ts` (`--part N`: another fifth, which it has seen; `--list`: the lines of bodies that are lost by the model).
 *
 *   npx tsx test/evaluation/cleaning/judge-lines.ts pages.jsonl [--part N] [--list]
 */
const [source = '', ...options] = process.argv.slice(2);
const wanted = options.includes('--part') ? Number(options[options.indexOf('--part') + 1]) : 0;
/** As `train-lines.py` parts outlets. */
const PARTS = 5;

const counts = new Map<string, number>();
const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
const sites = new Set<string>();
for (const record of readFileSync(source, 'utf8').trim().split('\n')) {
  const whole = page.parse(JSON.parse(record));
  if (createHash('sha1').update(whole.site).digest().readUInt8() % PARTS !== wanted) continue;
  for (const { cut, lines, text } of cutsOf(whole)) {
    const read = readLines(text);
    if (read.length !== lines.length) continue;
    sites.add(whole.site);
    const title = findTitle(read);
    const captions = read.map((line) => isCaption(line.text));
    const named = reasonsFor(read, title, captions);
    const aside = new Set(cleanPage(text).furniture.map(({ start }) => start));
    for (const [index, line] of read.entries()) {
      const label = lines[index]?.label;
      if (label === undefined) continue;
      count(`${cut} ${label}`);
      if (named[index] !== undefined) count(`${cut} ${label} rules`);
      else if (aside.has(line.start)) {
        count(`${cut} ${label} model`);
        if (options.includes('--list') && label === 'body')
          process.stdout.write(`${cut} ${whole.site}: ${line.text.slice(0, 100)}\n`);
      }
    }
  }
}
process.stdout.write(`${sites.size} outlets\n`);
const percent = (part: number, of: number) => (of === 0 ? '-' : ((100 * part) / of).toFixed(1));
for (const cut of ['all', 'near', 'few', 'alone', 'listed', 'short']) {
  const of = (key: string) => counts.get(`${cut} ${key}`) ?? 0;
  const [right, wrong] = [of('furniture rules'), of('body rules')];
  const [more, lost] = [of('furniture model'), of('body model')];
  const all = of('furniture');
  process.stdout.write(
    `${cut}: ${all} furniture, ${of('body')} body. Rules: precision ${percent(right, right + wrong)}, recall ${percent(right, all)}; ` +
      `of what the model adds ${percent(more, more + lost)} furniture (${more} and ${lost} body); ` +
      `both: precision ${percent(right + more, right + more + wrong + lost)}, recall ${percent(right + more, all)}\n`,
  );
}
