/** How to wait: resolves after that many milliseconds, or rejects with the signal's reason when that is aborted. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** Waits by the system's clock. Node's own makes an error with its stack of each wait that is ended, which cost a tenth of an answer. */
export const sleepFor: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve(undefined);
    }, ms);
    signal.addEventListener('abort', end, { once: true });
  });
