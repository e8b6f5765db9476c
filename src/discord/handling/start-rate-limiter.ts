/** Resolves when one more task may begin, now or soon; to false if it must be left since too many wait, or there is no time left. */
export type StartRateLimiter = () => Promise<boolean>;

/**
 * Lets at most `perTurn` tasks begin in one turn of the event loop, in their order; a task that only waits holds no other up.
 * Between the turns replies are sent and timers fire: without this a thousand questions at once would be searched one after
 * the other first, and the requests that answer them would time out before they are looked at. At most `most` wait
 * (default any number): of more the oldest is left, whose asker has most likely given up. Once `closing` is aborted nothing begins any
 * more, and what waits is left (default never).
 */
export function createStartRateLimiter(
  perTurn: number,
  most = Number.POSITIVE_INFINITY,
  closing?: AbortSignal,
): StartRateLimiter {
  const waiting: ((mayBegin: boolean) => void)[] = [];
  const leaveAll = () => {
    for (const begin of waiting.splice(0)) begin(false);
  };
  closing?.addEventListener('abort', leaveAll, { once: true });
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
        begin(true);
      }
      if (begun > 0) schedule();
    });
  };
  return async () => {
    if (closing?.aborted) return false;
    schedule();
    if (begun < perTurn) {
      begun++;
      return true;
    }
    if (waiting.length >= most) waiting.shift()?.(false);
    return new Promise((resolve) => waiting.push(resolve));
  };
}
