import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, quoteOf } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { SEED } from '../seed.ts';

const BODY = 'The council voted on Tuesday to rebuild the bridge. Work will begin in spring.';
const page = (...lines: string[]) => `The bridge will be rebuilt\n\n${lines.join('\n\n')}\n`;
const parse = (text: string): Article => parseArticle('a-file.txt', text);

describe('an article of a file', () => {
  it('keeps the text as it is, its sentences slices of it', () => {
    const text = page('The council voted  on\u00a0Tuesday. “It was time,” Ms. Novak said.', 'Second.');
    const article = parse(text);
    expect(article.text).toBe(text);
    expect(article.sentences.map((span) => quoteOf(article, span).text)).toEqual([
      'The bridge will be rebuilt',
      'The council voted  on\u00a0Tuesday.',
      '“It was time,” Ms. Novak said.',
      'Second.',
    ]);
  });

  it('counts the paragraphs of body, captions and insets', () => {
    const article = parse(page('12 March 2021', 'IMAGE: The old bridge as seen from the castle', BODY));
    expect(article.blocks.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ['title', undefined],
      ['boilerplate', undefined],
      ['caption', 1],
      ['body', 2],
    ]);
  });

  it('is quoted by its captions where a gallery is all there is, and is none with fewer than three', () => {
    const captions = ['castle', 'river', 'square'].map(
      (place) => `Photos: The old bridge as seen from the ${place}.`,
    );
    const gallery = parse(`---\ntitle: The bridge\n---\n${captions.join('\n\n')}\n`);
    expect(gallery.sentences.map((span) => quoteOf(gallery, span).text)).toEqual(captions);
    expect(() => parse(`---\ntitle: The bridge\n---\n${captions.slice(1).join('\n\n')}\n`)).toThrow(
      /found no paragraph/,
    );
  });

  it.each([
    ['a date line', page('12 March 2021', BODY), '2021-03-12'],
    ['a date line with words', page('Published: Friday, March 12, 2021, 10:05 GMT', BODY), '2021-03-12'],
    [
      'the line that says published',
      page('Updated 14 March 2021', 'Published 12 March 2021', BODY),
      '2021-03-12',
    ],
    [
      'a date line before a caption',
      page('The bridge on Jan. 2, 2020. (Photo: J. Kral)', 'March 12, 2021', BODY),
      '2021-03-12',
    ],
    ['a caption', page('The bridge on Jan. 2, 2020. (Photo: J. Kral)', BODY), '2020-01-02'],
    ['a dateline', page(`OSTRAVA, March 12, 2021 (Agency) — ${BODY}`), '2021-03-12'],
    ['a place and a date, with a full stop', page('Ostrava, 12 March 2021.', BODY), '2021-03-12'],
    ['a place and a date that open it', page(`Ostrava, 12 March 2021. ${BODY}`), '2021-03-12'],
    ['two places and a date that open it', page(`Ostrava, Moravia, 12 March 2021. “${BODY}`), '2021-03-12'],
    ['a byline without a name', page('By our health correspondent, 12 March 2021', BODY), '2021-03-12'],
    ['no sentence that ends with a date', page('She was born in Ostrava on 12 March 2021.', BODY), undefined],
    ['no date that opens a later paragraph', page(BODY, `Ostrava, 12 March 2021. ${BODY}`), undefined],
    ['no date in the first sentence', page(`Born in Ostrava, 12 March 2021. ${BODY}`), undefined],
    ['what the text calls today', page(`${BODY} Today, March 12, 2021, it is closed.`), '2021-03-12'],
    ['a line that names a paper and a date', page('The Ostrava Post, 12 March 2021', BODY), '2021-03-12'],
    ['a date and a paper in a line', page('12 March 2021, Ostrava Post', BODY), '2021-03-12'],
    ['no line that says something of a date', page('Open from 12 March 2021, 9 am', BODY), undefined],
    ['nothing', page(`${BODY} The flood was on 3 July 1997.`), undefined],
    ['a day that no calendar has', page('31 February 2021', BODY), undefined],
    ['a date in its headline', `The Fall of Ostrava, May 2, 1945\n\n${BODY}`, undefined],
    ['a headline that names the paper', `The Ostrava Post, 12 March 2021\n\n${BODY}`, '2021-03-12'],
    [
      'a date line below one in its headline',
      `The Fall, May 2, 1945\n\n12 March 2021\n\n${BODY}`,
      '2021-03-12',
    ],
  ])('is dated by %s', (_, text, published) => {
    expect(parse(text).published).toBe(published);
  });

  it('has its title below the line that names the paper and the day', () => {
    const article = parse(`The Ostrava Post, 12 March 2021\n\nOld bridge opens once again\n\n${BODY}`);
    expect([article.title, article.published]).toEqual(['Old bridge opens once again', '2021-03-12']);
  });

  it.each([
    ['© 2021 The Ostrava Daily. All rights reserved.', 'The Ostrava Daily'],
    ['Read more news from Ostrava Daily.', 'Ostrava Daily'],
    ['This article was originally published by Moravia Today.', 'Moravia Today'],
    ['He reads the Ostrava Daily every morning, and so does she.', undefined],
    ['The study, published in Nature on Monday, tells more.', undefined],
    ['Figures published on Wednesday show a rise.', undefined],
    ['Published on Wednesday', undefined],
  ])('names its publisher only where the text does: %j', (line, publisher) => {
    expect(parse(page(BODY, line)).publisher).toBe(publisher);
  });

  it.each([
    'Held on 12 March 2021\n\nMinutes of the City Council of Brno',
    'Minutes of the City Council of Brno\n\nHeld on 12 March 2021 at 7 p.m. in the Town Hall',
    'Minutes of the meeting of the City Council of 12 March 2021',
  ])('has the day on which was held what its minutes tell: %j', (head) => {
    const { title, published } = parse(`${head}\n\n${BODY}\n`);
    expect(published).toBe('2021-03-12');
    expect(title).toMatch(/^Minutes of /);
  });

  it.each([
    'FOR IMMEDIATE RELEASE',
    'PRESS RELEASE - FOR IMMEDIATE RELEASE',
    'News release: for immediate release',
  ])('has its title below the head of a press release: %s', (head) =>
    expect(parse(`${head}\n\nCouncil buys a second ferry\n\n${BODY}\n`).title).toBe(
      'Council buys a second ferry',
    ),
  );

  it('has no day of what its headline says was held', () => {
    expect(parse(`The fair held on 12 March 2021 was the last\n\n${BODY}\n`).published).toBeUndefined();
  });

  it('takes the publisher after the headline', () => {
    const article = parse(`The bridge will be rebuilt | Ostrava Daily\n\n${BODY}`);
    expect([article.title, article.publisher]).toEqual(['The bridge will be rebuilt', 'Ostrava Daily']);
  });

  it('takes the author from a byline', () => {
    expect(parse(page('By Petra Novak and Jan Kral', BODY)).author).toBe('Petra Novak and Jan Kral');
    expect(parse(page(BODY, 'By spring the bridge is to be open.')).author).toBeUndefined();
  });

  it('lets front matter override what was found, and sets it aside', () => {
    const text = `---\ntitle: "A: bridge"\npublisher: Daily\nauthor: P. N.\nurl: https://example.org/a?b=1\npublished: 2021-03-12\nother: 1\n---\n${page('14 March 2021', BODY)}`;
    const article = parse(text);
    expect(article).toMatchObject({
      title: 'A: bridge',
      publisher: 'Daily',
      author: 'P. N.',
      url: 'https://example.org/a?b=1',
      published: '2021-03-12',
    });
    expect(article.blocks[0]).toMatchObject({ kind: 'boilerplate', start: 0 });
    expect(article.text).toBe(text);
  });

  it.each([
    ['published: soon', 'front matter, published: expected a date such as 2023-10-18, got "soon"'],
    [
      'published: 2021-02-31',
      'front matter, published: expected a date such as 2023-10-18, got "2021-02-31"',
    ],
    [
      'url: javascript:alert(1)',
      'front matter, url: expected an http or https address, got "javascript:alert(1)"',
    ],
    ['title: [a, b]', 'front matter, title: expected text, got ["a","b"]'],
    ['title: "open', 'front matter, line 2: '],
    ['author: x\nurl: [a', 'front matter, line 3: '],
  ])('refuses the front matter %j', (line, message) => {
    expect(() => parse(`---\n${line}\n---\n${page(BODY)}`)).toThrow(message);
  });

  it('takes what is left empty in front matter for unset, and blank lines before it for nothing', () => {
    const article = parse(`\n\n---\ntitle:\npublisher: null\nauthor: ~\nurl: ""\n---\n${page(BODY)}`);
    expect(article.title).toBe('The bridge will be rebuilt');
    expect([article.publisher, article.author, article.url]).toEqual([undefined, undefined, undefined]);
    expect(parse(`---\n---\n${page(BODY)}`).title).toBe('The bridge will be rebuilt');
  });

  it('refuses front matter that is never closed', () => {
    expect(() => parse(`---\ntitle: Open\n\n${page(BODY)}`)).toThrow(
      'front matter: expected a line of --- after it',
    );
  });

  it('takes a rule of dashes at the top for no front matter', () => {
    expect(parse(`---\n${page(BODY)}\n---\n\n${BODY} Again.\n`).title).toBe('The bridge will be rebuilt');
  });

  it('takes a rule of dashes in the text for no front matter', () => {
    expect(parse(`${page(BODY)}\n---\n\n${BODY} Again.\n---\n`).title).toBe('The bridge will be rebuilt');
  });

  it.each(['', ' \n\n', 'News Feed\nNews Feed\n2 min read\n'])('refuses %j, which has no body', (text) => {
    expect(() => parse(text)).toThrow('expected an article');
  });

  it('has sentences that are trimmed, in order, inside blocks that are not boilerplate, for any text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const article = parse(`The bridge will be rebuilt\n\n${BODY} ${a}\n\n${b}\n\n${BODY}`);
        let at = 0;
        for (const { start, end, block } of article.sentences) {
          const around = article.blocks[block];
          expect(start).toBeGreaterThanOrEqual(at);
          expect(article.text.slice(start, end)).toBe(article.text.slice(start, end).trim());
          expect(around?.kind).not.toBe('boilerplate');
          expect(around && around.start <= start && end <= around.end).toBe(true);
          at = end;
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('gives the same article for the same file, and another key for another text', () => {
    expect(parse(page(BODY))).toEqual(parse(page(BODY)));
    expect(parse(page(BODY)).key).not.toBe(parse(page(`${BODY} `)).key);
  });
});
