import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { drawTimeline } from '../../src/picture/draw-timeline.ts';
import { timelineAlt } from '../../src/picture/timeline-alt.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { SEED } from '../seed.ts';
import { articleOf, eventOf, mentionOf } from './events.ts';

/** `count` events of one sentence each, the sentences about as long as `sentence`. */
function many(
  count: number,
  sentence = 'The two leaders met in the capital and agreed on a plan',
): TimelineEvent[] {
  const sentences = Array.from({ length: count }, (_, index) => `${sentence}, number ${index}.`);
  const articles = [articleOf('First of all', ...sentences), articleOf('The second', ...sentences)];
  return sentences.map((each, index) =>
    eventOf(
      articles.map((article) => mentionOf(article, each)),
      { earliest: `20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-05` },
    ),
  );
}

function sizeOf(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

describe('drawTimeline', () => {
  it('draws a PNG twice as wide as a phone, and higher for more events', async () => {
    const one = await drawTimeline(many(1), en);
    const three = await drawTimeline(many(3), en);
    expect([...one.png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(sizeOf(one.png).width).toBe(800);
    expect(sizeOf(three.png).width).toBe(800);
    expect(sizeOf(three.png).height).toBeGreaterThan(sizeOf(one.png).height + 200);
  });

  it('draws as small as it is told', async () => {
    const { png } = await drawTimeline(many(1), en, { scale: 1 });
    expect(sizeOf(png).width).toBe(400);
  });

  it('draws many long events in columns, under 1 MB, and says how many it left out', async () => {
    const long = 'A long sentence that goes on and on '.repeat(12);
    const [few, more] = [
      await drawTimeline(many(14, long), en, { scale: 1 }),
      await drawTimeline(many(43, long), en),
    ];
    const { png, alt } = more;
    expect(png.length).toBeLessThan(1_000_000);
    expect(sizeOf(png).width).toBe(2400);
    expect(sizeOf(png).height / 2).toBeLessThan(1.2 * sizeOf(few.png).height);
    expect(alt).toContain('3 more events are not drawn. (5 March 2011 – 5 July 2013)');
  });

  it('refuses to draw nothing', async () => {
    await expect(drawTimeline([], en)).rejects.toThrow(RangeError);
  });

  it('says that it has no font for some of the text, and draws the rest', async () => {
    const sentence = 'He said 你好 in Beijing.';
    const events = [eventOf([mentionOf(articleOf('Words', sentence), sentence)])];
    const { alt } = await drawTimeline(events, en);
    expect(alt).toContain('你好');
    expect(alt).toContain(en.picture.unreadable);
  });

  it.each([
    ['Cyrillic', 'Президент України приїхав до Києва.'],
    ['Greek', 'Ο πρωθυπουργός ἔφη τὴν ἀρχήν.'],
    ['Vietnamese', 'Thủ tướng đã đến Hà Nội.'],
    ['Devanagari', 'प्रधानमंत्री दिल्ली में थे।'],
    ['accents', 'Łódź, Škoda, naïve façade, Ærø, Ǆ.'],
  ])('has a font for %s', async (_, sentence) => {
    const events = [eventOf([mentionOf(articleOf('Words', sentence), sentence)])];
    expect((await drawTimeline(events, en)).alt).not.toContain(en.picture.unreadable);
  });

  it.each([
    ['markup', '<b>&amp; <script>alert(1)</script> ]]> {{x}} %s'],
    ['controls', 'a \u0000\u0007 b \u202e c \u2066 d'],
    ['half a character', 'a \ud83d b'],
    ['joined emoji', 'a 👨‍👩‍👧🏽🇺🇦 b'],
    ['one endless word', 'x'.repeat(3000)],
    ['nothing but marks', '\u0301\u0301\u0301'],
    ['Arabic and Hebrew', 'قال الرئيس "نعم" ואז שתק 2023'],
  ])('draws hostile text: %s', async (_, sentence) => {
    const article = articleOf('Words', `${sentence} in 2020.`);
    const events = [eventOf([mentionOf(article, `${sentence} in 2020.`)])];
    const { png } = await drawTimeline(events, en, { topic: sentence });
    expect(sizeOf(png).width).toBe(800);
  });
});

describe('the words of a picture', () => {
  const alt = (events: readonly TimelineEvent[], topic?: string) =>
    timelineAlt(events, en, { topic, left: { count: 0 }, unreadable: false });

  it('tell dates, marks and quotes', () => {
    const sentence = 'Putin is expected to give a press conference later on Oct. 18.';
    const events = [eventOf([mentionOf(articleOf('Talks', sentence), sentence)], { planned: true })];
    expect(alt(events, 'Putin')).toBe(
      `Timeline of 1 event about “Putin” from 1 article: 18 October 2023 (planned when written): “${sentence}”.`,
    );
  });

  it('give every event the same room, and cut outside the quotation marks', () => {
    const told = alt(many(12));
    expect(told.match(/”/g)).toHaveLength(12);
    expect(told).toMatch(/“The two leaders met[^”]*” …;/);
  });

  it('never exceed what Discord takes', () => {
    const article = articleOf(
      'Words',
      ...Array.from({ length: 40 }, (_, at) => `Word ${'long '.repeat(at * 3)}${at}.`),
    );
    const event = fc
      .tuple(fc.nat(39), fc.constantFrom('stated', 'relative', 'published'), fc.boolean())
      .map(([at, basis, planned]) =>
        eventOf([mentionOf(article, `Word ${'long '.repeat(at * 3)}${at}.`)], {
          basis: basis as TimelineEvent['basis'],
          planned,
        }),
      );
    const topics = fc.option(fc.string({ unit: 'grapheme', maxLength: 400 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 1, maxLength: 60 }),
        topics,
        fc.nat(5000),
        (events, topic, left) => {
          const told = timelineAlt(events, en, {
            topic,
            left: { count: left, words: `${left} more` },
            unreadable: left % 2 === 1,
          });
          expect(told.length).toBeLessThanOrEqual(1024);
          expect(told).toContain('18 October 2023');
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});
