import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '../../../src/articles/formats/format.ts';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';
import { articleContent } from '../../../src/articles/parse.ts';

const fileOf = (text: string) => ({ name: 'a.vtt', bytes: Buffer.from(text) });
const read = async (text: string) => (await readSource(fileOf(text))).documents[0];
/** A cue from a second on. */
const cue = (seconds: number, words: string) => {
  const time = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;
  return `${time} --> ${time}\n${words}`;
};
const transcript = (...blocks: readonly string[]) => ['WEBVTT', ...blocks].join('\n\n');
/** The paragraphs of what is said, each cue five seconds after the one before it. */
const paragraphsOf = async (...said: readonly string[]) =>
  (await read(transcript(...said.map((words, index) => cue(5 * index, words)))))?.text.split('\n\n');

describe('a transcript', () => {
  it.each([
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening.', true],
    ['WEBVTT - Council\n', true],
    ['WEBVTT', true],
    ['\n1\n00:00:01,000 --> 00:00:02,000\nGood evening.', true],
    ['00:01.000-->00:02.000\r\nGood evening.', true],
    ['WEBVTTS are files.', false],
    ['It was 00:01.000 --> 00:02.000', false],
    ['12 people came.\n00:00:01,000 --> 00:00:02,000', false],
    ['1\n0:1:1 --> 0:2:2', false],
  ])('is known by how it opens: %j', (text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'a transcript (.vtt, .srt)').toBe(isOne);
  });

  it.each([
    ['WEBVTT Council meeting', 'Council meeting'],
    ['WEBVTT - Council meeting\nKind: captions', 'Council meeting'],
    ['WEBVTT\t-Council', 'Council'],
    ['WEBVTT', undefined],
    ['WEBVTT\nKind: captions', undefined],
  ])('has the title that its first line tells: %j', async (head, title) => {
    const own = await read(`${head}\n\n${cue(1, 'Good evening.')}`);
    expect(own?.title).toBe(title);
    expect(own?.basis.title).toBe(title && 'its first line');
  });

  it('has a time code where each cue begins', async () => {
    const blocks = [
      cue(65, 'One'),
      '1:02:03.500 --> 1:02:04.000\ntwo',
      '100:02:03,500 --> 100:02:04,000\nthree',
    ];
    expect(await read(transcript(...blocks))).toMatchObject({
      text: 'One two three',
      marks: [
        { kind: 'time', at: 0, label: '00:01:05' },
        { kind: 'time', at: 4, label: '01:02:03' },
        { kind: 'time', at: 8, label: '100:02:03' },
      ],
    });
  });

  it('is what is said, without notes, styles, names of cues, tags and lines that roll by twice', async () => {
    const own = await read(
      transcript(
        'NOTE for nobody',
        'STYLE\n::cue { color: red }',
        `opening\r\n${cue(1, '{\\an8}<i>Good</i> evening &amp;  welcome,&nbsp;all')}\r\n`,
        cue(2, 'Good evening & welcome, all\nto the <c.loud>council</c>.'),
        cue(3, ''),
        `${cue(4, 'to the council.\n&lt;&copy;&gt; &quot;Yes&quot;&lrm;')}`,
      ),
    );
    expect(own?.text).toBe('Good evening & welcome, all to the council. <&copy;> "Yes"');
    expect(own?.marks?.map(({ label }) => label)).toEqual(['00:00:01', '00:00:02', '00:00:04']);
  });

  it('names who speaks where that changes', async () => {
    expect(
      await paragraphsOf(
        '<v Petra Novak>Good',
        '<v Petra Novak>evening.',
        '<v.loud Jan Kral>No!',
        'Not at all.',
        '<v Jan Kral>Never.',
      ),
    ).toEqual(['Petra Novak: Good evening.', 'Jan Kral: No! Not at all.', 'Jan Kral: Never.']);
  });
});

