import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { UserError } from '../../src/bot/errors.ts';
import { parseCommandLine } from '../../src/console/command-line.ts';

const parse = (argv: readonly string[]) => parseCommandLine(argv, commands);

const words = (line: string) => (line === '' ? [] : line.split(' '));

describe('the words after the program’s name', () => {
  it.each([
    ['', { task: 'start' }],
    ['--articles news', { task: 'start', articlesDir: 'news' }],
    ['register', { task: 'register' }],
    ['feedback --articles news', { task: 'feedback', articlesDir: 'news' }],
    [
      'add https://example.org/a b.pdf --dry-run',
      { task: 'add', sources: ['https://example.org/a', 'b.pdf'], dryRun: true, allowLocal: false },
    ],
    ['check --articles news', { task: 'check', articlesDir: 'news' }],
    ['--help', { task: 'help' }],
    ['help', { task: 'help' }],
    ['-h', { task: 'help' }],
    ['--version', { task: 'version' }],
    ['-v', { task: 'version' }],
  ])('%j', (line, task) => {
    expect(parse(words(line))).toEqual(task);
  });

  it.each([
    ['ask who came', 'ask', { question: 'who came' }],
    ['ask who --source a --json', 'ask', { question: 'who', source: 'a' }],
    ['ask --question who --explain', 'ask', { question: 'who', explain: true }],
    ['sources', 'sources', { page: 'all' }],
    ['sources --page 2', 'sources', { page: '2' }],
    ['timeline --from 2022 --all', 'timeline', { from: '2022', all: true, page: 'all' }],
    ['timeline the war --page 1', 'timeline', { topic: 'the war', page: '1' }],
    ['timeline the war from:2022', 'timeline', { topic: 'the war', from: '2022', page: 'all' }],
    ['ask who source:a form:b', 'ask', { question: 'who form:b', source: 'a' }],
  ])('%j is one command', (line, command, args) => {
    expect(parse(words(line))).toMatchObject({ task: 'once', batch: false, invocation: { command, args } });
    expect(parse(words(line))).toHaveProperty('invocation.args', args);
  });

  it('take a value of several words, and no option that there is not', () => {
    expect(parse(['timeline', 'from:March 2023'])).toHaveProperty('invocation.args.from', 'March 2023');
    expect(() => parse(['timeline', 'form:2023'])).toThrow(UserError);
  });

  it('are a batch if the question is left to the input', () => {
    expect(parse(words('ask --json --source a'))).toMatchObject({
      batch: true,
      invocation: { command: 'ask', args: { source: 'a' } },
    });
  });

  it('name files, which are no concern of the command', () => {
    expect(parse(words('timeline --picture a/t.PNG --csv t'))).toMatchObject({
      invocation: { args: { picture: true, csv: true } },
      files: new Map([
        ['timeline.png', 'a/t.PNG'],
        ['timeline.csv', 't'],
      ]),
    });
  });

  it('name the folder of articles', () => {
    expect(parse(words('sources --articles news'))).toMatchObject({
      articlesDir: 'news',
      json: false,
    });
  });

  it.each([
    ['ask', 'ask: expected a question.'],
    ['add', 'add: expected addresses or files, got none.'],
    ['check --dry-run', '--dry-run does not go with "check".'],
    ['frob', /^Expected ask, sources, timeline, .*add, check, register, feedback or nothing, got "frob"\.$/],
    ['who came', 'or nothing, got "who". To ask that: ask "who came".'],
    ['sources --from 2022', '--from does not go with "sources".'],
    ['--source x', '--source does not go with the start.'],
    ['ask who --nope', "Unknown option '--nope'. --help lists them all."],
    ['ask who --source', "Option '--source <value>' argument missing. --help lists them all."],
    ['timeline --picture x.jpg', 'picture: expected a file name that ends in .png, got "x.jpg".'],
    ['timeline --json --page 2', '--page does not go with --json.'],
    ['ask who --page 2', '--page does not go with "ask".'],
    ['ask --question', /--question/],
    ['frob --from 2022', /^Expected ask, .* got "frob"/],
    ['constructor', /^Expected ask, .* got "constructor"/],
    ['--json', '--json does not go with the start.'],
    ['--explain', '--explain does not go with the start.'],
    ['register --json', '--json does not go with "register".'],
    ['register --articles news', '--articles does not go with "register".'],
    ['feedback --json', '--json does not go with "feedback".'],
    ['feedback now', 'feedback: expected no more words, got "now".'],
    ['sources --explain', '--explain does not go with "sources".'],
    ['timeline --explain --json', '--explain does not go with --json.'],
    ['ask who --explain --json', '--explain does not go with --json.'],
    ['ask --explain --json', '--explain does not go with --json.'],
  ])('%j is misuse', (line, message) => {
    expect(() => parse(words(line))).toThrow(UserError);
    expect(() => parse(words(line))).toThrow(message);
  });

  it.each([
    [['ask', '', '--json']],
    [['ask', ' ', '\t', '--json']],
    [['ask', '']],
    [['sources', '']],
    [['timeline', '', '--json']],
  ])('%j has an empty word, which is misuse and not the same as none', (given) => {
    expect(() => parse(given)).toThrow(`${given[0]}: expected some words, got none.`);
  });

  it('may be one empty word, which is no command', () => {
    expect(() => parse([''])).toThrow('Expected ask, sources');
  });

  it('are not judged where help is asked for', () => {
    expect(parse(words('sources --explain --help')).task).toBe('help');
  });
});
