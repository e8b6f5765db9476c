/** Months by their names in small letters, from 1. */
export type MonthNames = ReadonlyMap<string, number>;

const known = new Map<string, MonthNames>();

/** The names of months in a language, as a day's date says them and alone, long and short; empty for a language that is none. */
export function monthNames(language: string): MonthNames {
  let names = known.get(language);
  if (!names) {
    names = new Map(namesIn(language));
    if (known.size < MAX_KNOWN) known.set(language, names);
  }
  return names;
}

/** Pages name a few languages; one that names more is made up. */
const MAX_KNOWN = 300;
const FORMS = [
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
  { month: 'long' },
] as const;

function namesIn(language: string): [string, number][] {
  try {
    return FORMS.flatMap((form) => {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        ...form,
        timeZone: 'UTC',
      });
      return Array.from({ length: 12 }, (_, month): [string, number] => {
        const part = format.formatToParts(Date.UTC(2021, month, 1)).find(({ type }) => type === 'month');
        return [(part?.value ?? '').toLowerCase().replace(/\.$/, ''), month + 1];
      }).filter(([name]) => /^\p{L}[\p{L}\p{M} ]{2,}$/u.test(name));
    });
  } catch {
    return [];
  }
}
