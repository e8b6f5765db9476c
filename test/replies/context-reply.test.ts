import { expect, it } from 'vitest';
import { parseArticle } from '../../src/articles/parse.ts';
import { invoke } from '../../src/bot/invocations.ts';
import { en } from '../../src/locales/en.ts';
import { contextReply } from '../../src/replies/context-reply.ts';

const article = parseArticle(
  'flood.txt',
  [
    'The flood',
    'Water came at noon.',
    'It took the mill.',
    'Sign up for our newsletter and never miss a story.',
    'Nobody was hurt.',
    'The mill is to be rebuilt.',
  ].join('\n\n'),
);
const words = 'took the mill';
const start = article.text.indexOf(words);
const quote = { start, end: start + words.length };
const blockOf = (text: string) =>
  article.blocks.findIndex(({ start: at }) => article.text.startsWith(text, at));
const shown = (at: number) => {
  const { blocks, actions, found } = contextReply(article, quote, at, en);
  // The title stands above them.
  for (const block of blocks.slice(1))
    expect(block).toMatchObject({ kind: 'quote', brief: true, actions: [] });
  const paragraphs = blocks.flatMap((block) =>
    block.kind === 'quote'
      ? [[block.paragraph, block.highlights.map((span) => article.text.slice(span.start, span.end)).join()]]
      : [],
  );
  return {
    paragraphs,
    heading: blocks[0],
    steps: actions.map(({ label, invocation, turns }) => [label, invocation.args['at'], turns]),
    actions,
    found,
  };
};

it('a quote is shown under the title in its paragraph between those next to it, marked where it stands alone', () => {
  const { heading, paragraphs, actions, found } = shown(blockOf('It took'));
  expect(paragraphs).toEqual([
    [1, ''],
    [2, words],
    [3, ''],
  ]);
  expect(heading).toEqual({ kind: 'text', style: 'heading', text: 'The flood' });
  expect(found).toBe(true);
  expect(actions.at(-1)).toEqual({
    label: en.actions.thisArticle,
    invocation: invoke.sources({ article: article.key }),
  });
});

it('steps lead on where there is more to read, and nowhere else', () => {
  const at = blockOf('It took');
  expect(shown(at).steps).toEqual([
    [en.actions.later, blockOf('The mill is'), true],
    [en.actions.thisArticle, undefined, undefined],
  ]);
  const last = shown(blockOf('The mill is'));
  expect(last.paragraphs.map(([number]) => number)).toEqual([3, 4]);
  expect(last.steps[0]).toEqual([en.actions.earlier, at, true]);
  // Of the title, which is no paragraph, the first one is shown.
  expect(shown(0).paragraphs.map(([number]) => number)).toEqual([1, 2]);
});
