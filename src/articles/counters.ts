import type { Line } from './lines.ts';
import { isCaption } from './signs.ts';

/** The place of a picture in a gallery, "3/7" or "Photo 3 of 7", that opens a line. */
interface Counter {
  readonly place: number;
  readonly all: number;
  /** Characters, with the white space behind it. */
  readonly length: number;
  readonly isNamed: boolean;
}

const COUNTER =
  /^(?:(?<name>[Ii]mage|[Pp]hoto|[Pp]icture|[Ss]lide) )?(?<place>\d{1,3}) ?(?<sign>\/|of) ?(?<all>\d{1,3})(?:[.:]?\s+(?=["'“‘(]?\p{Lu})|$)/u;
/** A third, a quarter: fractions have such counts, galleries more. */
const MOST_OF_FRACTION = 4;
const FEWEST = 3;

function counterOf({ text }: Line): Counter | undefined {
  const found = /^(?:\p{L}{5,7} )?\d/u.test(text) ? COUNTER.exec(text) : null;
  const { name, place, sign, all } = found?.groups ?? {};
  const [its, of] = [Number(place), Number(all)];
  if (!found || its < 1 || its > of || (name === undefined && sign !== '/')) return undefined;
  return { place: its, all: of, length: found[0].length, isNamed: name !== undefined };
}

/**
 * Tells of each line's counter whether it is one of a gallery: it says so, another line has the place before or after it, of more pictures than a
 * fraction has parts or of all of them, or a caption follows it.
 */
function galleryCounters(lines: readonly Line[]): (Counter | undefined)[] {
  const counters = lines.map(counterOf);
  const places = new Map<number, Set<number>>();
  for (const counter of counters)
    if (counter) places.set(counter.all, (places.get(counter.all) ?? new Set()).add(counter.place));
  return counters.map((counter, index) => {
    if (!counter || counter.isNamed) return counter;
    const { place, all, length } = counter;
    const known = places.get(all);
    const isRun =
      (known?.has(place - 1) || known?.has(place + 1)) && (all > MOST_OF_FRACTION || known.size === all);
    return all >= FEWEST &&
      (isRun || isCaption(lines[index]?.text.slice(length) || (lines[index + 1]?.text ?? '')))
      ? counter
      : undefined;
  });
}

/** The lines, the counters of a gallery on lines of their own. */
export function withCountersApart(lines: readonly Line[]): Line[] {
  const counters = galleryCounters(lines);
  return lines.flatMap((line, index) => {
    const length = counters[index]?.length ?? 0;
    if (length === 0 || length >= line.text.length) return [line];
    const start = line.start + length;
    const counter = line.text.slice(0, length).trimEnd();
    return [
      { ...line, end: line.start + counter.length, text: counter },
      { ...line, start, text: line.text.slice(length), gap: false },
    ];
  });
}

/** Indices of the lines that are a gallery's counter and nothing else. */
export function counterLines(lines: readonly Line[]): ReadonlySet<number> {
  const counters = galleryCounters(lines);
  return new Set(
    lines.flatMap(({ text }, index) => (counters[index]?.length === text.length ? [index] : [])),
  );
}
