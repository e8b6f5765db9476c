import { describe, expect, it } from 'vitest';
import { formatOf, readSource } from '../../../src/articles/formats/read-source.ts';

const fileOf = (...lines: readonly string[]) => ({ name: 'a.md', bytes: Buffer.from(lines.join('\n')) });
const read = async (...lines: readonly string[]) => (await readSource(fileOf(...lines))).documents[0];
const WORDS = 'The bridge was closed.';

describe('Markdown', () => {
  it.each([
    ['# A bridge', true],
    [`${WORDS}\n\n###### Then`, true],
    ['See [the report](https://example.org/a).', true],
    ['See [it](/a), [it](#a), [it](mailto:a@example.org).', true],
    ['![](a.png)', true],
    ['#bridge is open', false],
    ['####### A bridge', false],
    ['It was no. 1 # of all', false],
    ['He [the mayor](who left) said', false],
    ['What a bridge![1]', false],
    ['---\nlayout: page\n---\n# A bridge', false],
    ['---\ntitle: A bridge\nlayout: page\n---\n# A bridge', true],
  ])('is known by its signs: %j', (text, isOne) => {
    expect(formatOf(fileOf(text))?.name === 'Markdown').toBe(isOne);
  });

  it('has its first heading for a title, and the others for marks', async () => {
    expect(await read('# A *bridge*', '', WORDS, '', '## Then', '', 'It **opened**.')).toEqual({
      title: 'A bridge',
      basis: { title: 'its heading' },
      text: 'The bridge was closed.\n\nThen\n\nIt opened.',
      marks: [{ kind: 'heading', at: 24, label: 'Then' }],
      layout: 'article',
    });
    expect(await read('## Then', '', WORDS)).toMatchObject({ basis: {}, text: `Then\n\n${WORDS}` });
  });

  it('has the title of its front matter before its heading, which stays', async () => {
    const head = ['---', 'title: Old bridge', 'publisher: Daily', '---'];
    expect(await read(...head, '# A bridge', '', WORDS)).toMatchObject({
      title: 'Old bridge',
      publisher: 'Daily',
      basis: { title: 'front matter', publisher: 'front matter' },
      text: `A bridge\n\n${WORDS}`,
    });
    const untitled = await read('---', 'publisher: Daily', '---', '# A bridge', '', WORDS);
    expect(untitled).toMatchObject({
      basis: { title: 'its heading', publisher: 'front matter' },
      text: WORDS,
    });
  });

  it('shows nothing that a browser hides', async () => {
    expect((await read('# A', '', WORDS, '', '<p hidden>Not this.</p>', '<!-- nor this -->'))?.text).toBe(
      WORDS,
    );
  });
});
