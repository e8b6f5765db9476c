import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionLanguage } from '../../src/language/question-language.ts';
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

  const folder = fileURLToPath(new URL('../../../shared/eval/', import.meta.url));

  it.skipIf(!existsSync(folder))('is taken for English, whatever it asks and however it is typed', () => {
    const questions = ['ask-dev', 'qa-dev'].flatMap((name) => {
      const lines = readFileSync(`${folder}${name}/questions.jsonl`, 'utf8').trim().split('\n');
      const step = Math.floor(lines.length / 100);
      return lines.filter((_, at) => at % step === 0).slice(0, 100);
    });
    expect(questions).toHaveLength(200);
    for (const line of questions) {
      const { question } = JSON.parse(line) as { question: string };
      for (const typed of [question, question.toLowerCase(), question.toUpperCase()])
        expect(questionLanguage(typed), typed).toBeUndefined();
    }
  });
});

it('any text will do', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(questionLanguage(text) ?? 'und').toMatch(/^[a-z]{2,3}$/);
    }),
    { seed: SEED },
  );
});
