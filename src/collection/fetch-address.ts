import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NotHadError } from './not-had.ts';
import { isPublicAddress } from './public-address.ts';

/** Finds the addresses of a host, as Node's `dns.lookup` does with `all`. */
export type FindAddresses = (
  host: string,
  options: { readonly all: true },
  found: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

export interface FetchOptions {
  /** How the request calls itself. */
  readonly agent: string;
  /** Addresses of this machine and of private networks too. Default false. */
  readonly allowLocal?: boolean;
  /** Bytes, unpacked. Default 50 million. */
  readonly maxBytes?: number;
  /** Milliseconds, from the question for the host's address to the last byte. Default half a minute. */
  readonly timeout?: number;
  /** Default: the system's. */
  readonly findAddresses?: FindAddresses;
  readonly signal?: AbortSignal | undefined;
  /** Asks for it only if it is another than the one that had these. Default: asks for it. */
  readonly known?: Validators | undefined;
}

/** By what a server tells one state of an address from another, in its own words (RFC 9110, 8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What was answered. `location`: where it leads to, as it stands there. */
export interface Fetched {
  readonly status: number;
  readonly location: string | undefined;
  readonly validators: Validators;
  readonly bytes: Uint8Array;
}

const MAX_BYTES = 50_000_000;
const TIMEOUT_MS = 30_000;

/**
 * Asks for one address, without following where it leads. Rejects with an Error that says what was expected and what came if that is
 * no http address, if its host is not on the open internet, or if the answer is too long or too slow. The host's addresses are looked
 * at when the connection is made, by that very answer: a name that changes its mind afterwards changes nothing.
 */
export async function fetchAddress(address: URL, options: FetchOptions): Promise<Fetched> {
  const { agent, allowLocal = false, maxBytes = MAX_BYTES, timeout = TIMEOUT_MS } = options;
  const { findAddresses = systemLookup, signal, known } = options;
  if (!/^https?:$/.test(address.protocol))
    throw new NotHadError(
      { kind: 'noAddress' },
      `expected an http or https address, got ${address.protocol}`,
    );
  if (address.username !== '' || address.password !== '')
    throw new Error('expected an address without a name and a password, got one with them');
  const host = address.hostname.replace(/^\[|\]$/g, '');
  if (!allowLocal && isIP(host) !== 0 && !isPublicAddress(host)) throw notPublic(host);
  const late = AbortSignal.timeout(timeout);
  const request = (address.protocol === 'https:' ? httpsRequest : httpRequest)(address, {
    agent: false,
    headers: {
      'user-agent': agent,
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
      ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
    },
    lookup: publicLookup(findAddresses, allowLocal),
    signal: signal ? AbortSignal.any([late, signal]) : late,
  });
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', resolve).once('error', reject).end();
    });
    const bytes = await bodyOf(response, maxBytes);
    const { location, etag, 'last-modified': lastModified } = response.headers;
    return {
      status: response.statusCode ?? 0,
      location,
      validators: validatorsOf(etag, lastModified),
      bytes,
    };
  } catch (error) {
    if (late.aborted)
      throw new NotHadError({ kind: 'late' }, `expected an answer within ${timeout / 1000} s, got none`, {
        cause: error,
      });
    throw error;
  } finally {
    request.destroy();
  }
}

/** Those of a length that may be sent back. */
function validatorsOf(etag: string | undefined, lastModified: string | undefined): Validators {
  const isShort = (value: string | undefined) => value !== undefined && value.length <= MAX_VALIDATOR;
  return {
    ...(isShort(etag) && { etag: etag as string }),
    ...(isShort(lastModified) && { lastModified: lastModified as string }),
  };
}

const MAX_VALIDATOR = 1000;

function notPublic(address: string): NotHadError {
  return new NotHadError(
    { kind: 'notPublic' },
    `expected a host on the open internet, got one at ${address}`,
  );
}

/** Gives the connection the addresses of a host only if all of them are public. */
function publicLookup(findAddresses: FindAddresses, allowLocal: boolean): LookupFunction {
  return (host, { all }, callback) =>
    findAddresses(host, { all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      const wrong = allowLocal ? undefined : addresses?.find((each) => !isPublicAddress(each.address));
      if (error || !first)
        callback(
          error ?? new NotHadError({ kind: 'unreachable' }, `expected a host, ${host} has no address`),
          '',
        );
      else if (wrong) callback(notPublic(wrong.address), '');
      else if (all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
}

/** The body, unpacked; no more of it than `maxBytes` is ever kept. */
async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  let tooLong: Error | undefined;
  const keep = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > maxBytes) {
        tooLong = new NotHadError({ kind: 'tooLarge' }, `expected at most ${maxBytes} bytes, got more`);
        throw tooLong;
      }
      chunks.push(chunk);
    }
  };
  const unpack = UNPACKERS[response.headers['content-encoding'] ?? ''];
  let isEmpty = true;
  const look = async function* (source: AsyncIterable<Buffer>) {
    for await (const chunk of source) {
      isEmpty = false;
      yield chunk;
    }
  };
  try {
    if (unpack) await pipeline(response, look, unpack(), keep);
    else await pipeline(response, keep);
  } catch (error) {
    // What leads elsewhere, or has not changed, may name a packing and have nothing in it.
    if (isEmpty && response.complete) return Buffer.alloc(0);
    // Where it was unpacked Node only says that it was aborted.
    throw tooLong ?? error;
  }
  return Buffer.concat(chunks);
}

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
