/** Where a fault can be put: the requests that the bot makes. */
export type Route = 'gateway' | 'application' | 'commands' | 'callback' | 'webhook' | 'message';

/**
 * What happens to one request instead of its answer:
 * - `status`: it is refused with this status and body;
 * - `reset`: the connection breaks before Discord has read it;
 * - `reset-after`: Discord takes it, then the connection breaks;
 * - `hang`: no answer ever comes.
 */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: object;
      readonly headers?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'reset' | 'reset-after' | 'hang' };

export const RESET: Fault = { kind: 'reset' };
export const RESET_AFTER: Fault = { kind: 'reset-after' };
export const HANG: Fault = { kind: 'hang' };

/** A rate limit that is over after `seconds`. */
export function rateLimit(seconds: number): Fault {
  return {
    kind: 'status',
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
  };
}

/** A server's error. */
export function serverError(status = 500): Fault {
  return { kind: 'status', status, body: {} };
}

/** Discord's refusal with one of its own codes. */
export function refusal(status: number, code: number): Fault {
  return { kind: 'status', status, body: { message: 'refused by the script', code } };
}

/** The faults to come, in order, route by route. */
export class FaultScript {
  readonly #queues = new Map<Route, Fault[]>();

  /** The next requests to `route` meet these, one each. */
  next(route: Route, ...faults: readonly Fault[]): void {
    this.#queues.set(route, [...(this.#queues.get(route) ?? []), ...faults]);
  }

  /** The fault for the request that has just come. */
  take(route: Route): Fault | undefined {
    return this.#queues.get(route)?.shift();
  }
}
