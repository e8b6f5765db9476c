import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { decodeText } from '../../../src/articles/formats/decode-text.ts';
import { probabilityOf } from '../../../src/articles/web-page/boosted-trees.ts';
import model from '../../../src/articles/web-page/data/lines.json' with { type: 'json' };
import { seePage } from '../../../src/articles/web-page/extract-page.ts';
import { readPage } from '../../../src/articles/web-page/page-head.ts';
import { likeness, tokensOf } from '../../../src/articles/web-page/title-words.ts';
import { shareIn } from './gold-words.ts';

/**
 * Real pages as the lines that a person gets who selects all and copies, each with what it is, as JSON lines: what the model of
 * plain text's lines is made of and judged by (`line-examples.ts`). A line is body or furniture by the gold text, by the strings
 * that must, or must not, be found, or where the extractor is sure; what is none of these, titles and standfirsts are not labelled.
 *
 *   npx tsx test/evaluation/cleaning/page-lines.ts ../shared/eval/pages-dev pages.jsonl
 */
const [folder, file] = process.argv.slice(2);
if (!folder || !file) {
  process.stderr.write('Expected a folder with pages.jsonl, and a file to write\n');
  process.exit(2);
}

const page = z.object({
  file: z.string(),
  url: z.string().optional(),
  body: z.string().optional(),
  with: z.array(z.string()).default([]),
  without: z.array(z.string()).default([]),
});

/** From which probability on the extractor is sure. */
const SURE = 0.93;
/** Lines of fewer words may stand in a gold text by chance. */
const SHORT_WORDS = 8;
/** Elements that a browser keeps apart from others by a blank line. */
const APART = /^(?:p|h[1-6]|blockquote|pre|figure|dl|hr)$/;

const out = createWriteStream(file);
for (const record of readFileSync(join(folder, 'pages.jsonl'), 'utf8').trim().split('\n')) {
  const gold = page.parse(JSON.parse(record));
  const bytes = gunzipSync(readFileSync(join(folder, gold.file)));
  const html = decodeText(bytes) ?? bytes.toString('latin1');
  const read = await readPage(html, gold.url);
  const address = siteOf(gold.url, read.meta.first('og:url') ?? canonicalOf(read.document), gold.file);
  const title = tokensOf(read.title);
  const summary = (read.meta.first('og:description') ?? read.meta.first('description') ?? '').trim();
  const seen = await seePage(read);
  const inGold = gold.body === undefined ? undefined : shareIn(gold.body);
  const lines = seen.map(({ text, gap, heading, element, linked, features }, index) => {
    const words = text.replace(/\s+/g, ' ');
    const before = seen[index - 1]?.element.localName ?? '';
    const own = element.localName ?? '';
    const isList = own === 'li' && before !== 'li';
    const likely = probabilityOf(model, features);
    const of = () => {
      if (likeness(tokensOf(text), title) > 0.7 || (text.length > 20 && summary.includes(words)))
        return undefined;
      const [wanted, unwanted] = [gold.with, gold.without].map((some) =>
        some.some((one) => words.includes(one)),
      );
      if (wanted !== unwanted) return wanted ? 'body' : 'furniture';
      const sure = likely >= SURE ? 'body' : likely <= 1 - SURE ? 'furniture' : undefined;
      if (!inGold) return sure;
      const label = inGold(words) > 0.5 ? 'body' : 'furniture';
      return words.split(' ').length >= SHORT_WORDS || sure === label ? label : undefined;
    };
    return {
      text: words,
      gap: gap && (APART.test(own) || APART.test(before) || isList),
      wide: gap,
      ...(heading && { heading: 1 }),
      linked: Math.round((100 * linked) / text.length) / 100,
      likely: Math.round(likely * 1000) / 1000,
      label: of(),
    };
  });
  out.write(
    `${JSON.stringify({ file: gold.file, site: address, title: read.title.trim(), isGold: gold.body !== undefined, lines })}\n`,
  );
}
out.end();

function canonicalOf(document: {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
}) {
  return document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
}

/** The outlet: the last two labels of the host's name, three where the last but one is a country's "co" and the like. */
function siteOf(url: string | undefined, stated: string | undefined, name: string): string {
  for (const address of [url?.replace(/^https?:\/\/web\.archive\.org\/web\/\w+\//, ''), stated]) {
    const host = /^(?:https?:)?\/\/([\w.-]+)/
      .exec(address ?? '')?.[1]
      ?.toLowerCase()
      .replace(/\.$/, '');
    if (!host || host === 'web.archive.org') continue;
    const labels = host.split('.');
    return labels.slice(/^(?:com?|org|net|gov|ac|edu|or)$/.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
  }
  return name;
}
