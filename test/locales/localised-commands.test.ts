import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { en } from '../../src/locales/en.ts';
import { languages } from '../../src/locales/languages.ts';

/** Discord's limits (docs.discord.com: Application Commands). */
const DESCRIPTION = 100;
const COMMAND_NAME = 32;
const CHOICE_NAME = 100;
const WHOLE_COMMAND = 8000;

const TRANSLATED = Object.keys(languages).filter((locale) => languages[locale] !== en);
const KNOWN: readonly string[] = Object.values(Locale);

/** Descriptions of new commands and options that wait for a translator. */
const UNTRANSLATED = 4;

/** A command, an option, a choice: whatever has a name and may have a description. */
interface Part {
  readonly name: string;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly Part[];
  readonly choices?: readonly Part[];
}

const shown = commands.flatMap(({ data }) => (data ? [data as Part] : []));
/** A command in the menu of a message has a name with spaces and no description; Discord wants its name localised instead. */
const inMenus = shown.filter(({ description }) => description === undefined);
const described = shown
  .filter((command) => !inMenus.includes(command))
  .flatMap((command) =>
    [command, ...(command.options ?? [])].map((part) => [`/${command.name} ${part.name}`, part] as const),
  );
const choices = described.flatMap(([path, { choices }]) =>
  (choices ?? []).map((choice) => [`${path} ${choice.name}`, choice] as const),
);

describe('what Discord shows of a command', () => {
  it.each(described)('describes %s within the limit in every language that has a translation', (_, part) => {
    const localised = part.description_localizations ?? {};
    expect(TRANSLATED).toEqual(expect.arrayContaining(Object.keys(localised)));
    for (const text of [part.description ?? '', ...Object.values(localised)]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(DESCRIPTION);
    }
    for (const text of Object.values(localised)) expect(text).not.toBe(part.description);
  });

  it.each(choices)('names the choice %s in every language within the limit', (_, choice) => {
    const localised = choice.name_localizations ?? {};
    expect(Object.keys(localised).sort()).toEqual(TRANSLATED.toSorted());
    for (const text of [choice.name, ...Object.values(localised)]) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(CHOICE_NAME);
    }
  });

  it('names each command in a menu in every language within the limit', () => {
    for (const { name, name_localizations } of inMenus) {
      expect(Object.keys(name_localizations ?? {}).sort()).toEqual(TRANSLATED.toSorted());
      for (const text of [name, ...Object.values(name_localizations ?? {})]) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(COMMAND_NAME);
      }
    }
  });

  it('names only locales that Discord knows', () => {
    for (const locale of TRANSLATED) expect(KNOWN).toContain(locale);
  });

  it.each(shown.map((command) => [command.name, command] as const))(
    'keeps /%s within the limit for a whole command, each text counted at its longest',
    (_, command) => {
      expect(longest(command)).toBeLessThanOrEqual(WHOLE_COMMAND);
    },
  );

  it('describes almost every option in every language: the few others are told in English', () => {
    for (const locale of TRANSLATED) {
      const told = described.filter(([, { description_localizations: localised }]) => localised?.[locale]);
      expect(told.length).toBeGreaterThanOrEqual(described.length - UNTRANSLATED);
    }
  });

  it('has choices to look at', () => {
    expect(choices.length).toBeGreaterThan(0);
    expect(described.length).toBeGreaterThan(shown.length);
  });
});

function longest(part: Part): number {
  const length = (texts: readonly (string | undefined)[]) =>
    Math.max(...texts.map((text) => text?.length ?? 0));
  return (
    length([part.name, ...Object.values(part.name_localizations ?? {})]) +
    length([part.description, ...Object.values(part.description_localizations ?? {})]) +
    [...(part.options ?? []), ...(part.choices ?? [])].reduce((sum, each) => sum + longest(each), 0)
  );
}
