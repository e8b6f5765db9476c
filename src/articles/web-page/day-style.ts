import type { MetaTags } from './meta-tags.ts';
import { monthNames } from './month-names.ts';
import type { PageDocument } from './page.ts';
import type { DayStyle } from './written-day.ts';

/**
 * How a page writes days: 05/06/2019 as the other numeric dates of the page tell that have a day above 12, if all tell the same;
 * else as the language does that it states, else the country of its address.
 */
export function dayStyle(document: PageDocument, meta: MetaTags, url: string | undefined): DayStyle {
  const languages = [
    document.documentElement.getAttribute('lang'),
    meta.first('og:locale'),
    meta.first('content-language'),
    /^https?:\/\/[^/]+\/([a-z]{2}-[a-z]{2})\//i.exec(url ?? '')?.[1],
  ].map((language) => (language ?? '').trim().toLowerCase().replace('_', '-'));
  const language = languages.find((each) => /-/.test(each)) ?? languages.find((each) => each !== '') ?? '';
  const short = /^[a-z]{2,3}(?![a-z])/.exec(language)?.[0];
  return {
    dayFirst: shownOrder(document.body.textContent ?? '') ?? languageOrder(language, url),
    ...(short && short !== 'en' && { months: monthNames(short) }),
  };
}

function languageOrder(language: string, url: string | undefined): boolean | undefined {
  if (/^en-us/.test(language)) return false;
  if (/^en-(?:gb|au|nz|ie|in|za)/.test(language)) return true;
  if (language !== '' && !/^en/.test(language)) return true;
  const domain = /^https?:\/\/[^/]*\.([a-z]{2,})(?:[:/]|$)/.exec(url ?? '')?.[1];
  return domain !== undefined &&
    /^(?:uk|au|nz|ie|in|za|de|at|ch|fr|es|it|pt|br|nl|be|pl|cz|ar|mx|cl|co)$/.test(domain)
    ? true
    : undefined;
}

/** What the dates with strokes tell whose day is above 12. */
function shownOrder(text: string): boolean | undefined {
  let order: boolean | undefined;
  for (const [, a, , b] of text.slice(0, MAX_TEXT).matchAll(STROKES)) {
    const [first, second] = [Number(a), Number(b)];
    if (first > 12 === second > 12 || first > 31 || second > 31) continue;
    if (order !== undefined && order !== first > 12) return undefined;
    order = first > 12;
  }
  return order;
}

const STROKES = /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])/g;
/** Characters of a page that are looked at. */
const MAX_TEXT = 300_000;
