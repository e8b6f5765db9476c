/** Whether a text is an address that begins with http:// or https:// and can be read as one. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/**
 * The address that is all of a text, in angle brackets or not; undefined if it is none or there is more.
 *
 * @example loneAddress(' <https://example.org/a_b> ') // 'https://example.org/a_b'
 */
export function loneAddress(text: string): string | undefined {
  const link = text.trim().replace(/^<(.*)>$/, '$1');
  return isWebAddress(link) && !/\s/.test(link) ? link : undefined;
}

/** The longest address that is kept of an article, in UTF-16 units: longer ones carry data. Those of feeds that count visits have some 1,000. */
export const LONGEST_ADDRESS = 2000;

/**
 * The addresses in a message, each once, in their order: without the marks of a sentence and of Markdown behind them, nor a bracket that
 * closes what was opened before.
 *
 * @example addressesIn('(see https://example.org/a_(b), *https://example.org/c*.)') // ['https://example.org/a_(b)', 'https://example.org/c']
 */
export function addressesIn(message: string): string[] {
  // "[words](address)": the words may be an address as well.
  const found = message.replaceAll('](', '] (').match(/https?:\/\/[^\s<>"|]+/gi) ?? [];
  return [...new Set(found.map(withoutEnding))].filter(isWebAddress);
}

function withoutEnding(address: string): string {
  let unopened = address.split(')').length - address.split('(').length;
  let end = address.length;
  while (MARKS.has(address.charAt(end - 1)) || (unopened > 0 && address.charAt(end - 1) === ')')) {
    end--;
    if (address.charAt(end) === ')') unopened--;
  }
  return address.slice(0, end);
}

/** What stands behind an address in a sentence, and what Markdown encloses it with. */
const MARKS: ReadonlySet<string> = new Set(".,:;!?'*_~`]’”»…");

/**
 * What an address is known by: without its protocol, "www.", fragment, last slash and what only counts visits, its other parameters in
 * order. Two that are alike lead to one page. Throws a TypeError for what is no address.
 *
 * @example addressKey('https://www.example.org/a/?utm_source=x#top') // 'example.org/a'
 */
export function addressKey(url: string): string {
  const address = new URL(url);
  for (const name of [...address.searchParams.keys()])
    if (COUNTER.test(name)) address.searchParams.delete(name);
  address.searchParams.sort();
  return `${address.host.replace(/^www\./, '')}${address.pathname.replace(/\/$/, '')}${address.search}`;
}

/** Parameters by which publishers count where readers came from. */
const COUNTER = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref|cmpid)$/i;
