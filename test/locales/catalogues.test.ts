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
  /\/[a-z]+|\bnewest\b|\boldest\b|\btrue\b|\bfalse\b|[«“„"]\W?from\W?[»”“"]|March 2023|\bCSV\b|\bCtrl-D\b/g;

describe.each(languageNames)('the catalogue %s', (language: Language) => {
  const words = translations[language];
  const phrases = [...phrasesOf(words)];

  it('has just the phrases that English has', () => {
    expect(phrases.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
  });

  it('names a locale that Intl knows', () => {
    expect(Intl.DateTimeFormat.supportedLocalesOf(words.locale)).toEqual([words.locale]);
  });

  it.each(Object.entries(words.commands))('describes %s within Discord’s limit', (_, description) => {
    expect(description.length).toBeGreaterThan(0);
    expect(description.length).toBeLessThanOrEqual(DESCRIPTION);
  });

  it.each(Object.entries(words.actions))('labels the button %s shortly', (_, label) => {
    expect(label.length).toBeGreaterThan(0);
    expect(label.length).toBeLessThanOrEqual(Math.min(SHORT_LABEL, LIMITS.buttonLabel));
  });

  it('names the command in the menu of a message within Discord’s limit', () => {
    expect(words.commands.askMessage.length).toBeLessThanOrEqual(COMMAND_NAME);
  });

  it('gives no two buttons the same label', () => {
    const labels = Object.values(words.actions);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(phrases)('says %s in its own words', (path, phrase) => {
    const same = phrase.toLowerCase() === english.get(path)?.toLowerCase();
    expect(same).toBe(phrase === '' || SAME[`${language} ${path}`] !== undefined);
    expect(phrase.replace(TYPED, '')).not.toMatch(
      /(?<!\p{L})(?:the|and|of|this|that|with|is|are|not|your|you|please)(?!\p{L})/iu,
    );
  });

  it.each(phrases)('puts into %s all that is put in, and marks of no kind stay open', (path, phrase) => {
    const count = MARKS.filter((mark) => english.get(path)?.includes(mark)).length;
    for (const mark of MARKS.slice(0, count)) expect(phrase).toContain(mark);
    expect(phrase).not.toMatch(/#|undefined|\$\{|NaN/);
    expect(phrase.trimStart()).toBe(phrase);
    expect(phrase).not.toMatch(/ {2}/);
  });

  it.each(phrases)(
    'names in %s the commands and dates that English names, and ends as it ends',
    (path, phrase) => {
      const original = english.get(path) ?? '';
      const named = (text: string) => text.match(/\/[a-z]+|\d{4}(?:-\d\d)*|March/g) ?? [];
      expect(named(phrase).sort()).toEqual(named(original).sort());
      const ending = (text: string) =>
        /[.。:：!]\s?$/.exec(text)?.[0].trim().replace('。', '.').replace('：', ':') ?? '';
      expect(ending(phrase)).toBe(ending(original));
    },
  );

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

describe('the letters of a catalogue', () => {
  const lettersOnly = (language: Language) =>
    [...phrasesOf(translations[language])].map(
      ([path, phrase]) => [path, phrase.replace(TYPED, '')] as const,
    );

  it.each(lettersOnly('uk'))('are Ukrainian in uk %s', (_, phrase) => {
    expect(phrase).not.toMatch(/[a-zыэъё]/i);
  });
  it.each(lettersOnly('ru'))('are Russian in ru %s', (_, phrase) => {
    expect(phrase).not.toMatch(/[a-zіїєґ]/i);
  });
  it.each(lettersOnly('zh'))('are Chinese in zh %s, with Chinese punctuation', (_, phrase) => {
    expect(phrase).not.toMatch(/[a-z]|\p{Script=Cyrillic}|[,;:!?]/iu);
  });
  it.each(lettersOnly('fr'))(
    'have in fr %s a space that does not break before two-part signs',
    (_, phrase) => {
      expect(phrase).not.toMatch(/(?<![\u00a0\u202f])[:;!?](?!\d)/);
      expect(phrase.replace(/«\d»/g, '')).not.toMatch(/«(?!\u00a0)|(?<!\u00a0)»/);
    },
  );
});
