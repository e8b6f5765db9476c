/**
 * Doubles texts that nobody would write, until they take time, and prints how much longer twice as much takes: 2 is linear.
 *
 *   npm run growth [-- --seed N --families N --only PART --share 1/4]
 *
 * The families: what once took minutes, HTML that nests or has too many of something, and as many more, made of a few pieces that are
 * repeated, as `--families` says (default 30). Exits with 1 if a step takes more than 2.8 times as long for twice as much. Time is the
 * processor's, the least of two runs. `--share 2/4` takes every fourth family from the second on; with one seed all shares make the whole.
 */
import { parseArgs } from 'node:util';
import { openArchive } from '../../src/archives/open-archive.ts';
import { articleFrom } from '../../src/articles/parse.ts';
import { readFile } from '../../src/articles/read-file.ts';
import { buildTimeline } from '../../src/timeline/timeline.ts';
import { randomNumbers } from '../random.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    families: { type: 'string', default: '30' },
    only: { type: 'string' },
    share: { type: 'string', default: '1/1' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = randomNumbers(seed);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** Gives a text of about so many characters. */
type Family = (length: number) => string;

const repeated =
  (piece: string, open = '', close = ''): Family =>
  (length) =>
    `${open}${piece.repeat(Math.ceil(length / piece.length))}${close}`;

/** Pieces that differ: the number of each stands in for #. */
const counted =
  (piece: string, open = '', close = ''): Family =>
  (length) =>
    open +
    Array.from({ length: Math.ceil(length / piece.length) }, (_, at) =>
      piece.replaceAll('#', String(at)),
    ).join('') +
    close;

const PAGE = '<!doctype html><html><head><title>A page of news</title></head><body><article>';
const END = '</article></body></html>';
const HEAD = 'A headline of the day\n\n';
const dayOf = (at: number) => new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10);
const dated =
  (end: string): Family =>
  (length) =>
    HEAD +
    Array.from(
      { length: Math.ceil(length / 52) },
      (_, at) => `On ${dayOf(at)} the council of Brno opened bridge ${at}.${end}`,
    ).join('');

const FAMILIES: Record<string, Family> = {
  'one line repeated': repeated('The council met on Monday and opened the bridge.\n', HEAD),
  'short headlines': counted('Mayor opens bridge#\n', HEAD),
  'dated sentences, a line each': dated('\n'),
  'dated sentences in one line': dated(' '),
  'what came before dated days': counted('It opened on 3 May 2012, two days before Brno fell to #. ', HEAD),
  'posts of a live blog': counted('\n10:05 The bridge # closed.\n', HEAD),
  'bare years': repeated('1997 ', HEAD),
  spaces: repeated(' ', `${HEAD}a`, 'b'),
  hyphens: repeated('-', `${HEAD}a`, 'b'),
  abbreviations: repeated('U.S. Mr. St. ', HEAD),
  'one endless word': repeated('a', HEAD),
  digits: repeated('0', HEAD),
  'digits and commas': repeated('1,', HEAD),
  quotes: repeated('"', HEAD),
  'opening brackets': repeated('( ', HEAD),
  'capital words': counted('Anna Brown# ', HEAD),
  months: repeated('March ', HEAD),
  'empty lines': repeated('\n', HEAD, 'The end of it came.\n'),
  'short sentences': counted('It rained #. ', HEAD),
  'HTML: nested tags': repeated('<div>', PAGE, END),
  'HTML: nested inline tags': repeated('<b>a', PAGE, END),
  'HTML: attributes': counted(' a#="x"', `${PAGE}<p`, `>The bridge closed on 3 March 2021.</p>${END}`),
  'HTML: paragraphs': counted('<p>The bridge # closed on 3 March 2021.</p>', PAGE, END),
  'HTML: links': counted('<a href="/news/#">Bridge # closes</a> ', PAGE, END),
  'HTML: never closed': repeated('<', PAGE, END),
  'HTML: entities': repeated('&amp;', PAGE, END),
  'HTML: comments': repeated('<!--', PAGE, END),
  'HTML: empty tables': repeated('<table><tr><td>', PAGE, END),
  'HTML: one meta each': counted(
    '<meta name="a#" content="b">',
    '<!doctype html><html><head>',
    '</head><body><p>Text of it.</p></body></html>',
  ),
  'feed of entries': counted(
    '<item><title>Bridge # closes</title><description>It closed on Monday #.</description></item>',
    '<rss version="2.0"><channel><title>News</title>',
    '</channel></rss>',
  ),
  'JSON lines': counted('{"title":"Bridge #","text":"Bridge # closed on 3 March 2021."}\n'),
  'front matter': counted('key#: value\n', '---\n', '---\nA headline\n\nThe bridge closed.\n'),
  subtitles: counted('00:00:01.000 --> 00:00:02.000\nThe bridge # closed.\n\n', 'WEBVTT\n\n'),
  'mail headers': counted(
    'X-Header-#: value\n',
    'From: a@example.org\nSubject: Bridge\nDate: Mon, 1 Mar 2021 10:00:00 +0000\n',
    '\nThe bridge closed.\n',
  ),
  'Markdown lists': repeated('  - ', '# A headline\n\n'),
  'Markdown stars': repeated('*a ', '# A headline\n\n'),
};

