import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { argumentsOf } from '../../../src/discord/handling/command-arguments.ts';

const data = {
  name: 'ask',
  description: 'Asks',
  options: [
    { type: Type.String, name: 'question', description: 'What' },
    { type: Type.Integer, name: 'page', description: 'Which' },
    { type: Type.Number, name: 'threshold', description: 'From when on' },
    { type: Type.Boolean, name: 'private', description: 'For whom' },
    { type: Type.User, name: 'person', description: 'Who' },
  ],
} as const;

it('the arguments of a command are the declared ones that came with their declared type', () => {
  const right = { question: 'Who?', page: 2, threshold: 0.5, private: false };
  const received = (values: object) => Object.entries(values).map(([name, value]) => ({ name, value }));
  expect(argumentsOf({ ...data, options: [...data.options] }, received({ ...right, other: 'x' }))).toEqual(
    right,
  );
  const wrong = { question: 1, page: '2', threshold: true, private: 'no', person: '7' };
  expect(argumentsOf({ ...data, options: [...data.options] }, received(wrong))).toEqual({});
  expect(argumentsOf({ ...data, options: [...data.options] }, [{ name: 'question' }])).toEqual({});
  expect(argumentsOf(undefined, received(right))).toEqual({});
});
