import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/rendering/limits.ts';
import { en } from '../../src/locales/en.ts';
import { type Language, languageNames, MARKS, phrasesOf, translations } from './catalogue.ts';

const english = phrasesOf(en);

/** Discord's limit for the description of a command or an option (docs.discord.com: Application Commands). */
const DESCRIPTION = 100;
const COMMAND_NAME = 32;
/** What stands beside other buttons on a phone. */
const SHORT_LABEL = 25;

/** Phrases that are rightly the same as in English, with the reason. */
const SAME: Readonly<Record<string, string>> = {
  'fr counts.articles': 'the same word',
  'fr counts.passages': 'the same word',
  'de expected.text': 'the same word but for the capital',
};

/** What is typed, or is a name: the same in every language. */
const TYPED =
  /\/[a-z]+|\bnewest\b|\boldest\b|\btrue\b|\bfalse\b|[«“„"]\W?from\W?[»”“"]|March 2023|\bCSV\b|\bCtrl-D\b|\ball\b|\bDiscord\b|\brobots\.txt\b/g;

/** What must hold for a phrase, the English one beside it, at its path in its language. */
type Check = (phrase: string, english: string, path: string, language: Language) => boolean;

const withoutTyped = (phrase: string) => phrase.replace(TYPED, '');
const named = (text: string) => (text.match(/\/[a-z]+|\d{4}(?:-\d\d)*|March/g) ?? []).sort().join();
const ending = (text: string) =>
  /[.。:：!]\s?$/.exec(text)?.[0].trim().replace('。', '.').replace('：', ':') ?? '';

const CHECKS: Readonly<Record<string, Check>> = {
  'is said in its own words': (phrase, original, path, language) =>
    (phrase.toLowerCase() === original.toLowerCase()) ===
    (phrase === '' || SAME[`${language} ${path}`] !== undefined),
  'holds no English words': (phrase) =>
    !/(?<!\p{L})(?:the|and|of|this|that|with|is|are|not|your|you|please)(?!\p{L})/iu.test(
      withoutTyped(phrase),
    ),
  'says all that is put in': (phrase, original) =>
    MARKS.every((mark) => !original.includes(mark) || phrase.includes(mark)),
  'leaves no mark open': (phrase) => !/#|undefined|\$\{|NaN/.test(phrase),
  'holds no stray space': (phrase) => phrase.trimStart() === phrase && !/ {2}/.test(phrase),
  'names the commands and dates that English names': (phrase, original) => named(phrase) === named(original),
  'ends as English ends': (phrase, original) => ending(phrase) === ending(original),
};

/** What must hold for the letters of a language. */
const LETTERS: Partial<Record<Language, Readonly<Record<string, Check>>>> = {
  uk: { 'is written in Ukrainian letters': (phrase) => !/[a-zыэъё]/i.test(withoutTyped(phrase)) },
  ru: { 'is written in Russian letters': (phrase) => !/[a-zіїєґ]/i.test(withoutTyped(phrase)) },
  zh: {
    'is written in Chinese, with Chinese punctuation': (phrase) =>
      !/[a-z]|\p{Script=Cyrillic}|[,;:!?]/iu.test(withoutTyped(phrase)),
  },
  fr: {
    'has a space that does not break before two-part signs': (phrase) =>
      !/(?<![\u00a0\u202f])[:;!?](?!\d)/.test(withoutTyped(phrase)),
    'has spaces that do not break inside quotation marks': (phrase) =>
      !/«(?!\u00a0)|(?<!\u00a0)»/.test(withoutTyped(phrase).replace(/«\d»/g, '')),
  },
};

/** The phrases for which a check does not hold, as "de errors.failed: Etwas ging schief." */
function failing(language: Language, holds: Check): readonly string[] {
  return [...phrasesOf(translations[language])]
    .filter(([path, phrase]) => !holds(phrase, english.get(path) ?? '', path, language))
    .map(([path, phrase]) => `${language} ${path}: ${phrase}`);
}

/** Descriptions of new commands that wait for a translator. */
const UNTRANSLATED = 4;

describe.each(languageNames)('the catalogue %s', (language) => {
  const words = translations[language];

  it('has just the phrases that English has, but that few commands may be described in English for a while', () => {
    const own = [...phrasesOf(words).keys()];
    const missing = [...english.keys()].filter((path) => !own.includes(path));
    expect(own.filter((path) => !english.has(path))).toEqual([]);
    expect(missing.filter((path) => !path.startsWith('commands.'))).toEqual([]);
    expect(missing.length).toBeLessThanOrEqual(UNTRANSLATED);
  });

  it.each(Object.entries({ ...CHECKS, ...LETTERS[language] }))('each phrase %s', (_, holds) => {
    expect(failing(language, holds)).toEqual([]);
  });

  it('names a locale that Intl knows', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(words.locale)).toEqual([words.locale]);
  });

  it('describes each command within Discord’s limits', () => {
    const fits = (text: string, limit: number) => text.length > 0 && text.length <= limit;
    const wrong = Object.entries(words.commands).filter(
      ([key, text]) => !fits(text, key === 'askMessage' ? COMMAND_NAME : DESCRIPTION),
    );
    expect(wrong).toEqual([]);
  });

  it('labels each button shortly, and no two alike', () => {
    const labels = Object.entries(words.actions).map(([key, label]) =>
      typeof label === 'string' ? ([key, label] as const) : ([key, label('')] as const),
    );
    const longest = Math.min(SHORT_LABEL, LIMITS.buttonLabel);
    const wrong = labels.filter(
      ([, label], at) =>
        label.length === 0 ||
        label.length > longest ||
        labels.findIndex(([, other]) => other === label) !== at,
    );
    expect(wrong).toEqual([]);
  });

  it('has titles and labels that fit into a window', () => {
    const { articlesLink = '', articlesFile = '' } = words.commands;
    for (const label of [words.managing.form, articlesLink, articlesFile])
      expect([label, label.length > 0 && label.length <= LIMITS.formLabel]).toEqual([label, true]);
  });

  it('leaves a separator before the title that follows where a quote stands', () => {
    for (const origin of ['linked story', 'caption'] as const)
      expect(words.origin[origin]).toMatch(/[：\s]$/);
    expect(words.origin.article).toBe('');
    expect(words.basis.stated).toBe('');
  });

  it('says what was expected and that nothing came', () => {
    const said = words.errors.argument('question', words.expected.text, undefined);
    expect(said).toContain('question');
    expect(said).toContain(words.expected.text);
    expect(said).not.toBe(words.errors.argument('question', words.expected.text, 'x'));
  });

  it('offers a range of numbers only where something is offered', () => {
    expect(words.errors.noSuchNumber('9', 4)).toMatch(/4/);
    expect(words.errors.noSuchNumber('9', 0)).not.toMatch(/\d/);
  });
});
