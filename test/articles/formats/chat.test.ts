import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const fileOf = (text: string) => ({ name: 'club/Chat with the club.txt', bytes: Buffer.from(text) });
const read = async (text: string) =>
  (await readSource(fileOf(text))).documents.map(({ title, published, text: said }) => [
    title,
    published,
    said,
  ]);

const ANDROID = `13/11/2024, 21:14 - Messages and calls are end-to-end encrypted.
13/11/2024, 21:15 - Jana Dvorak: The council wants the plots back
by 31 March.

And the shed.
13/11/2024, 21:16 - Petr: <Media omitted>
13/11/2024, 21:17 - Petr added Eva
14/11/2024, 08:02 - +420 700 000 000: We meet tomorrow: at ten <This message was edited>
14/11/2024, 08:03 - Petr: This message was deleted
15/11/2024, 08:04 - Petr: ok`;

describe('a chat', () => {
  it.each([
    [ANDROID, true],
    ['[03/02/2025, 18:02:11] Jana: Hello\r\n[03/02/2025, 18:03:11] Petr: Hello', true],
    ['\u200e[2/3/25, 6:02:11\u202fPM] Jana: Hello\n\u200e[2/3/25, 6:03:11\u202fPM] Petr: Hello', true],
    ['Jana, [03.02.2025 18:02]\nHello\n\nPetr, [03.02.2025 18:03]\nHello', true],
    ['The bridge fell.\n\n03/02/2025, 18:02 - Jana: Hello\n03/02/2025, 18:03 - Petr: Hello', false],
    ['03/02/2025, 18:02 - Jana: Hello\n\nThe bridge fell.', false],
    ['12.03.2021, 19:30 – Concert: Mozart\n13.03.2021, 20:00 – Concert: Bach', false],
    ['[12.03.2021, 19:30] Film: Rain\n[12.03.2021, 21:15] Film: Snow\n[13.03.2021, 19:30] Film: Ice', false],
    ['12.03.2021, 19:30 - Jana: Hello\n12.03.2021, 19:32 - Petr: Hello', true],
    ['[12.03.2021, 19:30:00] Jana: Hello\n[12.03.2021, 19:30:05] Petr: Hello', true],
    ['Jana, [03.02.2025 18:00]\nHello\n\nPetr, [03.02.2025 18:05]\nHello', true],
    ['03/02/2025, 18:02 - The bridge fell.\n03/02/2025, 19:10 - Nobody was hurt.', false],
    ['03/02/2025 - The bridge fell.\n04/02/2025 - It was rebuilt.', false],
  ])('is known by how its messages begin: %j', (text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'a chat').toBe(isOne);
  });

  it('is an article a day of what people wrote, without what the program says', async () => {
    expect(await read(ANDROID)).toEqual([
      [
        'Chat with the club',
        '2024-11-13',
        'Jana Dvorak: The council wants the plots back\nby 31 March.\n\nAnd the shed.',
      ],
      ['Chat with the club', '2024-11-14', '+420 700 000 000: We meet tomorrow: at ten\n\nPetr: ok'],
    ]);
  });

  it.each([
    ['[13/02/2025, 18:02:11]', '2025-02-13'],
    ['[2/13/25, 6:02:11 PM]', '2025-02-13'],
    ['[2025-02-13, 18:02:11]', '2025-02-13'],
    ['[3.2.25, 18:02:11]', '2025-02-03'],
    ['[3/2/2025, 18:02:11]', undefined],
  ])('is dated where day and month can be told apart: %s', async (stamp, day) => {
    const text = `${stamp} Jana: The council wants the plots back.\n${stamp} Petr: \u200eimage omitted`;
    expect(await read(text)).toEqual([[undefined, day, 'Jana: The council wants the plots back.']]);
  });

  it('is dated by the order of its days', async () => {
    const text = ['1/2/2025', '2/2/2025', '3/2/2025', '1/3/2025']
      .map((day) => `${day}, 18:02 - Jana: The council wants the plots back.`)
      .join('\n');
    expect((await read(text)).map(([, day]) => day)).toEqual([
      '2025-02-01',
      '2025-02-02',
      '2025-02-03',
      '2025-03-01',
    ]);
  });

  it('cites the time of each message as it is written there', async () => {
    const [first] = (await readSource(fileOf(ANDROID))).documents;
    expect(first?.marks).toEqual([{ kind: 'time', at: 0, label: '13/11/2024, 21:15' }]);
  });

  it('may have any number of messages a day', async () => {
    const text = `1/2/2025, 18:02 - Jana: The council wants the plots back.\n${'13/2/2025, 18:02 - P: ok\n'.repeat(130_000)}`;
    const [first] = (await readSource(fileOf(text))).documents;
    expect(first?.marks).toHaveLength(130_001);
  });

  it('in which nobody says anything is none', async () => {
    const text = '13/11/2024, 21:14 - Petr added Eva\n13/11/2024, 21:16 - Petr: <Media omitted>';
    await expect(read(text)).rejects.toThrow('expected a chat with messages, got none');
  });
});
