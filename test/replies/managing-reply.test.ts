import { expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { readFile } from '../../src/articles/read-file.ts';
import { invoke } from '../../src/bot/invocations.ts';
import type { Reply } from '../../src/bot/reply.ts';
import type { Addition } from '../../src/collection/add-sources.ts';
import type { PutOutcome } from '../../src/collection/article-folder.ts';
import type { WhyNotHad } from '../../src/collection/not-had.ts';
import { de } from '../../src/locales/de.ts';
import { en } from '../../src/locales/en.ts';
import {
  doneReply,
  plannedAdditionsReply,
  plannedRemovalReply,
  reloadedReply,
  reportReply,
} from '../../src/replies/managing-reply.ts';

const plan = { id: 'p1' };
const button = (label: string) => [{ label, invocation: invoke.articles({ task: 'do', plan: 'p1' }) }];
/** What a reader sees of it, line by line; an article by its title and its facts. */
const lines = ({ blocks }: Reply) =>
  blocks.map((block) =>
    block.kind === 'text'
      ? `${block.style}: ${block.text}`
      : block.kind === 'entry'
        ? [block.article.title, ...block.facts, ...block.actions].join(' · ')
        : block.kind,
  );

const textOf = (title: string) => `${title}\n\nThe council told of it on Monday.\n`;
async function addition(
  title: string,
  outcome: PutOutcome = 'added',
  text = textOf(title),
): Promise<Addition> {
  const file = `${title}.txt`;
  const { articles } = await readFile({ name: file, bytes: Buffer.from(text) });
  const [article] = articles;
  if (!article) throw new Error(`expected an article, got ${text}`);
  return { source: file, article, outcome, file, before: undefined };
}
const noCopies = async () => [];

it('what would be added is counted without what is there already, and listed with it and what was not read', async () => {
  const additions = [
    await addition('Old bridge'),
    { source: 'https://example.org/x', problem: 'expected a page, got 404' },
    await addition('New pool', 'updated'),
    await addition('Fair', 'unchanged'),
  ];
  const reply = await plannedAdditionsReply(additions, plan, noCopies, en);
  expect(lines(reply)).toEqual([
    'heading: 2 articles would be added or replaced',
    'Old bridge · 11 words · new',
    'New pool · 11 words · replaces what is there',
    'Fair · 10 words · is there already',
    'note: https://example.org/x was not read: expected a page, got 404',
  ]);
  expect(reply.actions).toEqual(button('Add'));
});

it.each<[WhyNotHad, string]>([
  [{ kind: 'status', status: 404 }, 'die Seite antwortet mit Status 404'],
  [{ kind: 'late' }, 'es kam rechtzeitig keine Antwort'],
  [{ kind: 'noText' }, 'es steht kein Text darin, den man zitieren könnte'],
])('why a source was not read is said in the words of who asked: %j', async (why, said) => {
  const additions = [{ source: 'x.org', problem: 'in English', why }];
  expect(lines(await plannedAdditionsReply(additions, undefined, noCopies, de))).toContain(
    `note: x.org wurde nicht gelesen: ${said}`,
  );
});

it('where nothing is new that is said, and nothing is offered', async () => {
  const reply = await plannedAdditionsReply([await addition('Fair', 'unchanged')], undefined, noCopies, en);
  expect(lines(reply)).toEqual([
    'heading: Nothing new was found there.',
    'Fair · 10 words · is there already',
  ]);
  expect(reply.actions).toEqual([]);
});

it.each<[string, string, string, readonly string[]]>([
  ['a copy of an older article is said to be one', 'older.txt', '2020-01-01', ['Copy of: The older']],
  ['but not one that a younger article copies', 'younger.txt', '2022-01-01', []],
  ['nor one of its own state before', 'Fair.txt', '2020-01-01', []],
])('%s', async (_, file, published, expected) => {
  const head = (title: string, day: string) => `---\ntitle: ${title}\npublished: ${day}\n---\n`;
  const there = parseArticle(file, `${head('The older', published)}It is a fair day.\n`);
  const added = await addition('Fair', 'added', `${head('Fair', '2021-01-01')}It is a fair day.\n`);
  const asked: Article[] = [];
  const copiesOf = async (article: Article) => {
    asked.push(article);
    return [there];
  };
  const reply = await plannedAdditionsReply([added], plan, copiesOf, en);
  expect(lines(reply).slice(1)).toEqual([['Fair · 6 words · new', ...expected].join(' · ')]);
  expect(asked).toMatchObject([{ file: 'Fair.txt', title: 'Fair' }]);
});

it('what would be removed is listed, up to ten, and the rest counted', () => {
  const articles = (count: number) =>
    Array.from({ length: count }, (_, at) => parseArticle(`${at}.txt`, textOf(`Piece ${at}`)));
  const ten = plannedRemovalReply(articles(10), 'all.jsonl', plan, en);
  const titles = articles(10).map(({ title }) => title);
  expect(lines(ten)).toEqual(['heading: This would remove the file all.jsonl:', ...titles]);
  expect(ten.actions).toEqual(button('Remove'));
  const twelve = plannedRemovalReply(articles(12), 'all.jsonl', plan, en);
  expect(lines(twelve).slice(1)).toEqual([...titles, 'note: and 2 more']);
});

it('a report counts the articles, and names what was left out with the reasons, if anything was', () => {
  expect(lines(reportReply({ articles: 2, problems: [] }, en))).toEqual(['heading: 2 articles']);
  expect(lines(reportReply({ articles: 0, problems: ['a.bin: expected text'] }, en))).toEqual([
    'heading: 0 articles',
    'heading: 1 file or part is left out',
    'note: a.bin: expected text',
  ]);
});

it.each<[string, Reply, string, Reply['actions']]>([
  ['done', doneReply(plan, en), 'Done. My answers take it into account from now on.', button('Undo')],
  ['read anew', reloadedReply(en), 'The folder was read anew.', []],
])('what was %s is said, and how it is undone', (_, reply, text, actions) => {
  // For those alone who manage the server, and not to be had again by asking again.
  expect(reply).toEqual({
    blocks: [{ kind: 'text', style: 'plain', text }],
    actions,
    found: true,
    private: true,
    once: true,
  });
});
