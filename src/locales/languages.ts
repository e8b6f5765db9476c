import { de } from './de.ts';
import { type Catalogue, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';
import { zh } from './zh.ts';

/**
 * The catalogues by Discord's locale (docs.discord.com: Locales). Traditional Chinese gets English until it has a catalogue of
 * its own: a Simplified one would be the wrong script, and who asks about these articles reads English.
 */
export const languages: Readonly<Record<string, Catalogue>> = {
  'en-US': en,
  'en-GB': en,
  uk,
  ru,
  'es-ES': es,
  'es-419': es,
  de,
  fr,
  'zh-CN': zh,
  'zh-TW': en,
};

/** The words for a locale such as `de` or `es-419`: its own, those of its language, else English. */
export function catalogueFor(locale: string | null | undefined): Catalogue {
  if (!locale) return en;
  const own = Object.entries(languages).find(([known]) => known === locale);
  return own?.[1] ?? catalogueIn(locale) ?? en;
}

/** The words in the language of a BCP 47 code. Undefined where there is no catalogue of it. */
export function catalogueIn(code: string): Catalogue | undefined {
  return Object.entries(languages).find(([known]) => known.split('-')[0] === code.split('-')[0])?.[1];
}