const PIECES = [
  'the',
  'council',
  'said',
  'Brno',
  'Mr.',
  'U.S.',
  '3 March 2021',
  'Monday',
  'last year',
  '1997',
  '5',
  '%',
  '$',
  'million',
  'and',
  'who',
  'which',
  ',',
  '.',
  ';',
  ':',
  '—',
  '-',
  '(',
  ')',
  '“',
  '”',
  '"',
  '’s',
  '[',
  '@',
  '#',
  '\t',
  '  ',
  '\n',
  '\n\n',
  '…',
  'é',
  '💥',
  '\u00a0',
  'http://a.b/c',
  'ABC',
  'two',
  'since',
  'to open',
  'before',
  'Photo:',
  '|',
];
for (let at = 1; at <= Number(values.families); at++) {
  const pieces = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(PIECES));
  const between = pick(['', ' ', ' ', '\n']);
  FAMILIES[`made ${at}: ${JSON.stringify(pieces.join(between))}`] = repeated(
    pieces.join(between) + between,
    HEAD,
  );
}

/** Seconds of the processor, and what came. */
async function timed<T>(work: () => T | Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = process.cpuUsage();
  const result = await work();
  return { seconds: process.cpuUsage(start).user / 1e6, result };
}

/** The processor's seconds for each step of what is done with a file. */
async function stepsOf(text: string): Promise<Record<string, number>> {
  const { seconds: read, result } = await timed(() =>
    readFile({ name: 'a', bytes: new TextEncoder().encode(text) }),
  );
  const articles = result.articles.map(({ content }, at) => articleFrom(`a${at}`, 'a', content));
  const { seconds: timeline } = await timed(() => buildTimeline(articles));
  const { seconds: search } = await timed(async () => {
    const archive = await openArchive(articles);
    await archive.ask('When was the bridge of Brno closed by the council?');
  });
  return { read, timeline, search };
}

async function least(text: string): Promise<Record<string, number>> {
  const [one, other] = [await stepsOf(text), await stepsOf(text)];
  return Object.fromEntries(
    Object.entries(one).map(([step, seconds]) => [step, Math.min(seconds, other[step] ?? seconds)]),
  );
}

const SMALLEST = 16_000;
const LARGEST = 256_000;
/** Steps that take less than this for the larger text are not told from noise. */
const TOLD_SECONDS = 0.5;
const LINEAR = 2.8;

process.stdout.write(`seed ${seed}\n`);
let found = 0;
const [share = 1, shares = 1] = values.share.split('/').map(Number);
for (const [at, [name, family]] of Object.entries(FAMILIES).entries()) {
  if (at % shares !== share - 1) continue;
  if (values.only !== undefined && !name.includes(values.only)) continue;
  let before = await least(family(SMALLEST));
  const told: string[] = [];
  for (let length = 2 * SMALLEST; length <= LARGEST; length *= 2) {
    const now = await least(family(length));
    const worst = Object.entries(now).filter(
      ([step, seconds]) => seconds > TOLD_SECONDS && seconds > LINEAR * (before[step] ?? 0),
    );
    for (const [step, seconds] of worst)
      told.push(
        `${step} ${(seconds / (before[step] ?? 1)).toFixed(1)} at ${length / 1000} KB (${seconds.toFixed(1)} s)`,
      );
    before = now;
    if (Math.max(...Object.values(now)) > 4) break;
  }
  if (told.length > 0) found++;
  const last = Object.entries(before)
    .map(([step, seconds]) => `${step} ${seconds.toFixed(2)}`)
    .join(', ');
  process.stdout.write(
    `${told.length > 0 ? 'NOT LINEAR' : 'linear    '} ${name.padEnd(34)} ${last}${told.length > 0 ? `: ${told.join('; ')}` : ''}\n`,
  );
}
process.exit(found > 0 ? 1 : 0);