describe('what is heard in a transcript', () => {
  it('is no part of a sentence, and stands below the paragraph in which it was', async () => {
    expect(
      await paragraphsOf(
        '[Music]',
        'We will (applause) rebuild',
        'the bridge. [LAUGHTER]',
        '(Applause.)',
        'Now (the old one)',
        'is [sic] closed. (soft music playing)',
        '♪♪',
        '♪ Over the bridge ♪',
      ),
    ).toEqual([
      '[Music]',
      'We will rebuild the bridge.\n(applause)\n[LAUGHTER]\n(Applause.)',
      'Now (the old one) is [sic] closed.\n(soft music playing)\n♪♪',
      '♪ Over the bridge ♪',
    ]);
    expect(await paragraphsOf('[applause]')).toEqual(['[applause]']);
  });

  it('is set aside as a sound', async () => {
    const own = await read(transcript(cue(0, 'We will rebuild (applause) the bridge of Ostrava.')));
    const { text, setAside, sentences } = articleContent(own as SourceDocument);
    expect(setAside.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
      ['(applause)', 'sound'],
    ]);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'We will rebuild the bridge of Ostrava.',
    ]);
  });

  it('has a paragraph for each speaker that its signs tell of, with the name that stands there', async () => {
    expect(
      await paragraphsOf(
        '&gt;&gt; MAYOR NOVAK: Good evening.',
        'It is open.',
        '>> [applause] Is it? >> It is.',
        '>>> In Brno, a pool',
        'opens.',
        '- Is it warm?\n- No (silence is golden).',
        '- It is\n– cold.',
      ),
    ).toEqual([
      'MAYOR NOVAK: Good evening. It is open.',
      'Is it?\n[applause]',
      'It is.',
      'In Brno, a pool opens.',
      'Is it warm?',
      'No (silence is golden). - It is – cold.',
    ]);
  });
});

describe('a paragraph of a transcript', () => {
  const words = (count: number, end = '') => `${Array<string>(count).fill('word').join(' ')}${end}`;
  const lengthsOf = async (...said: readonly string[]) =>
    (await paragraphsOf(...said))?.map((paragraph) => paragraph.split(' ').length);

  it('ends with a sentence once it has sixty words', async () => {
    expect(await lengthsOf(words(60, '.'), words(9, '?'), words(9))).toEqual([60, 18]);
    expect(await lengthsOf(words(59, '.'), words(9, '?'), words(9))).toEqual([68, 9]);
    expect(await lengthsOf(words(60), words(9, '!”)'), words(9))).toEqual([69, 9]);
    expect(await lengthsOf(words(60, '. And'), words(9, '…'), words(9))).toEqual([70, 9]);
  });

  it('ends without one after a hundred and fifty', async () => {
    expect(await lengthsOf(words(149), 'more', words(9), words(8))).toEqual([150, 17]);
  });

  it('ends with a sentence before a pause of fifteen seconds', async () => {
    const paused = async (first: string, seconds: number) =>
      (await read(transcript(cue(0, first), cue(seconds, 'Now.'))))?.text;
    expect(await paused('Wait.', 15)).toBe('Wait.\n\nNow.');
    expect(await paused('Wait.', 14)).toBe('Wait. Now.');
    expect(await paused('Wait', 300)).toBe('Wait Now.');
  });

  it.each([
    ['0:00\nGood evening.\n0:05\nThe bridge\n1:02:03\nis closed.', undefined],
    ['Council meeting\n(00:00) Good evening.\n(00:05) The bridge\n(1:02:03) is closed.', 'Council meeting'],
    [
      'Transcript\n0:00\n0 seconds\nGood evening.\n0:05\n5 seconds\nThe bridge\n1:02:03\n1 hour, 2 minutes, 3 seconds\nis closed.',
      undefined,
    ],
  ])('is copied from the page of a film: %j', async (text, title) => {
    const own = await read(text);
    expect(own?.text.replace(/\n\n/g, ' ')).toBe('Good evening. The bridge is closed.');
    expect(own?.title).toBe(title);
    expect(own?.marks?.map(({ label }) => label)).toEqual(['00:00:00', '00:00:05', '01:02:03']);
  });

  it.each([
    ['a ticker', '10:05 The bridge was closed.\n10:20 The mayor came.\n11:00 It opened.'],
    ['the latest first', '0:50 The bridge was closed.\n0:20 The mayor came.\n0:10 It opened.'],
    ['two times', '0:05 The bridge was closed.\n0:20 The mayor came.'],
    ['below prose', 'The film is here.\n0:05 The bridge was closed.\n0:20 The mayor came.\n0:30 It opened.'],
  ])('is not: %s', (_, text) => {
    expect(formatOf(fileOf(text))?.name).toBe('text');
  });
});
