import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const bytesOf = (lines: readonly string[], encoding: BufferEncoding = 'utf8') =>
  Buffer.from(lines.join('\r\n'), encoding);
const only = async (bytes: Uint8Array) => (await readSource({ name: 'a', bytes })).documents[0];
const nameOf = (...lines: readonly string[]) => formatOf({ name: 'a', bytes: bytesOf(lines) })?.name;

const BUNDLE = 'Content-Type: multipart/related; boundary=a; type="text/html"';
const WORDS = 'The old bridge over the river was closed.';
const PAGE = ['Content-Type: text/html', '', `<title>Old bridge</title><p>${WORDS}</p>`];

describe('a saved page', () => {
  it.each([
    [['From: <Saved by Blink>', 'Snapshot-Content-Location: https://example.org/', BUNDLE], true],
    [['From: "Saved by Windows Internet Explorer 11"', 'Subject: a', 'MIME-Version: 1.0', BUNDLE], true],
    [['MIME-Version: 1.0', BUNDLE], true],
    [['MIME-Version: 1.0', 'Content-Type: text/html', 'Content-Location: https://example.org/'], true],
    [['From: <news@example.org>', 'Subject: a', 'MIME-Version: 1.0', BUNDLE], false],
    [['MIME-Version: 1.0', 'Content-Type: text/html'], false],
    [[BUNDLE], false],
  ])('is told from a letter by its head: %j', (head, isOne) => {
    expect(nameOf(...head, '', '--a', ...PAGE) === 'a saved page (MHTML)').toBe(isOne);
  });

  it('has the address that its own part has, where the head states none', async () => {
    const bytes = bytesOf([
      'From: "Saved by Windows Internet Explorer 11"',
      BUNDLE,
      'MIME-Version: 1.0',
      '',
      'This is a multi-part message in MIME format.',
      '',
      '--a',
      'Content-Location: https://example.org/2021/03/12/bridge',
      ...PAGE,
      '--a--',
    ]);
    expect(await only(bytes)).toMatchObject({
      url: 'https://example.org/2021/03/12/bridge',
      published: '2021-03-12',
      text: WORDS,
    });
  });

  it('has no address that is none of the web', async () => {
    const word = bytesOf([
      'MIME-Version: 1.0',
      BUNDLE,
      '',
      '--a',
      'Content-Location: file:///C:/a.htm',
      ...PAGE,
    ]);
    expect(await only(word)).not.toHaveProperty('url');
  });

  it('is the part that its head names, whatever stands before it', async () => {
    const frame = [
      '--a',
      'Content-Type: text/html',
      'Content-ID: <1>',
      '',
      '<p>Buy a car from us today.</p>',
    ];
    const page = ['--a', 'Content-ID: <2>', ...PAGE, '--a--'];
    const named = ['MIME-Version: 1.0', `${BUNDLE}; start="<2>"`, '', ...frame, ...page];
    expect((await only(bytesOf(named)))?.text).toBe(WORDS);
  });

  it('may be alone in its file', async () => {
    const head = ['MIME-Version: 1.0', 'Content-Location: https://example.org/a'];
    expect(await only(bytesOf([...head, ...PAGE]))).toMatchObject({
      url: 'https://example.org/a',
      text: WORDS,
    });
  });

  it('may say its encoding in itself, and lie beside pictures that are bytes as they are', async () => {
    const bytes = bytesOf(
      [
        'MIME-Version: 1.0',
        BUNDLE,
        '',
        '--a',
        'Content-Type: text/html',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        '<meta charset=3Dwindows-1251><p>=CC=EE=F1=F2 =E7=E0=EA=F0=FB=EB=E8.</p>',
        '--a',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: binary',
        '',
        '\x89PNG\x00\x01\x02',
        '--a--',
      ],
      'latin1',
    );
    expect((await only(bytes))?.text).toBe('Мост закрыли.');
  });

  it.each([
    ['windows-1251', '<p>=CC=EE=F1=F2 =E7=E0=EA=F0=FB=EB=E8.</p>'],
    ['"koi8-r"', '<meta charset=3Dwindows-1251><p>=CC=EE=F1=F2 =E7=E0=EA=F0=FB=EB=E8.</p>'],
    ['windows-1252', '<p>=D0=9C=D0=BE=D1=81=D1=82 =D0=B7=D0=B0=D0=BA=D1=80=D1=8B=D0=BB=D0=B8.</p>'],
  ])(
    'has the encoding that its part states, %s, where it says none and is no UTF-8',
    async (charset, page) => {
      const head = ['MIME-Version: 1.0', BUNDLE, '', '--a', `Content-Type: text/html; charset=${charset}`];
      const bytes = bytesOf([...head, 'Content-Transfer-Encoding: quoted-printable', '', page, '--a--']);
      expect((await only(bytes))?.text).toBe('Мост закрыли.');
    },
  );

  it('is decoded by its bytes where its part states an encoding that nobody knows', async () => {
    const head = ['MIME-Version: 1.0', BUNDLE, '', '--a', 'Content-Type: text/html; charset=x-none'];
    expect((await only(bytesOf([...head, '', '<p>Café closed.</p>'], 'latin1')))?.text).toBe('Café closed.');
  });

  it('is refused where no part is a page', async () => {
    const head = ['MIME-Version: 1.0', BUNDLE, '', '--a', 'Content-Type: text/plain', '', WORDS];
    await expect(only(bytesOf(head))).rejects.toThrow(
      'expected a saved page (MHTML), got one without a page in it',
    );
    await expect(only(bytesOf([...head.slice(0, 4), ...PAGE.slice(0, 2), '\x01\x02']))).rejects.toThrow(
      'expected a saved page (MHTML), got a page that is no text',
    );
  });
});
