import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { catalogueFor, catalogueIn, languages } from '../../src/locales/languages.ts';
import { translations } from './catalogue.ts';

const { uk, ru, es, de, fr, zh } = translations;

describe('the words for a locale', () => {
  it.each([
    ['en-US', en],
    ['en-GB', en],
    ['uk', uk],
    ['ru', ru],
    ['es-ES', es],
    ['es-419', es],
    ['de', de],
    ['fr', fr],
    ['zh-CN', zh],
  ])('for %s are its own', (locale, words) => {
    expect(catalogueFor(locale)).toBe(words);
  });

  it.each([
    ['es-MX', es],
    ['es', es],
    ['de-AT', de],
    ['fr-CA', fr],
    ['uk-UA', uk],
    ['ru-RU', ru],
    ['zh', zh],
    ['en-AU', en],
  ])('for %s are those of its language', (locale, words) => {
    expect(catalogueFor(locale)).toBe(words);
  });

  it.each(['cy', 'la', 'eo-001', 'zh-TW', '', 'no such locale', 'constructor', '__proto__', null, undefined])(
    'for %s are English',
    (locale) => {
      expect(catalogueFor(locale)).toBe(en);
    },
  );

  it('are listed by locales that Discord knows', () => {
    const known: readonly string[] = Object.values(Locale);
    for (const locale of Object.keys(languages)) expect(known).toContain(locale);
  });

  it('are some for every locale that Discord knows', () => {
    for (const locale of Object.values(Locale)) expect(catalogueFor(locale).locale).not.toBe('');
  });
});

describe('the words in a language', () => {
  it.each([
    ['uk', uk],
    ['ru', ru],
    ['es', es],
    ['de', de],
    ['fr', fr],
    ['zh', zh],
    ['zh-Hant', zh],
    ['en', en],
  ])('%s are those of its catalogue', (code, words) => {
    expect(catalogueIn(code)).toBe(words);
  });

  it.each(['cy', 'la', 'eo', 'und', '', 'constructor'])('%s are none', (code) => {
    expect(catalogueIn(code)).toBeUndefined();
  });
});
