import { randomNumbers } from '../random.ts';
import { auroc } from './learn.ts';

/** What came of one question. */
export interface Outcome {
  readonly group: string;
  readonly type: string;
  readonly confidence: number;
  readonly answered: boolean;
  readonly hit: boolean;
  readonly hit3: boolean;
}

/** A measure with its 95 % bootstrap interval. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 300;

/** The scorer's measures over outcomes, in per cent or as AUROC 0..1, each with its interval. */
export function measure(outcomes: readonly Outcome[]): Measure[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))]
    .filter((group) => group !== 'answerable')
    .sort();
  const measures: [string, (rows: readonly Outcome[]) => number][] = [
    ['hit@1', (rows) => percent(answerable(rows), ({ hit }) => hit)],
    ['hit@3', (rows) => percent(answerable(rows), ({ hit3 }) => hit3)],
    ['kept', (rows) => percent(answerable(rows), ({ answered }) => answered)],
    ['answered and right', (rows) => percent(answerable(rows), ({ answered, hit }) => answered && hit)],
  ];
  for (const group of groups) {
    measures.push([`refused, ${group}`, (rows) => percent(of(rows, group), ({ answered }) => !answered)]);
    measures.push([`AUROC, ${group}`, (rows) => separation(answerable(rows), of(rows, group))]);
  }
  return measures.map(([name, compute]) => ({
    name,
    value: compute(outcomes),
    ...interval(outcomes, compute),
  }));
}

/** What came of the questions of each type, in per cent. */
export function byType(outcomes: readonly Outcome[]) {
  return [...new Set(outcomes.map(({ type }) => type))].map((type) => {
    const some = outcomes.filter((one) => one.type === type);
    const share = (test: (one: Outcome) => boolean) => percent(some, test);
    return {
      type,
      n: some.length,
      hit: share(({ hit }) => hit),
      hit3: share(({ hit3 }) => hit3),
      answered: share(({ answered }) => answered),
      right: share(({ answered, hit }) => answered && hit),
    };
  });
}

/** Of the answers in each tenth of confidence, how many were right. */
export function reliability(
  outcomes: readonly Outcome[],
): { from: number; answers: number; right: number }[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const part = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    return { from: tenth / 10, answers: part.length, right: percent(part, ({ hit }) => hit) };
  });
}

/** Expected calibration error over ten equal steps of confidence: how far, on average, what is said is from what is right. */
export function calibrationError(outcomes: readonly Outcome[]): number {
  let sum = 0;
  for (let tenth = 0; tenth < 10; tenth++) {
    const part = outcomes.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
    const said = part.reduce((total, { confidence }) => total + confidence, 0);
    sum += Math.abs(said - part.filter(({ hit }) => hit).length);
  }
  return sum / outcomes.length;
}

/** What each threshold keeps and refuses, in per cent. */
export function tradeOff(
  outcomes: readonly Outcome[],
): { threshold: number; kept: number; refused: Record<string, number> }[] {
  const groups = [...new Set(outcomes.map(({ group }) => group))]
    .filter((group) => group !== 'answerable')
    .sort();
  return [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7].map((threshold) => ({
    threshold,
    kept: percent(answerable(outcomes), ({ confidence }) => confidence >= threshold),
    refused: Object.fromEntries(
      groups.map((group) => [
        group,
        percent(of(outcomes, group), ({ confidence }) => confidence < threshold),
      ]),
    ),
  }));
}

function interval(outcomes: readonly Outcome[], compute: (rows: readonly Outcome[]) => number) {
  const random = randomNumbers(20231018);
  const values = Array.from({ length: RESAMPLES }, () =>
    compute(outcomes.map(() => outcomes[Math.floor(random() * outcomes.length)] as Outcome)),
  ).sort((a, b) => a - b);
  return {
    low: values[Math.floor(RESAMPLES * 0.025)] ?? 0,
    high: values[Math.floor(RESAMPLES * 0.975)] ?? 0,
  };
}

function answerable(rows: readonly Outcome[]): Outcome[] {
  return of(rows, 'answerable');
}

function of(rows: readonly Outcome[], group: string): Outcome[] {
  return rows.filter((row) => row.group === group);
}

function percent(rows: readonly Outcome[], test: (row: Outcome) => boolean): number {
  return rows.length === 0 ? Number.NaN : (100 * rows.filter(test).length) / rows.length;
}

function separation(above: readonly Outcome[], below: readonly Outcome[]): number {
  return auroc(
    above.map(({ confidence }) => confidence),
    below.map(({ confidence }) => confidence),
  );
}
