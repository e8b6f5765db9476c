import type { Bar } from './bar-chart.ts';
import type { AskedQuery, Engine } from './engines.ts';
import { quantile } from './quantile.ts';

/** An engine is asked at most so long: slow ones fewer questions. */
const MOST_MS = 15_000;
/** Each is asked others before, for so long: what is compiled while it runs is compiled then. */
const WARM_UP_MS = 2000;

/** What a question takes each engine, in processor milliseconds, asked in turn after it was warmed up with others. */
export async function compare(
  engines: ReadonlyMap<string, Engine>,
  { asked, others }: { readonly asked: readonly AskedQuery[]; readonly others: readonly AskedQuery[] },
): Promise<Bar[]> {
  for (const engine of engines.values()) {
    const start = process.cpuUsage();
    for (const one of others) {
      await engine(one);
      if (since(start) > WARM_UP_MS) break;
    }
  }
  const times = new Map([...engines.keys()].map((name) => [name, [] as number[]]));
  for (const one of asked)
    for (const [name, engine] of engines) {
      const taken = times.get(name) ?? [];
      if (taken.reduce((sum, ms) => sum + ms, 0) > MOST_MS) continue;
      const start = process.cpuUsage();
      await engine(one);
      taken.push(since(start));
    }
  return [...times].map(([name, taken]) => ({
    name,
    median: quantile(taken, 0.5),
    worst: quantile(taken, 0.99),
  }));
}

/** Processor milliseconds since then. */
export function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
