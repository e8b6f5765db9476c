import { describe, expect, it } from 'vitest';
import { en } from '../../src/locales/en.ts';
import { plural } from '../../src/locales/plural.ts';
import { countersOf, type Language, languageNames, translations } from './catalogue.ts';

type Counter = (number: number) => string;

const NUMBERS = [0, 1, 2, 5, 11, 21, 22, 25, 1000] as const;
/** Spaces that Intl puts between groups of digits, as an ordinary one. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('events counted', () => {
  it.each<[Language | 'en', readonly string[]]>([
    [
      'en',
      [
        '0 events',
        '1 event',
        '2 events',
        '5 events',
        '11 events',
        '21 events',
        '22 events',
        '25 events',
        '1,000 events',
      ],
    ],
    [
      'uk',
      [
        '0 подій',
        '1 подія',
        '2 події',
        '5 подій',
        '11 подій',
        '21 подія',
        '22 події',
        '25 подій',
        '1 000 подій',
      ],
    ],
    [
      'ru',
      [
        '0 событий',
        '1 событие',
        '2 события',
        '5 событий',
        '11 событий',
        '21 событие',
        '22 события',
        '25 событий',
        '1 000 событий',
      ],
    ],
    [
      'es',
      [
        '0 acontecimientos',
        '1 acontecimiento',
        '2 acontecimientos',
        '5 acontecimientos',
        '11 acontecimientos',
        '21 acontecimientos',
        '22 acontecimientos',
        '25 acontecimientos',
        '1000 acontecimientos',
      ],
    ],
    [
      'de',
      [
        '0 Ereignisse',
        '1 Ereignis',
        '2 Ereignisse',
        '5 Ereignisse',
        '11 Ereignisse',
        '21 Ereignisse',
        '22 Ereignisse',
        '25 Ereignisse',
        '1.000 Ereignisse',
      ],
    ],
    [
      'fr',
      [
        '0 événement',
        '1 événement',
        '2 événements',
        '5 événements',
        '11 événements',
        '21 événements',
        '22 événements',
        '25 événements',
        '1 000 événements',
      ],
    ],
    [
      'zh',
      [
        '0 个事件',
        '1 个事件',
        '2 个事件',
        '5 个事件',
        '11 个事件',
        '21 个事件',
        '22 个事件',
        '25 个事件',
        '1,000 个事件',
      ],
    ],
  ])('in %s have the form that goes with the number', (language, expected) => {
    const { counts } = language === 'en' ? en : translations[language];
    expect(NUMBERS.map((number) => spaced(counts.events(number)))).toEqual(expected);
  });
});

describe('every counter', () => {
  /** The words without the number. */
  const form = (say: Counter, number: number) => say(number).replace(/[\d.,\u00a0\u202f]+/, '#');
  const forms = (say: Counter, numbers: readonly number[]) =>
    new Set(numbers.map((number) => form(say, number)));

  /** The counters of a language for which something does not hold, with what they say of 1, 2 and 5. */
  const failing = (language: Language, holds: (say: Counter, path: string) => boolean) =>
    [...countersOf(translations[language])]
      .filter(([path, say]) => !holds(say, path))
      .map(([path, say]) => `${language} ${path}: ${[1, 2, 5].map(say).join(', ')}`);

  it.each<Language>(['uk', 'ru'])('in %s has three forms', (language) => {
    const one = [1, 21, 101, 1001];
    const few = [2, 3, 4, 22, 104];
    const many = [0, 5, 11, 12, 14, 25, 111, 1000];
    const wrong = failing(
      language,
      (say) =>
        [one, few, many].every((numbers) => forms(say, numbers).size === 1) &&
        forms(say, [1, 2, 5]).size === 3,
    );
    expect(wrong).toEqual([]);
  });

  /** German words that are the same in the plural. */
  const UNCHANGED = ['de articles', 'de articlesSearched', 'de characters'];

  it.each<Language>(['es', 'de', 'fr'])('in %s has two forms', (language) => {
    const [one, many] = language === 'fr' ? [[0, 1], [2]] : [[1], [0, 2]];
    const wrong = failing(
      language,
      (say, path) =>
        forms(say, one).size === 1 &&
        forms(say, [...many, 5, 11, 21, 1000, 1_000_000]).size === 1 &&
        (form(say, 1) === form(say, 2)) === UNCHANGED.includes(`${language} ${path}`),
    );
    expect(wrong).toEqual([]);
  });

  it('in zh has one form', () => {
    expect(failing('zh', (say) => forms(say, [0, 1, 2, 5, 1000]).size === 1)).toEqual([]);
  });

  it.each(languageNames)('in %s writes the number once', (language) => {
    expect(failing(language, (say) => say(7).split('7').length === 2)).toEqual([]);
  });

  it('writes large numbers so that Spain and Latin America read them alike', () => {
    expect(translations.es.counts.characters(12_345)).toBe('12\u202f345 caracteres');
  });

  it('falls back to the form for all other numbers if the language’s own is missing', () => {
    const counted = plural('ru', String);
    expect(counted({ one: '# день', other: '# дня' })(5)).toBe('5 дня');
  });
});
