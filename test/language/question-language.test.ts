import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionLanguage } from '../../src/language/question-language.ts';
import { anyCharacter } from '../any-text.ts';
import { SEED } from '../seed.ts';
import { ENGLISH, questionsByLanguage } from './questions.ts';

/** Surely not English, but which other language they are in cannot be told. */
const OF_SOME_LANGUAGE = ['La Cina ha risposto al mandato?', 'цена подписки'];
/** Not surely another language: no asking word is in it. */
const UNSURE = ['A China respondeu ao mandado?'];

describe('a question in another language', () => {
  const rows = Object.entries(questionsByLanguage).flatMap(([language, questions]) =>
    questions.map((question) => [language, question] as const),
  );

  it.each(rows.filter(([, question]) => ![...OF_SOME_LANGUAGE, ...UNSURE].includes(question)))(
    'is known to be in %s: %s',
    (language, question) => {
      expect(questionLanguage(question)).toBe(language);
    },
  );

  it.each(OF_SOME_LANGUAGE)('is known not to be English, if no more: %s', (question) => {
    expect(questionLanguage(question)).toBe('und');
  });

  it.each([
    ['nl', 'Wanneer werd de brug gesloten?'],
    ['sv', 'När stängdes bron?'],
    ['cs', 'Kdo je ruský ministr financí?'],
    ['tr', 'Toplantı nerede yapıldı?'],
    ['ja', '橋はいつ閉鎖されましたか？'],
    ['ko', '다리는 언제 폐쇄되었나요?'],
    ['ar', 'متى أغلق الجسر؟'],
    ['el', 'Πότε έκλεισε η γέφυρα;'],
    ['bg', 'Кой е министърът на финансите?'],
  ])('is known in further languages, such as %s: %s', (language, question) => {
    expect(questionLanguage(question)).toBe(language);
  });

  it.each([
    ['es', 'ANTON SILUANOV, QUIEN ES'],
    ['fr', "qu'est-ce qui est arrive a l'avion"],
    ['es', 'quién dirige The New York Times'],
    ['zh', 'iPhone 4 什么时候上市'],
    ['de', '“Wer ist der russische Finanzminister?”'],
  ])(
    'is known in %s also in capitals, beside English names, in quotation marks: %s',
    (language, question) => {
      expect(questionLanguage(question)).toBe(language);
    },
  );
});

describe('a question that may be English', () => {
  it.each([...ENGLISH, ...UNSURE])('is taken for English: %s', (question) => {
    expect(questionLanguage(question)).toBeUndefined();
  });

  // The questions that the reader was trained on: thousands, with names from all over the world.
  const folder = fileURLToPath(new URL('../evaluation/reader/written/', import.meta.url));

  it('is taken for English, whatever it asks and however it is typed', () => {
    const questions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.gz'))
      .flatMap((file) =>
        gunzipSync(readFileSync(`${folder}${file}`))
          .toString()
          .trim()
          .split('\n')
          .flatMap((line) =>
            (JSON.parse(line) as { questions: { q: string }[] }).questions.map(({ q }) => q),
          ),
      );
    expect(questions.length).toBeGreaterThan(5000);
    const alarms = questions.filter((question) =>
      [question, question.toLowerCase(), question.toUpperCase()].some((typed) => questionLanguage(typed)),
    );
    // German has "war" and "wen" too.
    expect(alarms).toEqual(['casamance war started wen']);
  });
});

it('any text will do', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => {
      expect(questionLanguage(text) ?? 'und').toMatch(/^[a-z]{2,3}$/);
    }),
    { seed: SEED },
  );
});
