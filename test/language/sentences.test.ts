import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { anyCharacter } from '../any-text.ts';
import { SEED } from '../seed.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end).trim());

describe('sentences', () => {
  it.each([
    ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
    [
      'On Oct. 18, Mr. Smith of Example Co. spoke. He left.',
      ['On Oct. 18, Mr. Smith of Example Co. spoke.', 'He left.'],
    ],
    [
      '“It is, (our) own,” Minister A. B. Novak said. Next.',
      ['“It is, (our) own,” Minister A. B. Novak said.', 'Next.'],
    ],
    ['The U.S. economy grew 3.5 percent. It fell.', ['The U.S. economy grew 3.5 percent.', 'It fell.']],
    ['See No. 5 of the list. Then rest.', ['See No. 5 of the list.', 'Then rest.']],
    ['It was a bad start. 12 were held.', ['It was a bad start.', '12 were held.']],
    ['Police raided a casino. 12 were held.', ['Police raided a casino.', '12 were held.']],
    ['No full stop', ['No full stop']],
    // What the splitter cuts though it goes on.
    ['It stands in Trinity-St. Paul’s, a parish.', ['It stands in Trinity-St. Paul’s, a parish.']],
    ['See 12 U.S.C. 3 et seq. (1994) for more.', ['See 12 U.S.C. 3 et seq. (1994) for more.']],
    ['The fair (Aug. 3 to 9) was full.', ['The fair (Aug. 3 to 9) was full.']],
    ['It was hawks vs. doves. So?', ['It was hawks vs. doves.', 'So?']],
    [
      'ELMWOOD, Mont. — A bridge fell. No one was hurt.',
      ['ELMWOOD, Mont. — A bridge fell.', 'No one was hurt.'],
    ],
    // What it leaves together though a new sentence begins.
    ['Smith left Example Inc. He founded another.', ['Smith left Example Inc.', 'He founded another.']],
    ['They met in the U.S. The talks failed.', ['They met in the U.S.', 'The talks failed.']],
    ['“We play near the park.” Staff agreed.', ['“We play near the park.”', 'Staff agreed.']],
    ['It won for "Field of Oats." The film ran long.', ['It won for "Field of Oats."', 'The film ran long.']],
    // What neither may cut.
    ['“Why now?” Maria Novak asked.', ['“Why now?” Maria Novak asked.']],
    ['“It rained. It poured,” he said. He left.', ['“It rained. It poured,” he said.', 'He left.']],
    ['The U.S. Open began.', ['The U.S. Open began.']],
    ['At 8:30 p.m. Eastern it ended.', ['At 8:30 p.m. Eastern it ended.']],
    ['25. For the cook, a knife.', ['25. For the cook, a knife.']],
    ['Roe v. The State was heard.', ['Roe v. The State was heard.']],
  ])('of %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('take a line break for a space', () => {
    expect(split('The council\nvoted.\nIt rained.')).toEqual(['The council\nvoted.', 'It rained.']);
  });

  it('of a text that is read in parts are the same', () => {
    const sentences = Array.from({ length: 2000 }, (_, n) => `Mr. Novak of Example Inc. gave ${n} dollars.`);
    expect(split(sentences.join(' '))).toEqual(sentences);
  });

  it('are cut at a space if a text never ends one', () => {
    const spans = splitSentences('U.S. Mr. St. '.repeat(2000));
    expect(spans.length).toBeGreaterThan(1);
    for (const { start, end } of spans)
      expect('U.S. Mr. St. '.repeat(2000).slice(start, end)).toMatch(/^\S.* $/);
  });

  it('of nothing are none', () => {
    expect(splitSentences('')).toEqual([]);
  });

  it('tile any part of any text', () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom(...' .?!"\'()“”aB1,;…\n') }),
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const [start = 0, end = 0] = [a, b].map((n) => n % (whole.length + 1)).sort((x, y) => x - y);
        let at = start;
        for (const span of splitSentences(whole, { start, end })) {
          expect(span.start).toBe(at);
          expect(span.end).toBeGreaterThan(at);
          at = span.end;
        }
        expect(at).toBe(end);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });
});
