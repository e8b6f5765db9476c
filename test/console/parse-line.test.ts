import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { UserError } from '../../src/bot/errors.ts';
import { parseLine } from '../../src/console/parse-line.ts';

describe('a typed line', () => {
  it.each([
    ['who came?', { command: 'ask', args: { question: 'who came?' } }],
    ['  /ask who came?  ', { command: 'ask', args: { question: 'who came?' } }],
    ['/ASK who came?', { command: 'ask', args: { question: 'who came?' } }],
    [
      '/ask question:who came? source:a b',
      { command: 'ask', args: { question: 'who came?', source: 'a b' } },
    ],
    ['/ask is 5:30 late?', { command: 'ask', args: { question: 'is 5:30 late?' } }],
    ['/sources', { command: 'sources', args: {} }],
    [
      '/timeline war from:2022 to:2023-03',
      { command: 'timeline', args: { topic: 'war', from: '2022', to: '2023-03' } },
    ],
    ['/timeline from:', { command: 'timeline', args: {} }],
    ['/ask who is xi private:true', { command: 'ask', args: { question: 'who is xi' } }],
    ['/ask private:true who', { command: 'ask', args: {} }],
    ['/ask private:false question:who source:a', { command: 'ask', args: { question: 'who', source: 'a' } }],
    ['/help private:true', { command: 'help', args: {} }],
    ['/help me', { command: 'help', args: {} }],
    ['/ask what did the source: say', { command: 'ask', args: { question: 'what did the source: say' } }],
    ['/sources constructor:x', { command: 'sources', args: { article: 'constructor:x' } }],
  ])('%j', (line, invocation) => {
    expect(parseLine(line, commands)).toEqual(invocation);
  });

  it.each(['/nope', '/', '/context x', '/__proto__'])('%j is no command', (line) => {
    expect(() => parseLine(line, commands)).toThrow(UserError);
  });
});
