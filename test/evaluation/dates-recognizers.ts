/**
 * How many cases of Microsoft's Recognizers-Text (date extractor, date parser, date-period parser) findDates resolves.
 *
 *   npx tsx test/evaluation/dates-recognizers.ts [--data DIR] [--list]
 *
 * DIR holds dates-dev/recognizers-text (default ../shared/eval). Cases marked unsupported for JavaScript are left out. A case counts
 * where every expression of it is found; `resolved` where also its days come out, by either of the two readings (past, future) that the
 * set accepts. --list prints those that do not, with what was found.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DateExpression } from '../../src/dates/date-expression.ts';
import { findDates } from '../../src/dates/find-dates.ts';
import { addDays } from '../../src/dates/values/days.ts';
import { intervalOf } from '../../src/dates/values/interval.ts';

interface Case {
  readonly Input: string;
  readonly Context?: { readonly ReferenceDateTime?: string };
  readonly NotSupported?: string;
  readonly Results: readonly Expected[];
}

interface Expected {
  readonly Text: string;
  readonly Start?: number;
  readonly Length?: number;
  readonly Value?: {
    readonly Timex?: string;
    readonly PastResolution?: Resolution;
    readonly FutureResolution?: Resolution;
  };
}

type Resolution = { readonly date?: string; readonly startDate?: string; readonly endDate?: string };

const { values } = parseArgs({
  options: { data: { type: 'string', default: '../shared/eval' }, list: { type: 'boolean', default: false } },
});
const write = (line: string) => process.stdout.write(line + '\n');

for (const file of ['DateExtractor', 'DateParser', 'DatePeriodParser']) {
  const path = resolve(join(values.data, 'dates-dev', 'recognizers-text', `${file}.json`));
  const cases = (JSON.parse(readFileSync(path, 'utf8')) as Case[]).filter(
    ({ NotSupported }) => !/javascript/i.test(NotSupported ?? ''),
  );
  let found = 0;
  let resolved = 0;
  const misses: string[] = [];
  for (const one of cases) {
    const published = one.Context?.ReferenceDateTime?.slice(0, 10);
    const dates = findDates(one.Input, { published });
    const seen =
      one.Results.length === 0
        ? dates.length === 0
        : one.Results.every((expected) => touching(one.Input, expected, dates).length > 0);
    const right =
      seen && one.Results.every((expected) => means(expected, touching(one.Input, expected, dates)));
    if (seen) found++;
    if (right) resolved++;
    else
      misses.push(
        `${one.Input} | ${one.Results.map(({ Text, Value }) => `${Text} = ${Value?.Timex ?? ''}`).join('; ')} | ${dates.map(({ text, value }) => `${text} = ${value}`).join('; ')}`,
      );
  }
  const share = (count: number) => `${count} (${((100 * count) / cases.length).toFixed(0)} %)`;
  write(
    `${file}: ${cases.length} cases, found ${share(found)}${file === 'DateExtractor' ? '' : `, resolved ${share(resolved)}`}`,
  );
  if (values.list) for (const miss of misses) write(`  ${miss}`);
}

function touching(text: string, expected: Expected, dates: readonly DateExpression[]): DateExpression[] {
  const start = expected.Start ?? text.toLowerCase().indexOf(expected.Text.toLowerCase());
  const end = start + expected.Text.length;
  return dates.filter((date) => date.start < end && start < date.end);
}

function means({ Value }: Expected, dates: readonly DateExpression[]): boolean {
  if (!Value) return true;
  if (dates.some(({ value }) => value === Value.Timex || Value.Timex?.endsWith(`,${value})`))) return true;
  const intervals = dates.flatMap(({ value, part }) => intervalOf(value, part) ?? []);
  const earliest = intervals.map((interval) => interval.earliest).sort()[0];
  const latest = intervals
    .map((interval) => interval.latest)
    .sort()
    .at(-1);
  return [Value.PastResolution, Value.FutureResolution].some((days) => {
    if (days?.date) return earliest === days.date && latest === days.date;
    if (!days?.startDate || !days.endDate || !earliest || !latest) return false;
    return (
      earliest === days.startDate &&
      (latest === addDays(days.endDate, -1) || dates.at(-1)?.value === days.endDate)
    );
  });
}
