import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, quoted } from '../../src/picture/excerpt.ts';
import { SEED } from '../seed.ts';
import { articleOf, mentionOf } from './events.ts';

const SENTENCE = 'His last visit to China was in February 2022, three weeks before he launched the invasion.';
const article = articleOf('Talks', SENTENCE);

describe('excerptOf', () => {
  it('shows the whole sentence where there is room, the event’s words apart', () => {
    const excerpt = excerptOf(
      mentionOf(article, SENTENCE, 'His last visit to China was in February 2022'),
      200,
    );
    expect(excerpt.clause).toBe('His last visit to China was in February 2022');
    expect(excerpt.after).toBe(', three weeks before he launched the invasion.');
    expect(quoted(excerpt)).toBe(`“${SENTENCE}”`);
  });

  it('shows the event’s words alone where there is not', () => {
    const mention = mentionOf(article, SENTENCE, 'three weeks before he launched the invasion');
    expect(quoted(excerptOf(mention, 50))).toBe('… “three weeks before he launched the invasion” …');
  });

  it('cuts them between words where even they are too long, the ellipsis outside the quotation marks', () => {
    const mention = mentionOf(article, SENTENCE, 'His last visit to China was in February 2022');
    expect(quoted(excerptOf(mention, 20))).toBe('“His last visit to” …');
  });

  it('shows nothing that is not in the sentence, whatever the room', () => {
    fc.assert(
      fc.property(
        fc.nat(SENTENCE.length - 1),
        fc.nat(SENTENCE.length),
        fc.integer({ min: 1, max: 120 }),
        (a, b, room) => {
          const clause = SENTENCE.slice(Math.min(a, b), Math.max(a, b, Math.min(a, b) + 1));
          const {
            before,
            clause: told,
            after,
            goesBefore,
            goesOn,
          } = excerptOf(mentionOf(article, SENTENCE, clause), room);
          expect(clause).toContain(told);
          expect(SENTENCE).toContain(before + told + after);
          expect(before.length + told.length + after.length).toBeLessThanOrEqual(room);
          expect(goesBefore || goesOn || before + told + after === SENTENCE.trim()).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
