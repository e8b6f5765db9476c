import { de } from '../../src/locales/de.ts';
import type { Catalogue } from '../../src/locales/en.ts';
import { es } from '../../src/locales/es.ts';
import { fr } from '../../src/locales/fr.ts';
import { ru } from '../../src/locales/ru.ts';
import { uk } from '../../src/locales/uk.ts';
import { zh } from '../../src/locales/zh.ts';

/** Every catalogue but English, by the name of its language. */
export const translations = { uk, ru, es, de, fr, zh } satisfies Record<string, Catalogue>;

export type Language = keyof typeof translations;
export const languageNames = Object.keys(translations) as Language[];

/** What is put into a phrase; no language writes it otherwise, and none has it among its own words. */
export const MARKS = ['«1»', '«2»', '«3»'] as const;

type Phrase = (...values: unknown[]) => string;

/**
 * All phrases of a catalogue by their paths ("errors.noArticle"), functions with `MARKS` put in. Dates are not among them:
 * what they take is written otherwise in each language, so they have a table of their own.
 */
export function phrasesOf(catalogue: Catalogue): Map<string, string> {
  const said = new Map<string, string>();
  const visit = (part: unknown, path: string): void => {
    if (typeof part === 'string') said.set(path, part);
    else if (typeof part === 'function') said.set(path, (part as Phrase)(...valuesFor(path, part.length)));
    else for (const [key, each] of Object.entries(part as object)) visit(each, path ? `${path}.${key}` : key);
  };
  const { dates: _, locale: __, ...rest } = catalogue;
  visit(rest, '');
  return said;
}

/** A counter takes its mark as a number that is written as it is. */
function valuesFor(path: string, length: number): readonly unknown[] {
  return path === 'errors.noSuchNumber' ? [MARKS[0], 25] : MARKS.slice(0, length);
}

/** All counters of a catalogue by their paths. */
export function countersOf({ counts, picture }: Catalogue): Map<string, (number: number) => string> {
  const { title, notDrawn, otherArticles } = picture;
  return new Map(
    Object.entries({
      ...counts,
      'picture.title': title,
      'picture.notDrawn': notDrawn,
      'picture.otherArticles': otherArticles,
    }),
  );
}
