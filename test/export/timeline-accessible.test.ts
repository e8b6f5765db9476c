import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineHtml } from '../../src/export/timeline-html.ts';
import { PAGE_STYLE } from '../../src/export/timeline-page.ts';
import { articleOf, eventOf, mentionOf } from '../picture/events.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SENTENCE = 'The forum began in May 2017; leaders, many of them, came.';
const one = mentionOf(articleOf('One', SENTENCE), SENTENCE);
const two = mentionOf(
  articleOf('Second', 'A river rose & fell in <2019>.'),
  'A river rose & fell in <2019>.',
);
const events = [
  eventOf([one], { earliest: '2017-05-01', latest: '2017-05-31', precision: 'month', value: '2017-05' }),
  eventOf([two, one]),
  eventOf([two], { basis: 'relative', planned: true }),
];

/** An entry or a field of the page. */
interface Field {
  readonly textContent: string | null;
  hidden: boolean;
  value: string;
  checked: boolean;
  focus(): void;
  dispatchEvent(event: object): boolean;
}

/** The page as a browser has it that runs its script, or one that does not. */
function openPage(html: string, { script = true } = {}): JSDOM {
  return new JSDOM(html, { ...(script && { runScripts: 'dangerously' as const }), pretendToBeVisual: true });
}

/** Rules of axe-core that the page breaks. jsdom draws nothing, so that contrast is checked below. */
async function violations(page: JSDOM): Promise<string[]> {
  const { window } = page;
  window.eval(axe);
  const options = {
    rules: { 'color-contrast': { enabled: false } },
    resultTypes: ['violations'],
  };
  const { violations: found, passes } = await window.axe.run(window.document, options);
  expect(passes.length).toBeGreaterThan(10);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the page of a timeline breaks no rule of axe-core', () => {
  it.each([
    ['with events of two sources', [...timelineHtml(events, 'the forum')].join('')],
    ['with one event', [...timelineHtml(events.slice(0, 1))].join('')],
    ['with a topic that is markup', [...timelineHtml(events, '<b>"forum"</b>')].join('')],
  ])('%s', async (_, html) => {
    expect(await violations(openPage(html))).toEqual([]);
  });

  it('which would be seen', async () => {
    const html = [...timelineHtml(events)]
      .join('')
      .replace('<label>Search ', '<label>')
      .replace(' lang="en"', '');
    expect((await violations(openPage(html))).map((rule) => rule.split(':')[0])).toEqual(
      expect.arrayContaining(['html-has-lang', 'label']),
    );
  });
});

describe('the page of a timeline', () => {
  let page: JSDOM;
  beforeAll(() => {
    page = openPage([...timelineHtml(events, 'the forum')].join(''));
  });
  afterAll(() => page.window.close());
  const all = (selector: string) =>
    [...page.window.document.querySelectorAll(selector)] as unknown as Field[];
  const shown = () => all('.events li').map((item) => !item.hidden);
  const status = () => all('[role=status]')[0]?.textContent;
  const change = (selector: string, to: { value?: string; checked?: boolean }) => {
    const input = all(selector)[0];
    Object.assign(input ?? {}, to);
    input?.dispatchEvent(new page.window.Event('input', { bubbles: true }));
  };
  const press = (key: string) => {
    const { document, KeyboardEvent } = page.window;
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    return all('.events li').indexOf(document.activeElement as unknown as Field);
  };

  it('shows what holds all words that are searched for, and says how many', () => {
    change('[name=words]', { value: 'river ROSE' });
    expect([shown(), status()]).toEqual([[false, true, true], '2 of 3 events']);
    change('[name=words]', { value: '' });
    expect([shown(), status()]).toEqual([[true, true, true], '3 events']);
  });

  it('shows what one of the chosen sources tells', () => {
    change('[name=source][value="1"]', { checked: false });
    expect(shown()).toEqual([true, true, false]);
    change('[name=source][value="1"]', { checked: true });
  });

  it('leaves out reckoned dates if asked to', () => {
    change('[name=reckoned]', { checked: false });
    expect(shown()).toEqual([true, true, false]);
    change('[name=reckoned]', { checked: true });
  });

  it('is walked through with the arrow keys, past what is hidden', () => {
    all('.events li')[0]?.focus();
    expect([press('ArrowDown'), press('ArrowDown'), press('ArrowDown'), press('ArrowUp')]).toEqual([
      1, 2, 2, 1,
    ]);
    change('[name=words]', { value: 'May' });
    expect(press('x')).toBe(1);
    change('[name=words]', { value: '' });
  });

  it('can be read without its script, and offers nothing that needs it', () => {
    const { document } = openPage([...timelineHtml(events)].join(''), { script: false }).window;
    expect(document.querySelector('form')?.hidden).toBe(true);
    expect([...document.querySelectorAll('.events li')].every((item) => !item.hasAttribute('hidden'))).toBe(
      true,
    );
    expect(document.querySelectorAll('blockquote')).toHaveLength(4);
  });
});

/** WCAG 2.2: the contrast of two colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('the colours of the page', () => {
  const schemes = [
    ...PAGE_STYLE.matchAll(/--text:(#\w+);--ground:(#\w+);--quiet:(#\w+);--line:(#\w+);--bar:(#\w+)/g),
  ];
  const shapes = [...PAGE_STYLE.matchAll(/\.c0\{color:.*$/gm)].map(([line]) => line.match(/#\w{6}/g) ?? []);

  it('are those of two schemes', () => {
    expect([schemes.length, shapes.map((colours) => colours.length)]).toEqual([2, [6, 6]]);
  });

  it.each([0, 1])('of a text have 7 to 1, of a sign 3 to 1: scheme %i', (at) => {
    const [, text = '', ground = '', quiet = '', line = '', bar = ''] = schemes[at] ?? [];
    for (const colour of [text, quiet]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(7);
    for (const colour of [line, bar, ...(shapes[at] ?? [])])
      expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });
});
