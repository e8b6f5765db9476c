import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/bot/define-command.ts';
import { articleOption, textOption } from '../../src/bot/option.ts';
import { parseCommandLine } from '../../src/console/command-line.ts';
import { parseLine } from '../../src/console/parse-line.ts';
import { usageText } from '../../src/console/usage.ts';

/** A command that takes two words without names: the first option always does, the second says so. */
const compare = defineCommand({
  name: 'compare',
  description: 'sources',
  options: {
    first: { ...articleOption('source'), required: true },
    second: { ...articleOption('source'), positional: true, required: true },
    topic: textOption('timelineTopic', 100),
  },
  execute: () => ({ blocks: [], actions: [], found: true }),
});

describe('a command that takes two arguments by their place', () => {
  it.each([
    ['/compare putin biden', { first: 'putin', second: 'biden' }],
    ['compare putin joe biden', { first: 'putin', second: 'joe biden' }],
    [
      'compare "vladimir putin" “joe biden” topic:war',
      { first: 'vladimir putin', second: 'joe biden', topic: 'war' },
    ],
    ['compare putin', { first: 'putin' }],
    ['compare second:biden', { second: 'biden' }],
    ['compare putin first:xi', { first: 'xi' }],
  ])('reads the line %j', (line, args) => {
    expect(parseLine(line, [compare]).invocation).toEqual({ command: 'compare', args });
  });

  it.each([
    [['compare', 'putin', 'biden'], { first: 'putin', second: 'biden' }],
    [
      ['compare', 'vladimir putin', 'joe', 'biden', '--topic', 'war'],
      { first: 'vladimir putin', second: 'joe biden', topic: 'war' },
    ],
    [['compare', '--second', 'biden', '--first', 'putin'], { first: 'putin', second: 'biden' }],
    [['compare', 'putin', '--second', 'biden'], { first: 'putin', second: 'biden' }],
  ])('reads the words %j', (argv, args) => {
    expect(parseCommandLine(argv, [compare])).toMatchObject({ task: 'once', batch: false });
    expect(parseCommandLine(argv, [compare])).toHaveProperty('invocation.args', args);
  });

  it.each([
    [['compare'], 'compare: expected a first.'],
    [['compare', 'putin'], 'compare: expected a second.'],
    [['compare', '--json'], '--json does not go with "compare".'],
  ])('refuses the words %j', (argv, message) => {
    expect(() => parseCommandLine(argv, [compare])).toThrow(message);
  });

  it('is told so in the usage', () => {
    const [line] = usageText([compare], 200)
      .split('\n')
      .filter((each) => each.includes('compare'));
    expect(line).toBe('npm -s start -- compare "first" "second" [--topic TEXT] [--articles DIR]');
  });
});
