/** TIMEX3 suffix for " morning", " late evening" and the like; empty for none. */
export function partOfDay(words: string | undefined): string {
  const word = words?.trim().toLowerCase() ?? '';
  if (word.endsWith('morning') || word.endsWith('hours')) return 'TMO';
  if (word.endsWith('afternoon')) return 'TAF';
  if (word.endsWith('evening')) return 'TEV';
  if (word.endsWith('midnight')) return 'T24:00';
  if (word.endsWith('night')) return 'TNI';
  if (word.endsWith('noon')) return 'T12:00';
  return '';
}

/** TIMEX3 codes of the seasons by their names in lower case. */
export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
