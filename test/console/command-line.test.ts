import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/bot/errors.ts';
import { parseCommandLine } from '../../src/console/command-line.ts';

const words = (line: string) => (line === '' ? [] : line.split(' '));

describe('the words after the program’s name', () => {
  it.each([
    ['', 'start', '', {}],
    ['--articles news', 'start', '', {}],
    ['register', 'register', 'register', {}],
    ['ask who came', 'once', 'ask', { question: 'who came' }],
    ['ask who --source a --json', 'once', 'ask', { question: 'who', source: 'a' }],
    ['ask --json', 'batch', 'ask', {}],
    ['sources', 'once', 'sources', {}],
    ['timeline --from 2022 --to 2023 --all', 'once', 'timeline', { from: '2022', to: '2023', all: true }],
    ['timeline the war', 'once', 'timeline', { topic: 'the war' }],
    ['--help', 'help', '', {}],
  ])('%j', (line, task, command, args) => {
    expect(parseCommandLine(words(line))).toMatchObject({ task, invocation: { command, args } });
  });

  it('name the folder of articles', () => {
    expect(parseCommandLine(words('sources --articles news'))).toMatchObject({
      articlesDir: 'news',
      json: false,
    });
  });

  it.each([
    ['ask', 'ask: expected a question.'],
    ['frob', 'Expected ask, sources, timeline, register, feedback or nothing, got "frob".'],
    ['sources --from 2022', '--from does not go with "sources".'],
    ['--source x', '--source does not go with the start.'],
    ['ask who --nope', /--nope/],
    ['ask who --source', /--source/],
    ['frob --from 2022', /^Expected ask, .* got "frob"/],
    ['constructor', /^Expected ask, .* got "constructor"/],
    ['--json', '--json does not go with the start.'],
    ['--explain', '--explain does not go with the start.'],
    ['register --json', '--json does not go with "register".'],
    ['register --articles news', '--articles does not go with "register".'],
    ['feedback --json', '--json does not go with "feedback".'],
    ['feedback now', 'feedback: expected no more words, got "now".'],
    ['sources --explain', '--explain does not go with "sources".'],
    ['timeline --explain', '--explain does not go with "timeline".'],
    ['ask who --explain --json', '--explain does not go with --json.'],
    ['ask --explain --json', '--explain does not go with --json.'],
  ])('%j is misuse', (line, message) => {
    expect(() => parseCommandLine(words(line))).toThrow(UserError);
    expect(() => parseCommandLine(words(line))).toThrow(message);
  });

  it.each([
    [['ask', '', '--json']],
    [['ask', ' ', '\t', '--json']],
    [['ask', '']],
    [['sources', '']],
    [['timeline', '', '--json']],
  ])('%j has an empty word, which is misuse and not the same as none', (given) => {
    expect(() => parseCommandLine(given)).toThrow(`${given[0]}: expected some words, got none.`);
  });

  it('may be one empty word, which is no command', () => {
    expect(() => parseCommandLine([''])).toThrow('Expected ask, sources');
  });

  it('are not judged where help is asked for', () => {
    expect(parseCommandLine(words('sources --explain --help')).task).toBe('help');
  });
});
