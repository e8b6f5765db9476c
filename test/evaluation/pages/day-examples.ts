import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeText } from '../../../src/articles/formats/decode-text.ts';
import { seenDays } from '../../../src/articles/web-page/day-features.ts';
import { pageDays } from '../../../src/articles/web-page/page-days.ts';
import { readPage } from '../../../src/articles/web-page/page-head.ts';
import byHand from './days.json' with { type: 'json' };

/**
 * What the trees of days are trained on (`train-days.py`): of each page with a gold day, in the set or marked by hand in
 * `days.json` (null: it states none), the days that it says, as features, as JSON lines; and `others`, as they would be seen on a
 * page that does not say the right one, and `alone`, each as the only one.
 *
 *   npx tsx test/evaluation/pages/day-examples.ts ../shared/eval/pages-dev days.jsonl
 */
const [folder, file] = process.argv.slice(2);
if (!folder || !file) {
  process.stderr.write('Expected a folder with pages.jsonl, and a file to write\n');
  process.exit(2);
}

/** Days of a page that are seen alone as well. */
const MAX_ALONE = 8;

const page = z.object({
  set: z.string(),
  file: z.string(),
  url: z.string().optional(),
  published: z.iso.date().nullish(),
});
const marked: ReadonlyMap<string, string | null> = new Map(Object.entries(byHand));

const out = createWriteStream(file);
for (const line of readFileSync(join(folder, 'pages.jsonl'), 'utf8').trim().split('\n')) {
  const gold = page.parse(JSON.parse(line));
  const published = gold.set === 'date' ? gold.published : marked.get(gold.file.replace(/\..*/, ''));
  if (published === undefined) continue;
  const bytes = gunzipSync(readFileSync(join(folder, gold.file)));
  const html = decodeText(bytes) ?? bytes.toString('latin1');
  const said = pageDays(await readPage(html, gold.url));
  const only = (isWanted: (iso: string) => boolean) =>
    seenDays({
      ...said,
      stated: said.stated.filter(({ iso }) => isWanted(iso)),
      shown: said.shown.filter(({ iso }) => isWanted(iso)),
    });
  const days = seenDays(said);
  const others = only((iso) => iso !== published);
  const alone = days.slice(0, MAX_ALONE).flatMap((day) => only((iso) => iso === day.iso));
  out.write(`${JSON.stringify({ set: gold.set, file: gold.file, published, days, others, alone })}\n`);
}
out.end();
