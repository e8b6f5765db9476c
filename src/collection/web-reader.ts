import { setTimeout as sleep } from 'node:timers/promises';
import robotsParser from 'robots-parser';
import { type Fetched, type FetchOptions, fetchAddress } from './fetch-address.ts';

/** Fetches pages and feeds as their publishers allow it. */
export interface WebReader {
  /**
   * What an address has, after at most five redirects, each of which is looked at like the first. Rejects with an Error of one line if
   * it cannot be had: robots.txt forbids it, it is not there, it is too large, too slow, or not on the open internet.
   */
  get(address: string, options?: GetOptions): Promise<WebFile>;
}

export interface GetOptions {
  /** It was handed to us: what robots.txt says to who comes by does not matter. Default false. */
  readonly given?: boolean;
}

/** What was fetched, and where it was in the end. */
export interface WebFile extends Pick<Fetched, 'bytes'> {
  readonly url: string;
}

export interface WebReaderOptions extends FetchOptions {
  /** Milliseconds between two requests to one host. Default a second. */
  readonly pause?: number;
}

const MAX_REDIRECTS = 5;
const PAUSE_MS = 1000;
const MAX_ROBOTS_BYTES = 500_000;

/** A reader that remembers each host's robots.txt for as long as it lives. */
export function createWebReader(options: WebReaderOptions): WebReader {
  const { agent, pause = PAUSE_MS, signal } = options;
  const rules = new Map<string, Promise<Rules>>();
  /** When a host may be asked again; each host's own turn. */
  const turns = new Map<string, Promise<unknown>>();

  /** One request a host at a time, a pause after each. */
  const inTurn = async <T>(host: string, ask: () => Promise<T>): Promise<T> => {
    const asked = (turns.get(host) ?? Promise.resolve()).then(ask);
    const rest = () => sleep(pause, undefined, { ref: false });
    turns.set(host, asked.then(rest, rest));
    return asked;
  };
  const rulesOf = (url: URL): Promise<Rules> => {
    const known = rules.get(url.origin);
    if (known) return known;
    const asked = readRules(new URL('/robots.txt', url), (robots) =>
      fetchAddress(robots, { ...options, maxBytes: MAX_ROBOTS_BYTES }),
    );
    rules.set(url.origin, asked);
    return asked;
  };
  return {
    async get(address, { given = false } = {}) {
      let url = addressOf(address);
      for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
        signal?.throwIfAborted();
        const isAllowed = given ? () => true : await rulesOf(url);
        if (!isAllowed(url.href, agent))
          throw new Error(`expected an address that its robots.txt allows, got one that it forbids`);
        const here = url;
        const { status, location, bytes } = await inTurn(url.host, () => fetchAddress(here, options));
        if (status === 200) return { url: url.href, bytes };
        if (status < 300 || status > 399 || location === undefined)
          throw new Error(`expected the page, got status ${status}`);
        url = addressOf(location, url);
      }
      throw new Error(`expected at most ${MAX_REDIRECTS} redirects, got more`);
    },
  };
}

function addressOf(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new Error('expected an http or https address');
  return new URL(address, base);
}

/** The package is CommonJS; its types say otherwise. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Whether an address may be fetched by an agent. */
type Rules = (address: string, agent: string) => boolean;

/** RFC 9309: no file allows everything, a server that fails forbids everything. */
async function readRules(robots: URL, get: (url: URL) => Promise<Fetched>): Promise<Rules> {
  let url = robots;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { status, bytes, location } = await get(url);
    if (status === 200) {
      const parsed = parseRobots(robots.href, Buffer.from(bytes).toString());
      return (address, agent) => parsed.isAllowed(address, agent) !== false;
    }
    if (status >= 500) throw new Error(`expected a robots.txt that can be read, got status ${status}`);
    if (status < 300 || status > 399 || location === undefined) return () => true;
    url = addressOf(location, url);
  }
  return () => true;
}
