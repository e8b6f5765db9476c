/** Why a source could not be had, as far as it can be said in any language. */
export type WhyNotHad =
  | { readonly kind: 'status'; readonly status: number }
  | {
      readonly kind:
        | 'forbidden'
        | 'notPublic'
        | 'late'
        | 'tooLarge'
        | 'noAddress'
        | 'unreachable'
        /** There is a page, and nothing to quote on it. */
        | 'noText';
    };

/** A source that could not be had; its message says in English what was expected and what came. */
export class NotHadError extends Error {
  override readonly name = 'NotHadError';

  constructor(
    readonly why: WhyNotHad,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Why, of an error that came while a source was had; undefined if its message alone tells. */
export function whyNotHad(error: unknown): WhyNotHad | undefined {
  if (error instanceof NotHadError) return error.why;
  const { code } = (error ?? {}) as NodeJS.ErrnoException;
  return code !== undefined && UNREACHABLE.has(code) ? { kind: 'unreachable' } : undefined;
}

const UNREACHABLE: ReadonlySet<string> = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
]);
