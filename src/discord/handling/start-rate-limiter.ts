/** Resolves when one more task may begin, now or soon. */
export type StartRateLimiter = () => Promise<void>;

/**
 * Lets at most `perTurn` tasks begin in one turn of the event loop, in their order; a task that only waits holds no other up.
 * Between the turns replies are sent and timers fire: without this a thousand questions at once would be searched one after
 * the other first, and the requests that answer them would time out before they are looked at.
 */
export function createStartRateLimiter(perTurn: number): StartRateLimiter {
  const waiting: (() => void)[] = [];
  let begun = 0;
  let scheduled = false;
  const schedule = () => {
    if (scheduled) return;
    scheduled = true;
    setImmediate(() => {
      scheduled = false;
      begun = 0;
      for (const begin of waiting.splice(0, perTurn)) {
        begun++;
        begin();
      }
      if (begun > 0) schedule();
    });
  };
  return async () => {
    if (begun >= perTurn) await new Promise<void>((resolve) => waiting.push(resolve));
    else begun++;
    schedule();
  };
}
