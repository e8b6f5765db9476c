import { expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { partsReply } from '../../src/replies/parts-reply.ts';
import { archive } from '../corpus.ts';

const asked = async (...questions: readonly string[]) => {
  const answers = await Promise.all(questions.map((question) => archive.ask(question, { limit: 1 })));
  return partsReply('both', answers, { searched: archive.size, skip: 0 }, en);
};

it('of several questions something is found if one of them is answered', async () => {
  const [closed, zebras] = ['When was the bridge closed?', 'Who feeds the zebras of Lisbon?'] as const;
  expect((await asked(closed, zebras)).found).toBe(true);
  expect((await asked(zebras, zebras)).found).toBe(false);
  const { blocks } = await asked(closed, zebras);
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  expect(texts).toEqual(expect.arrayContaining([closed, zebras]));
  expect(texts).not.toContain(en.answer.notCompared);
});
