const DAY_MS = 86_400_000;

/** Does a work once a day, the first time in a day, without keeping the process alive; until what this gives is called. */
export function everyDay(work: () => void): () => void {
  const timer = setInterval(work, DAY_MS).unref();
  return () => clearInterval(timer);
}
