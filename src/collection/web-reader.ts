import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import robotsParser from 'robots-parser';
import { type Fetched, type FetchOptions, fetchAddress, type Validators } from './fetch-address.ts';
import { NotHadError } from './not-had.ts';

/** Fetches pages and feeds as their publishers allow it. */
export interface WebReader {
  /**
   * What an address has, after at most five redirects, each of which is looked at like the first. Rejects with an Error of one line if
   * it cannot be had: robots.txt forbids it, it is not there, it is too large, too slow, or not on the open internet.
   */
  get(address: string, options?: GetOptions): Promise<WebFile>;
  /** The same, if it is another than the one that had these validators; else undefined. */
  getChanged(address: string, known: Validators): Promise<WebFile | undefined>;
}

export interface GetOptions {
  /** It was handed to us: what robots.txt says to who comes by does not matter. Default false. */
  readonly given?: boolean;
}

/** What was fetched, and where it was in the end. */
export interface WebFile extends Pick<Fetched, 'bytes' | 'validators'> {
  readonly url: string;
}

export interface WebReaderOptions extends Omit<FetchOptions, 'known'> {
  /** Milliseconds between two requests to one host. Default a second. */
  readonly pause?: number;
  /** Milliseconds that only ever grow; default since the process began. */
  readonly clock?: () => number;
}

const MAX_REDIRECTS = 5;
const PAUSE_MS = 1000;
const MAX_ROBOTS_BYTES = 500_000;
/** RFC 9309, 2.4: what was read of a robots.txt holds for a day at most. */
const ROBOTS_MS = 86_400_000;
/** Hosts whose robots.txt is remembered. */
const HOSTS = 1000;

/** A reader that remembers each host's robots.txt for a day; one that could not be read is asked for again the next time. */
export function createWebReader(options: WebReaderOptions): WebReader {
  const { agent, pause = PAUSE_MS, signal, clock = () => performance.now() } = options;
  const rules = new LRUCache<string, { readonly read: Promise<Rules>; readonly at: number }>({ max: HOSTS });
  /** When a host may be asked again, by the process's clock, once the request before is done. */
  const turns = new Map<string, Promise<number>>();

  /** One request a host at a time, a pause after each: it holds the process only if somebody waits for its end. */
  const inTurn = async <T>(host: string, ask: () => Promise<T>): Promise<T> => {
    const before = turns.get(host) ?? Promise.resolve(0);
    const asked = before.then(async (from) => {
      const wait = from - performance.now();
      if (wait > 0) await sleep(wait, undefined, { signal });
      return ask();
    });
    const next = () => performance.now() + pause;
    turns.set(host, asked.then(next, next));
    return asked;
  };
  const rulesOf = (url: URL): Promise<Rules> => {
    const known = rules.get(url.origin);
    if (known && clock() - known.at < ROBOTS_MS) return known.read;
    const read = readRules(new URL('/robots.txt', url), (robots) =>
      fetchAddress(robots, { ...options, maxBytes: MAX_ROBOTS_BYTES }),
    );
    rules.set(url.origin, { read, at: clock() });
    read.catch(() => rules.delete(url.origin));
    return read;
  };
  /** Undefined for what is `known`. */
  const find = async (address: string, given: boolean, known?: Validators): Promise<WebFile | undefined> => {
    const found = await followRedirects(addressOf(address), async (url) => {
      signal?.throwIfAborted();
      const isAllowed = given ? () => true : await rulesOf(url);
      if (!isAllowed(url.href, agent))
        throw new NotHadError(
          { kind: 'forbidden' },
          'expected an address that its robots.txt allows, got one that it forbids',
        );
      return inTurn(url.host, () => fetchAddress(url, { ...options, known }));
    });
    if (!found) throw new Error(`expected at most ${MAX_REDIRECTS} redirects, got more`);
    const { url, status, bytes, validators } = found;
    if (status === 304 && (known?.etag ?? known?.lastModified) !== undefined) return undefined;
    if (status !== 200)
      throw new NotHadError({ kind: 'status', status }, `expected the page, got status ${status}`);
    return { url: url.href, bytes, validators };
  };
  return {
    async get(address, { given = false } = {}) {
      const found = await find(address, given);
      if (!found) throw new Error('expected the page, got none');
      return found;
    },
    getChanged: (address, known) => find(address, false, known),
  };
}

function addressOf(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href))
    throw new NotHadError({ kind: 'noAddress' }, 'expected an http or https address');
  return new URL(address, base);
}

/** The package is CommonJS; its types say otherwise. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Whether an address may be fetched by an agent. */
type Rules = (address: string, agent: string) => boolean;

/** RFC 9309: no file allows everything, a server that fails forbids everything. */
async function readRules(robots: URL, get: (url: URL) => Promise<Fetched>): Promise<Rules> {
  const found = await followRedirects(robots, get);
  if (found && found.status >= 500)
    throw new NotHadError(
      { kind: 'status', status: found.status },
      `expected a robots.txt that can be read, got status ${found.status}`,
    );
  if (found?.status !== 200) return () => true;
  const parsed = parseRobots(robots.href, Buffer.from(found.bytes).toString());
  return (address, agent) => parsed.isAllowed(address, agent) !== false;
}

/** What an address has, or the one that it leads to in the end, which is `url`; undefined if it leads on and on. Rejects as `get` does. */
async function followRedirects(
  address: URL,
  get: (url: URL) => Promise<Fetched>,
): Promise<(Fetched & { readonly url: URL }) | undefined> {
  let url = address;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const found = await get(url);
    const { status, location } = found;
    if (status < 300 || status === 304 || status > 399 || location === undefined) return { ...found, url };
    url = addressOf(location, url);
  }
  return undefined;
}
