/** One step of a chain: does its part and lets the later ones do theirs with `next`, or does not. */
export type Step<Context> = (context: Context, next: () => Promise<void>) => Promise<void>;

/**
 * One function of many steps, each around all that follow it. The last step's `next` does nothing.
 *
 *     const greet = compose<string[]>([
 *       async (lines, next) => { lines.push('before'); await next(); lines.push('after'); },
 *       async (lines) => { lines.push('hello'); },
 *     ]);
 *     await greet(lines);   // lines: before, hello, after
 */
export function compose<Context>(steps: readonly Step<Context>[]): (context: Context) => Promise<void> {
  return (context) => {
    const from = async (at: number): Promise<void> => steps[at]?.(context, () => from(at + 1));
    return from(0);
  };
}
