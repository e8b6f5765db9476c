import { describe, expect, it } from 'vitest';
import type { DatePrecision } from '../../src/dates/values/interval.ts';
import { type Catalogue, en } from '../../src/locales/en.ts';
import { rangeWith } from '../../src/locales/range.ts';
import { eventDate } from '../../src/replies/date-words.ts';
import { shortDay } from '../../src/replies/day-words.ts';
import { type Language, languageNames, translations } from './catalogue.ts';

type ToldAs = readonly [
  earliest: string,
  latest: string,
  precision: DatePrecision,
  value: string,
  ...rest: unknown[],
];
/** A date as a text gives it, and how each language writes it. */
type Row = readonly [
  earliest: string,
  latest: string,
  precision: DatePrecision,
  value: string,
  written: Readonly<Record<Language, string>>,
];

const rows: readonly Row[] = [
  [
    '2023-10-18',
    '2023-10-18',
    'day',
    '2023-10-18',
    {
      uk: '18 жовтня 2023 р.',
      ru: '18 октября 2023 г.',
      es: '18 de octubre de 2023',
      de: '18. Oktober 2023',
      fr: '18 octobre 2023',
      zh: '2023年10月18日',
    },
  ],
  [
    '2023-05-01',
    '2023-05-01',
    'day',
    '2023-05-01',
    {
      uk: '1 травня 2023 р.',
      ru: '1 мая 2023 г.',
      es: '1 de mayo de 2023',
      de: '1. Mai 2023',
      fr: '1er mai 2023',
      zh: '2023年5月1日',
    },
  ],
  [
    '2023-10-17',
    '2023-10-18',
    'day',
    '2023-10-17',
    {
      uk: '17 жовтня 2023 р. — 18 жовтня 2023 р.',
      ru: '17 октября 2023 г. — 18 октября 2023 г.',
      es: '17 de octubre de 2023 – 18 de octubre de 2023',
      de: '17. Oktober 2023 – 18. Oktober 2023',
      fr: '17 octobre 2023 – 18 octobre 2023',
      zh: '2023年10月17日至2023年10月18日',
    },
  ],
  [
    '2023-05-01',
    '2023-05-07',
    'week',
    '2023-W18',
    {
      uk: 'тиждень від 1 травня 2023 р.',
      ru: 'неделя с 1 мая 2023 г.',
      es: 'semana del 1 de mayo de 2023',
      de: 'Woche vom 1. Mai 2023',
      fr: 'semaine du 1er mai 2023',
      zh: '2023年5月1日当周',
    },
  ],
  [
    '2023-03-01',
    '2023-03-31',
    'month',
    '2023-03',
    {
      uk: 'березень 2023 р.',
      ru: 'март 2023 г.',
      es: 'marzo de 2023',
      de: 'März 2023',
      fr: 'mars 2023',
      zh: '2023年3月',
    },
  ],
  [
    '2023-03-01',
    '2023-05-31',
    'month',
    '2023-03',
    {
      uk: 'березень 2023 р. — травень 2023 р.',
      ru: 'март 2023 г. — май 2023 г.',
      es: 'marzo de 2023 – mayo de 2023',
      de: 'März 2023 – Mai 2023',
      fr: 'mars 2023 – mai 2023',
      zh: '2023年3月至2023年5月',
    },
  ],
  [
    '2022-02-01',
    '2022-02-10',
    'stretch',
    '2022-02',
    {
      uk: 'початок лютого 2022 р.',
      ru: 'начало февраля 2022 г.',
      es: 'principios de febrero de 2022',
      de: 'Anfang Februar 2022',
      fr: 'début février 2022',
      zh: '2022年2月上旬',
    },
  ],
  [
    '2022-11-11',
    '2022-11-20',
    'stretch',
    '2022-11',
    {
      uk: 'середина листопада 2022 р.',
      ru: 'середина ноября 2022 г.',
      es: 'mediados de noviembre de 2022',
      de: 'Mitte November 2022',
      fr: 'mi-novembre 2022',
      zh: '2022年11月中旬',
    },
  ],
  [
    '2022-08-21',
    '2022-08-31',
    'stretch',
    '2022-08',
    {
      uk: 'кінець серпня 2022 р.',
      ru: 'конец августа 2022 г.',
      es: 'finales de agosto de 2022',
      de: 'Ende August 2022',
      fr: 'fin août 2022',
      zh: '2022年8月下旬',
    },
  ],
  [
    '2022-01-01',
    '2022-04-30',
    'stretch',
    '2022',
    {
      uk: 'початок 2022 р.',
      ru: 'начало 2022 г.',
      es: 'principios de 2022',
      de: 'Anfang 2022',
      fr: 'début 2022',
      zh: '2022年初',
    },
  ],
  [
    '2022-05-01',
    '2022-08-31',
    'stretch',
    '2022',
    {
      uk: 'середина 2022 р.',
      ru: 'середина 2022 г.',
      es: 'mediados de 2022',
      de: 'Mitte 2022',
      fr: 'mi-2022',
      zh: '2022年年中',
    },
  ],
  [
    '2022-09-01',
    '2022-12-31',
    'stretch',
    '2022',
    {
      uk: 'кінець 2022 р.',
      ru: 'конец 2022 г.',
      es: 'finales de 2022',
      de: 'Ende 2022',
      fr: 'fin 2022',
      zh: '2022年末',
    },
  ],
  [
    '1990-01-01',
    '1993-04-30',
    'stretch',
    '199',
    {
      uk: 'початок 1990-х',
      ru: 'начало 1990-х',
      es: 'principios de la década de 1990',
      de: 'Anfang der 1990er-Jahre',
      fr: 'début des années 1990',
      zh: '1990年代初',
    },
  ],
  [
    '1944-01-01',
    '1946-12-31',
    'stretch',
    '194',
    {
      uk: 'середина 1940-х',
      ru: 'середина 1940-х',
      es: 'mediados de la década de 1940',
      de: 'Mitte der 1940er-Jahre',
      fr: 'milieu des années 1940',
      zh: '1940年代中期',
    },
  ],
  [
    '2006-09-01',
    '2009-12-31',
    'stretch',
    '200',
    {
      uk: 'кінець 2000-х',
      ru: 'конец 2000-х',
      es: 'finales de la década de 2000',
      de: 'Ende der 2000er-Jahre',
      fr: 'fin des années 2000',
      zh: '2000年代末',
    },
  ],
  [
    '2022-03-01',
    '2022-05-31',
    'season',
    '2022-SP',
    {
      uk: 'весна 2022 р.',
      ru: 'весна 2022 г.',
      es: 'primavera de 2022',
      de: 'Frühjahr 2022',
      fr: 'printemps 2022',
      zh: '2022年春季',
    },
  ],
  [
    '2022-06-01',
    '2022-08-31',
    'season',
    '2022-SU',
    {
      uk: 'літо 2022 р.',
      ru: 'лето 2022 г.',
      es: 'verano de 2022',
      de: 'Sommer 2022',
      fr: 'été 2022',
      zh: '2022年夏季',
    },
  ],
  [
    '2022-09-01',
    '2022-11-30',
    'season',
    '2022-FA',
    {
      uk: 'осінь 2022 р.',
      ru: 'осень 2022 г.',
      es: 'otoño de 2022',
      de: 'Herbst 2022',
      fr: 'automne 2022',
      zh: '2022年秋季',
    },
  ],
  [
    '2022-12-01',
    '2023-02-28',
    'season',
    '2022-WI',
    {
      uk: 'зима 2022 р.',
      ru: 'зима 2022 г.',
      es: 'invierno de 2022',
      de: 'Winter 2022',
      fr: 'hiver 2022',
      zh: '2022年冬季',
    },
  ],
  [
    '2008-01-01',
    '2008-03-31',
    'quarter',
    '2008-Q1',
    {
      uk: 'перший квартал 2008 р.',
      ru: 'первый квартал 2008 г.',
      es: 'primer trimestre de 2008',
      de: 'erstes Quartal 2008',
      fr: 'premier trimestre 2008',
      zh: '2008年第一季度',
    },
  ],
  [
    '2008-10-01',
    '2008-12-31',
    'quarter',
    '2008-Q4',
    {
      uk: 'четвертий квартал 2008 р.',
      ru: 'четвёртый квартал 2008 г.',
      es: 'cuarto trimestre de 2008',
      de: 'viertes Quartal 2008',
      fr: 'quatrième trimestre 2008',
      zh: '2008年第四季度',
    },
  ],
  [
    '2009-01-01',
    '2009-06-30',
    'half',
    '2009-H1',
    {
      uk: 'перше півріччя 2009 р.',
      ru: 'первое полугодие 2009 г.',
      es: 'primer semestre de 2009',
      de: 'erstes Halbjahr 2009',
      fr: 'premier semestre 2009',
      zh: '2009年上半年',
    },
  ],
  [
    '2009-07-01',
    '2009-12-31',
    'half',
    '2009-H2',
    {
      uk: 'друге півріччя 2009 р.',
      ru: 'второе полугодие 2009 г.',
      es: 'segundo semestre de 2009',
      de: 'zweites Halbjahr 2009',
      fr: 'second semestre 2009',
      zh: '2009年下半年',
    },
  ],
  [
    '2013-01-01',
    '2013-12-31',
    'year',
    '2013',
    {
      uk: '2013',
      ru: '2013',
      es: '2013',
      de: '2013',
      fr: '2013',
      zh: '2013年',
    },
  ],
  [
    '2009-01-01',
    '2010-12-31',
    'year',
    '2009',
    {
      uk: '2009–2010',
      ru: '2009–2010',
      es: '2009–2010',
      de: '2009–2010',
      fr: '2009–2010',
      zh: '2009年至2010年',
    },
  ],
  [
    '1990-01-01',
    '1999-12-31',
    'decade',
    '199',
    {
      uk: '1990-ті',
      ru: '1990-е',
      es: 'década de 1990',
      de: '1990er-Jahre',
      fr: 'années 1990',
      zh: '1990年代',
    },
  ],
  [
    '1940-01-01',
    '1949-12-31',
    'decade',
    '194',
    {
      uk: '1940-ві',
      ru: '1940-е',
      es: 'década de 1940',
      de: '1940er-Jahre',
      fr: 'années 1940',
      zh: '1940年代',
    },
  ],
  [
    '2000-01-01',
    '2009-12-31',
    'decade',
    '200',
    {
      uk: '2000-ні',
      ru: '2000-е',
      es: 'década de 2000',
      de: '2000er-Jahre',
      fr: 'années 2000',
      zh: '2000年代',
    },
  ],
  [
    '1800-01-01',
    '1899-12-31',
    'century',
    '18',
    {
      uk: 'XIX століття',
      ru: 'XIX век',
      es: 'siglo XIX',
      de: '19. Jahrhundert',
      fr: 'XIXe siècle',
      zh: '19世纪',
    },
  ],
  [
    '1300-01-01',
    '1399-12-31',
    'century',
    '13',
    {
      uk: 'XIV століття',
      ru: 'XIV век',
      es: 'siglo XIV',
      de: '14. Jahrhundert',
      fr: 'XIVe siècle',
      zh: '14世纪',
    },
  ],
  [
    '0001-01-01',
    '0099-12-31',
    'century',
    '00',
    {
      uk: 'I століття',
      ru: 'I век',
      es: 'siglo I',
      de: '1. Jahrhundert',
      fr: 'Ier siècle',
      zh: '1世纪',
    },
  ],
];

