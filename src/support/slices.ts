/** Work in small steps: what it yields means nothing, what it returns is its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Does it in slices of some `ms` milliseconds (default 8), between which the event loop has a turn for everything else, as it has after
 * the last one, unless that took less than half as long: what comes then may be long too. Of all that is done so, one slice is done a turn.
 */
export async function inSlices<T>(steps: Steps<T>, ms = 8): Promise<T> {
  for (;;) {
    await sliceTurn();
    const from = performance.now();
    do {
      const step = steps.next();
      if (!step.done) continue;
      if (performance.now() - from > ms / 2) await nextTurn();
      return step.value;
    } while (performance.now() - from < ms);
  }
}

const sliceTurn = createTurns();

/** Resolves after the event loop has looked at everything else that waits. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when work may begin, or, if it `goesOn` (default false), when its next stage may. */
export type Turn = (goesOn?: boolean) => Promise<void>;

/**
 * For work in stages, begun in a turn of its own: each call resolves at once while the work has kept the event loop for less than `ms`
 * milliseconds, default 8, else when `turn` says.
 */
export function createPauses(turn: Turn, ms = 8): () => Promise<void> {
  let from = performance.now();
  return async () => {
    if (performance.now() - from < ms) return;
    await turn(true);
    from = performance.now();
  };
}

/**
 * For work that comes when it likes: each call resolves when it may begin. The first of a turn of the event loop may at once, the
 * others one a turn, in their order, so that much at once does not keep everything else waiting. What goes on comes before what has not
 * begun: else all of much at once would end last.
 */
export function createTurns(): Turn {
  const waiting: (() => void)[] = [];
  let isFree = true;
  const next = () => {
    const begin = waiting.shift();
    if (begin) setImmediate(next);
    else isFree = true;
    begin?.();
  };
  return (goesOn = false) => {
    if (!isFree)
      return new Promise((resolve) => {
        if (goesOn) waiting.unshift(resolve);
        else waiting.push(resolve);
      });
    isFree = false;
    setImmediate(next);
    return Promise.resolve();
  };
}
