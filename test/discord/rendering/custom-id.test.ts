import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Press, packPress, unpackPress } from '../../../src/discord/rendering/custom-id.ts';
import { singleLine } from '../../../src/support/safe-text.ts';
import { hostileText } from '../hostile.ts';

const invocation = fc.record({
  command: fc.constantFrom('ask', 'timeline', 'context', 'sources'),
  args: fc.dictionary(
    fc.constantFrom('question', 'source', 'skip', 'start', 'page', 'all', 'from'),
    fc.oneof(hostileText, fc.integer(), fc.boolean(), fc.constantFrom('a topic', '#1', '!1', '~', '2023-10')),
  ),
});

const press: fc.Arbitrary<Press> = fc.record({
  purpose: fc.constantFrom('run', 'turn', 'show', 'helpful', 'wrong'),
  invocation,
});

describe('what a button asks for', () => {
  it('comes back from the id of a button as it was, or is not packed', () => {
    let packed = 0;
    fc.assert(
      fc.property(press, fc.nat(39), (given, ordinal) => {
        const id = packPress(given, ordinal);
        if (id === undefined) return;
        packed++;
        expect(id.length).toBeLessThanOrEqual(100);
        expect(unpackPress(id)).toEqual(given);
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(packed).toBeGreaterThan(500);
  });

  it('of a long question fits, for the question is in the message', () => {
    const question = `why ${'so long '.repeat(40)}?`;
    const args = { question, source: 'k3yk3yk3y', skip: 3 };
    const given = { purpose: 'run', invocation: { command: 'ask', args } } as const;
    const id = packPress(given, 0, question);
    expect(id).toBe('10;ask;question=~;source=k3yk3yk3y;skip=#3');
    expect(unpackPress(id ?? '', singleLine(question))?.invocation.args['question']).toBe(
      singleLine(question),
    );
    expect(packPress(given, 0)).toBeUndefined();
  });

  it('that is the same twice gets two ids', () => {
    const given = { purpose: 'turn', invocation: { command: 'sources', args: {} } } as const;
    expect(packPress(given, 0)).not.toBe(packPress(given, 1));
  });
});

describe('an id that someone made up', () => {
  it.each([
    ['', 'nothing'],
    ['20;ask', 'another version'],
    ['10', 'no command'],
    ['10;Ask me', 'no name'],
    ['1*0;ask', 'no purpose'],
    ['10;ask;question', 'no value'],
    ['10;ask;__proto__=x', 'a name that is not one'],
    ['10;ask;a=1;a=2', 'a name twice'],
    ['10;ask;page=#1e9', 'no number'],
    ['10;ask;page=#NaN', 'no number either'],
    ['10;ask;a=~', 'a question that is not there'],
    ['10;ask;a=b~c', 'a sign that is never bare'],
    [`10;ask;a=${'x'.repeat(100)}`, 'too long'],
  ])('%j is refused: %s', (id) => {
    expect(unpackPress(id)).toBeUndefined();
  });

  it('gives nothing or plain values, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          hostileText,
          hostileText.map((text) => `10;ask;a=${text}`),
        ),
        (id) => {
          const found = unpackPress(id, 'subject');
          for (const value of Object.values(found?.invocation.args ?? {}))
            expect(typeof value).toMatch(/string|number|boolean/);
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});
