import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { timelineHtml } from '../../src/export/timeline-html.ts';
import { timelineJs } from '../../src/export/timeline-js.ts';
import { articleOf, eventOf, mentionOf } from '../picture/events.ts';
import { SEED } from '../seed.ts';
import { hostileEvents } from './hostile.ts';

const SENTENCE = 'The forum began in May 2017; leaders, many of them, came.';
const first = mentionOf(articleOf('One', SENTENCE), SENTENCE);
const second = mentionOf(articleOf('Second', SENTENCE), SENTENCE);
const events = [
  eventOf([first], { earliest: '2017-05-01', latest: '2017-05-31', precision: 'month', value: '2017-05' }),
  eventOf([second, first]),
  eventOf([second], { basis: 'relative', planned: true }),
];

describe('a timeline as a page', () => {
  const { document } = parseHTML([...timelineHtml(events, 'the forum')].join(''));
  const all = (selector: string) => [...document.querySelectorAll(selector)];

  it('has a language, a title, one heading, a list in order and a time in each of its entries', () => {
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.title).toBe('Timeline of 3 events about “the forum”');
    expect(all('h1')).toHaveLength(1);
    expect(all('main ol > li').map((item) => item.querySelector('time')?.textContent)).toEqual([
      'May 2017',
      '18 October 2023',
      '18 October 2023',
    ]);
    expect(all('li time').map((time) => time.getAttribute('datetime'))).toEqual([
      null,
      '2023-10-18',
      '2023-10-18',
    ]);
  });

  it('names every field, hides what only decorates, and can be walked through with the keyboard', () => {
    expect(all('input').every((input) => (input.closest('label')?.textContent.trim() ?? '') !== '')).toBe(
      true,
    );
    expect(all('fieldset').every((set) => set.querySelector('legend') !== null)).toBe(true);
    expect(all('.shape, .line').every((sign) => sign.getAttribute('aria-hidden') === 'true')).toBe(true);
    expect(all('main li').every((item) => item.getAttribute('tabindex') === '0')).toBe(true);
  });

  it('draws what is vague and what is reckoned otherwise, and tells how each date is known', () => {
    expect(all('.bar').map((bar) => bar.className)).toEqual(['bar', 'bar', 'bar reckoned']);
    expect(all('details')).toHaveLength(3);
  });

  it('needs nothing from elsewhere', () => {
    expect(all('link, img, iframe, script[src]')).toEqual([]);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain(
      "default-src 'none'",
    );
  });
});

describe('a timeline for TimelineJS', () => {
  it('gives each event its beginning, its end if it has another, and the date in words', () => {
    const { title, events: slides } = JSON.parse([...timelineJs(events, 'the forum')].join(''));
    expect(title).toEqual({ text: { headline: 'the forum' } });
    expect(slides[0]).toMatchObject({
      start_date: { year: 2017, month: 5, day: 1 },
      end_date: { year: 2017, month: 5, day: 31 },
      display_date: 'May 2017',
      group: 'One',
    });
    expect(slides[1].end_date).toBeUndefined();
    expect(slides[2].text.text).toContain('planned when written');
  });
});

describe('whatever the articles hold', () => {
  it('is text on the page and on the slides', () => {
    fc.assert(
      fc.property(hostileEvents, (given) => {
        const { document } = parseHTML([...timelineHtml(given, '<script>alert(1)</script>')].join(''));
        expect(document.querySelectorAll('script')).toHaveLength(1);
        expect(document.querySelectorAll('main ol > li')).toHaveLength(given.length);
        for (const link of document.querySelectorAll('a'))
          expect(link.getAttribute('href')).toMatch(/^https?:/);
        for (const { text } of JSON.parse([...timelineJs(given, '<b>')].join('')).events)
          expect(text.text.replace(/<\/?(?:p|blockquote)>|<a href="https?:[^"<>]*">|<\/a>/g, '')).not.toMatch(
            /[<>]/,
          );
      }),
      { seed: SEED, numRuns: 50 },
    );
  });
});
