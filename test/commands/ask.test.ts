import { expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createBot } from '../../src/bot/bot.ts';
import { invoke } from '../../src/bot/invocations.ts';
import { en } from '../../src/locales/en.ts';
import { archive } from '../corpus.ts';

const bot = createBot(archive, commands);
const headings = async (question: string) => {
  const { blocks } = await bot.handle(invoke.ask({ question }));
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block] : []));
  return [texts[0]?.text, ...texts.flatMap(({ style, text }) => (style === 'heading' ? [text] : []))];
};

it('what is set against each other is told of each, if no sentence tells of both', async () => {
  const each = [en.answer.notCompared, 'the swimming pool', 'the recipes'];
  expect(await headings('the swimming pool vs the recipes')).toEqual(each);
  expect(await headings('the swimming pool or the recipes?')).toEqual(each);
});

it('what one sentence tells of both is answered by it', async () => {
  expect(await headings('council of Ostrava vs old bridge')).not.toContain(en.answer.notCompared);
});
