import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeText } from '../../../src/articles/formats/decode-text.ts';
import { seePage } from '../../../src/articles/web-page/extract-page.ts';
import { readPage } from '../../../src/articles/web-page/page-head.ts';

/**
 * What the trees of web pages are trained on (`train-lines.py`): of each page with a gold text its lines, as features, as JSON lines.
 *
 *   npx tsx test/evaluation/pages/line-examples.ts ../shared/eval/pages-dev lines.jsonl
 */
const [folder, file] = process.argv.slice(2);
if (!folder || !file) {
  process.stderr.write('Expected a folder with pages.jsonl, and a file to write\n');
  process.exit(2);
}

const page = z.discriminatedUnion('set', [
  z.object({ set: z.literal('date') }),
  z.object({ set: z.literal('body'), file: z.string(), body: z.string() }),
  z.object({
    set: z.literal('strings'),
    file: z.string(),
    with: z.array(z.string()),
    without: z.array(z.string()),
  }),
]);

const out = createWriteStream(file);
for (const line of readFileSync(join(folder, 'pages.jsonl'), 'utf8').trim().split('\n')) {
  const gold = page.parse(JSON.parse(line));
  if (gold.set === 'date') continue;
  const bytes = gunzipSync(readFileSync(join(folder, gold.file)));
  const html = decodeText(bytes) ?? bytes.toString('latin1');
  const lines = await seePage(await readPage(html, undefined));
  const seen = lines.map(({ text, features }) => ({ text, features }));
  out.write(`${JSON.stringify({ ...gold, lines: seen })}\n`);
}
out.end();
