import { describe, expect, it } from 'vitest';
import { html } from '../../../src/articles/formats/html.ts';

const recognises = (text: string) => html.recognises({ name: 'a', bytes: new Uint8Array(), text });

describe('a web page', () => {
  it.each([
    '<!doctype html><p>Bridge',
    '<?xml version="1.0"?>\n<!-- a > b -->\n<!-- saved --><html><body>',
    '\n<div class="a">Bridge</div>',
  ])('is known by how it opens: %j', (text) => {
    expect(recognises(text)).toBe(true);
  });

  it.each(['Bridge\n\n<p>', '<rss version="2.0">', '<3 this bridge', '<!-- never closed <p>'])(
    'is not %j',
    (text) => {
      expect(recognises(text)).toBe(false);
    },
  );

  it('is at the address that a browser noted in it', async () => {
    const page = `<!DOCTYPE html>\n<!-- saved from url=(0026)https://example.org/bridge -->\n<html><body><p>${'The bridge was closed in July. '.repeat(9)}</p></body></html>`;
    const { documents } = await html.read({ name: 'a', bytes: new Uint8Array(), text: page }, async () => {
      throw new Error('no file is in a page');
    });
    expect(documents[0]?.url).toBe('https://example.org/bridge');
  });

  it('is told from five hundred comments at once', () => {
    expect(recognises(`${'<!---->'.repeat(500)}Bridge`)).toBe(false);
  });
});