function written([earliest, latest, precision, value]: ToldAs, catalogue: Catalogue): string {
  return eventDate({ earliest, latest, precision, value }, catalogue);
}

describe('the table of dates', () => {
  it('covers each precision', () => {
    const precisions = new Set(rows.map(([, , precision]) => precision));
    expect([...precisions].sort()).toEqual([
      'century',
      'day',
      'decade',
      'half',
      'month',
      'quarter',
      'season',
      'stretch',
      'week',
      'year',
    ]);
  });
});

describe.each(languageNames)('dates in %s', (language) => {
  const words = translations[language];

  it('are written as its readers write them', () => {
    const said = (say: (row: Row) => string) =>
      rows.map((row) => `${row[2]} from ${row[0]} to ${row[1]}: ${say(row)}`);
    expect(said((row) => written(row, words))).toEqual(said(([, , , , expected]) => expected[language]));
  });

  it('have a name of each month, which stands right after a part of it', () => {
    const said = Array.from({ length: 12 }, (_, month) => {
      const start = `2023-${String(month + 1).padStart(2, '0')}`;
      return written([`${start}-01`, `${start}-10`, 'stretch', start], words);
    });
    expect(new Set(said).size).toBe(12);
    // Nominatives end in -ень in Ukrainian, in -ь, -й, -т in Russian; none of them may follow "the beginning".
    if (language === 'uk')
      for (const date of said) expect(date).toMatch(/^початок \p{L}+(?:ня|да|го) 2023 р\.$/u);
    if (language === 'ru') for (const date of said) expect(date).toMatch(/^начало \p{L}+[ая] 2023 г\.$/u);
  });
});

it('the first century is not written as the years of one figure', () => {
  expect(written(['0001-01-01', '0099-12-31', 'century', '00'], en)).toBe('first century');
  expect(written(['1800-01-01', '1899-12-31', 'century', '18'], en)).toBe('1800s');
});

describe('a range of dates', () => {
  it('is written without spaces only between bare years', () => {
    const range = rangeWith('–');
    expect(range('2009', '2010')).toBe('2009–2010');
    expect(range('2009', 'mai 2010')).toBe('2009 – mai 2010');
    expect(range('mars 2009', '2010')).toBe('mars 2009 – 2010');
  });
});

describe('the short day of a source', () => {
  it.each<[Language, string]>([
    ['uk', '1 бер. 2023 р.'],
    ['ru', '1 мар. 2023 г.'],
    ['es', '1 mar 2023'],
    ['de', '1. März 2023'],
    ['fr', '1er mars 2023'],
    ['zh', '2023年3月1日'],
  ])('in %s is %s', (language, expected) => {
    expect(shortDay('2023-03-01', translations[language])).toBe(expected);
  });
});
