import { describe, expect, it } from 'vitest';
import { chatCommand, managingCommand, messageCommand } from '../../src/bot/discord-data.ts';
import { de } from '../../src/locales/de.ts';
import { type Catalogue, en } from '../../src/locales/en.ts';
import { languages } from '../../src/locales/languages.ts';
import { uk } from '../../src/locales/uk.ts';

type Key = keyof Catalogue['commands'];
const keys = Object.keys(en.commands) as Key[];
const {
  articles,
  articlesAdd,
  articlesLink,
  articlesFile,
  watchList,
  watchAbout,
  watchWhich,
  articlesWhich,
} = en.commands;

describe('what Discord is told', () => {
  it.each(keys)('describes %s in English, and in each other language that has words for it', (key) => {
    const { description, description_localizations: localised } = chatCommand('probe', key, {});
    expect(description).toBe(en.commands[key]);
    const [german, ukrainian] = [de.commands[key], uk.commands[key]];
    expect(localised).toMatchObject({ ...(german && { de: german }), ...(ukrainian && { uk: ukrainian }) });
    for (const [locale, said] of Object.entries(localised ?? {})) {
      expect(languages[locale]).not.toBe(en);
      expect(said).toEqual(expect.any(String));
    }
  });

  it('offers a command everywhere, and whether the reply is to be private', () => {
    const { options, ...command } = chatCommand('probe', 'ask', {});
    expect(command).toMatchObject({ type: 1, name: 'probe', contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(options).toMatchObject([{ type: 5, name: 'private', description: en.commands.private }]);
  });

  it.each(['askMessage', 'addLink'] as const)('names %s in the menu of a message in each language', (key) => {
    const everywhere = messageCommand(key);
    expect(everywhere).toMatchObject({
      type: 3,
      name: en.commands[key],
      name_localizations: { de: de.commands[key], uk: uk.commands[key] },
      contexts: [0, 1, 2],
      integration_types: [0, 1],
    });
    expect(everywhere).not.toHaveProperty('default_member_permissions');
    const forManagers = messageCommand(key, { forManagers: true });
    expect(forManagers).toMatchObject({
      contexts: [0],
      integration_types: [0],
      default_member_permissions: '32',
    });
  });

  it('of a command in two words is each second word with what it takes, for servers alone', () => {
    const command = managingCommand('probe', 'articles', {
      add: {
        description: 'articlesAdd',
        options: {
          link: { description: 'articlesLink', is: 'text' },
          file: { description: 'articlesFile', is: 'file' },
        },
      },
      watch: {
        description: 'watchList',
        options: {
          topic: { description: 'watchAbout', is: 'topic' },
          one: { description: 'watchWhich', is: 'watch' },
          article: { description: 'articlesWhich', is: 'article' },
        },
      },
      reload: { description: 'articlesReload', options: {} },
    });
    const required = { type: 3, required: true };
    expect(command).toMatchObject({
      type: 1,
      name: 'probe',
      description: articles,
      default_member_permissions: '32',
      contexts: [0],
      integration_types: [0],
      options: [
        {
          type: 1,
          name: 'add',
          description: articlesAdd,
          options: [
            { type: 3, name: 'link', description: articlesLink, max_length: 2000 },
            { type: 11, name: 'file', description: articlesFile },
          ],
        },
        {
          type: 1,
          name: 'watch',
          description: watchList,
          options: [
            { ...required, name: 'topic', description: watchAbout, max_length: 100 },
            { ...required, name: 'one', description: watchWhich, autocomplete: true },
            { ...required, name: 'article', description: articlesWhich, autocomplete: true },
          ],
        },
        { type: 1, name: 'reload', options: [] },
      ],
    });
    const forChannels = managingCommand('probe', 'watch', {}, '16');
    expect(forChannels).toMatchObject({ default_member_permissions: '16', contexts: [0] });
  });
});
