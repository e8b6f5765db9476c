import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** The public key of an application: 64 hex digits, as Discord's portal shows it. Throws an Error that says so. */
export function readPublicKey(hex: string): KeyObject {
  if (!/^[0-9a-f]{64}$/i.test(hex)) {
    throw new Error(
      `DISCORD_PUBLIC_KEY: expected the 64 hex digits of the application's public key, got ${hex.length} characters that are not`,
    );
  }
  return createPublicKey({ key: Buffer.from(SPKI_PREFIX + hex, 'hex'), format: 'der', type: 'spki' });
}

/** What Discord sends beside the body: the signature and the time of signing, both as they came. */
export interface SignatureHeaders {
  readonly signature: Buffer;
  /** Seconds since 1970, in digits. */
  readonly timestamp: string;
}

/** The signature in a request's headers; undefined if a header is missing or malformed. */
export function readSignatureHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): SignatureHeaders | undefined {
  const signature = headers['x-signature-ed25519'];
  const timestamp = headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/i.test(signature)) return undefined;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  return { signature: Buffer.from(signature, 'hex'), timestamp };
}

/** Seconds from the time of signing to `now` (ms) if they are more than 5 minutes either way; undefined for what is fresh. */
export function secondsApart({ timestamp }: SignatureHeaders, now: number): number | undefined {
  const apart = now - Number(timestamp) * 1000;
  return Math.abs(apart) > FRESH_MS ? Math.round(apart / 1000) : undefined;
}

/** Whether the holder of the private key signed this body at this time (Ed25519 over the timestamp, then the body). */
export function isSigned(body: Buffer, { signature, timestamp }: SignatureHeaders, key: KeyObject): boolean {
  return verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, signature);
}

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410, section 4 and the example in 10.1). */
const SPKI_PREFIX = '302a300506032b6570032100';

/** Room for two clocks that differ; an interaction itself lives 15 minutes. */
const FRESH_MS = 5 * 60 * 1000;
