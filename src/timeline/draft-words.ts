import { Numbered } from '../support/numbered.ts';
import type { DraftWords } from './draft-table.ts';
import type { EventDate } from './event.ts';

/** Words without any. */
export function noDraftWords(): DraftWords {
  return {
    terms: new Numbered((term) => term),
    dates: new Numbered(lineOfDate),
    readings: new Numbered(({ rule, anchor = '' }) => `${rule}\t${anchor}`),
  };
}

/** What a date has, in the order of its line. */
const DATE = [
  'earliest',
  'latest',
  'precision',
  'basis',
  'value',
] as const satisfies readonly (keyof EventDate)[];

/** A date as a line, parted by tabs. */
export function lineOfDate({ earliest, latest, precision, basis, value }: EventDate): string {
  return `${earliest}\t${latest}\t${precision}\t${basis}\t${value}`;
}

/** The date of a line that `lineOfDate` gave, and no other. */
export function dateOfLine(line: string): EventDate {
  const parts = line.split('\t');
  return Object.fromEntries(DATE.map((key, at) => [key, parts[at]])) as unknown as EventDate;
}
