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
    ['timeline from:"March 2023"', { command: 'timeline', args: { from: 'March 2023' } }],
    [
      'timeline “the war” to:“May 2023”',
      { command: 'timeline', args: { topic: '“the war”', to: 'May 2023' } },
    ],
    ['timeline Ukraine: the war', { command: 'timeline', args: { topic: 'Ukraine: the war' } }],
    ['/ask who is xi private:true', { command: 'ask', args: { question: 'who is xi' } }],
    ['/ask private:true who', { command: 'ask', args: {} }],
    ['timeline', { command: 'timeline', args: {} }],
    ['Timeline from:2022', { command: 'timeline', args: { from: '2022' } }],
    ['timeline the war', { command: 'timeline', args: { topic: 'the war' } }],
    ['sources', { command: 'sources', args: {} }],
    ['ask who came', { command: 'ask', args: { question: 'who came' } }],
    ['sources of the Nile?', { command: 'ask', args: { question: 'sources of the Nile?' } }],
    ['sources about the Nile', { command: 'ask', args: { question: 'sources about the Nile' } }],
    ['help wanted in Ostrava', { command: 'ask', args: { question: 'help wanted in Ostrava' } }],
    ['timelines differ', { command: 'ask', args: { question: 'timelines differ' } }],
    ['context', { command: 'ask', args: { question: 'context' } }],
    ['/timeline all:true page:2', { command: 'timeline', args: { all: true, page: '2' } }],
    ['/timeline all:false', { command: 'timeline', args: { all: false } }],
    ['/ask private:false question:who source:a', { command: 'ask', args: { question: 'who', source: 'a' } }],
    ['/help private:true', { command: 'help', args: {} }],
    ['/help me', { command: 'help', args: {} }],
    ['/ask what did the source: say', { command: 'ask', args: { question: 'what did the source: say' } }],
    ['/sources constructor:x', { command: 'sources', args: { article: 'constructor:x' } }],
  ])('%j', (line, invocation) => {
    expect(parseLine(line, commands)).toEqual({ invocation, files: new Map() });
  });

  it('asks the article that is kept, but for a command, which says itself where', () => {
    expect(parseLine('who came?', commands, 'key').invocation.args).toEqual({
      question: 'who came?',
      source: 'key',
    });
    expect(parseLine('/ask who came?', commands, 'key').invocation.args).toEqual({ question: 'who came?' });
  });

  it.each([
    'timeline form:2023',
    'timeline war sorce:a',
    'timeline from:2022 ordre:newest',
    'ask who came? soruce:a',
  ])('%j names an option that there is not', (line) => {
    expect(() => parseLine(line, commands)).toThrow(/There is no option/);
  });

  it('names the files to write', () => {
    const { invocation, files } = parseLine('/timeline picture:war.png', commands);
    expect(invocation.args).toEqual({ picture: true });
    expect([...files]).toEqual([['timeline.png', 'war.png']]);
    expect(() => parseLine('/timeline picture:war.jpg', commands)).toThrow('ends in .png');
  });

  it.each(['/nope', '/', '/context x', '/__proto__'])('%j is no command', (line) => {
    expect(() => parseLine(line, commands)).toThrow(UserError);
  });
});
