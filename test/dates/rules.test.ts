import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/dates/find-dates.ts';
import { DATE_RULES } from '../../src/dates/rules/all-rules.ts';
import { type DateRule, type Example, REFERENCE_DAY } from '../../src/dates/rules/rule.ts';

/** The text of an example without its brackets, and where they stood. */
function unbracketed(text: string): { plain: string; start: number; end: number } {
  const start = text.indexOf('[');
  const end = text.indexOf(']') - 1;
  return { plain: text.replace('[', '').replace(']', ''), start, end };
}

function typeOf({ type, value }: Example): string {
  return type ?? (/^P[\dXT]/.test(value) ? 'DURATION' : /^[\dX-]+T/.test(value) ? 'TIME' : 'DATE');
}

function found(text: string, published: string | null = REFERENCE_DAY) {
  return findDates(text, published === null ? {} : { published });
}

const examples = DATE_RULES.flatMap((rule) =>
  rule.examples.map((example): [string, string, DateRule, Example] => [
    rule.name,
    example.text,
    rule,
    example,
  ]),
);
const counterExamples = DATE_RULES.flatMap((rule) =>
  rule.counterExamples.map((counter): [string, string, string | undefined] =>
    typeof counter === 'string' ? [rule.name, counter, undefined] : [rule.name, counter.text, counter.readBy],
  ),
);

describe('every rule', () => {
  it('has a name of its own', () => {
    const names = DATE_RULES.map(({ name }) => name);
    expect(
      names.filter((name, index) => names.indexOf(name) < index || !/^[a-z]+(?:-[a-z]+)*$/.test(name)),
    ).toEqual([]);
  });

  it('has at least two examples with one phrase each and one counter-example', () => {
    const poor = DATE_RULES.filter(
      (rule) =>
        rule.counterExamples.length < 1 ||
        rule.examples.length < 2 ||
        rule.examples.some(({ text }) => !/^[^[\]]*\[[^[\]]+\][^[\]]*$/.test(text)),
    );
    expect(poor.map(({ name }) => name)).toEqual([]);
  });

  it('looks for all matches of its pattern', () => {
    expect(DATE_RULES.filter(({ pattern }) => !pattern.global).map(({ name }) => name)).toEqual([]);
  });

  it('names rules that there are where another reads its counter-example', () => {
    const names = DATE_RULES.map(({ name }) => name);
    expect(counterExamples.filter(([, , readBy]) => readBy !== undefined && !names.includes(readBy))).toEqual(
      [],
    );
  });
});

describe('the rule', () => {
  it.each(examples)('%s reads: %s', (name, text, _, example) => {
    const { plain, start, end } = unbracketed(text);
    const dates = found(plain, example.published);
    const date = dates.find((one) => one.start === start && one.end === end);
    expect(date ?? dates).toMatchObject({
      type: typeOf(example),
      value: example.value,
      text: plain.slice(start, end),
    });
    expect(date?.rule.split(' + ')).toContain(name);
    expect(date?.part).toBe(example.part);
  });

  it.each(counterExamples)('%s does not read: %s', (name, text, readBy) => {
    const rules = found(text).map(({ rule }) => rule);
    expect(rules).not.toContain(name);
    expect(rules.includes(readBy ?? '')).toBe(readBy !== undefined);
    if (readBy === undefined) expect(rules).toEqual([]);
  });
});
