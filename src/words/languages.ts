import { en, type Words } from './en.ts';

/** The catalogues by Discord's locale (docs.discord.com: Locales). */
export const languages: Readonly<Record<string, Words>> = { 'en-US': en, 'en-GB': en };

/** The words for a locale such as `de` or `es-419`: its own, those of its language, else English. */
export function wordsFor(locale: string | null | undefined): Words {
  if (!locale) return en;
  const own = Object.entries(languages).find(([known]) => known === locale);
  const near =
    own ?? Object.entries(languages).find(([known]) => known.split('-')[0] === locale.split('-')[0]);
  return near?.[1] ?? en;
}
