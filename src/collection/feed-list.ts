import { decodeText } from '../articles/formats/decode-text.ts';
import { refuseEntities } from '../articles/formats/entities.ts';
import { isWebAddress } from '../support/web-address.ts';

/** In bytes: a thousand feeds take some 300,000. */
const LONGEST_LIST = 5_000_000;

/**
 * The addresses of the feeds that a list in OPML names, each once, in their order, whatever folders they are in. By feedsmith.
 * Rejects with an Error of one line if it cannot be read or names none.
 */
export async function feedsIn(bytes: Uint8Array): Promise<string[]> {
  if (bytes.length > LONGEST_LIST)
    throw new Error(`expected a list of feeds of at most ${LONGEST_LIST} bytes, got ${bytes.length}`);
  const text = decodeText(bytes) ?? '';
  refuseEntities(text, 'a list of feeds');
  const { parseOpml } = await import('feedsmith');
  let outlines: Outlines;
  try {
    outlines = parseOpml(text).body?.outlines;
  } catch (cause) {
    throw new Error(
      `expected a list of feeds, got a fault in it: ${(cause as Error).message.split('\n')[0]}`,
      { cause },
    );
  }
  const feeds = new Set<string>();
  // The parser bounds how deep they are.
  for (
    let level = outlines ?? [];
    level.length > 0;
    level = level.flatMap(({ outlines: inner = [] }) => inner)
  )
    for (const { xmlUrl } of level) if (xmlUrl && isWebAddress(xmlUrl)) feeds.add(xmlUrl);
  if (feeds.size === 0) throw new Error('expected a list of feeds, got one that names no address of a feed');
  return [...feeds];
}

type Outlines = readonly Outline[] | undefined;
interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: Outlines;
}
