import { oneOf } from '../dates/values/pattern.ts';
import type { Span } from '../language/span.ts';

/**
 * Whether a date is only what something is measured by: "the worst week since 2008", "down 3% from a year earlier", "more than in 2019",
 * "compared with the same month last year", "2019 levels". The clause does not happen then.
 */
export function isCompared(text: string, { start, end }: Span): boolean {
  // "the largest since 2003, when Carter's was fined": the date of what follows.
  if (text.startsWith(', when ', end)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const stop = [...before.matchAll(/[;!?\n]|\.(?!\d)/g)].at(-1);
  const own = before.slice(stop ? stop.index + 1 : 0);
  if (SINCE.test(own) || THAN.test(own) || COMPARED.test(own) || MEASURED.test(text.slice(end, end + 16)))
    return true;
  return FROM.test(own) && !/^(?: to|[-–—]| (?:until|through|onwards?)\b)/.test(text.slice(end, end + 8));
}

/** Code units: how far before a date what is compared is looked for. */
const REACH = 120;

const MOST = oneOf(
  'first|last|only|most|least|best|worst|record|[Ss]econd|third|fourth|fifth|sole',
  '(?:great|high|low|bigg|larg|small|long|short|strong|weak|fast|slow|deep|steep|sharp)est',
  '(?:hott|warm|cold|wett|dri|deadli|heavi|busi)est',
  '(?:few|young|old|rich|poor|clos|earli|new|wid|tall|quick|bright|cheap|clear|loud|quiet|hard|bloodi|costli|tough|tight)est',
);
/** "since", and small words up to the date. */
const SMALL =
  '(?:(?:about|around|at least|early|late|mid|the|its|back in|way back in|records began in) ?-?){0,3}';
const SINCE = new RegExp(String.raw`\b(?:${MOST})\b[^,:()]{0,90}\bsince ${SMALL}$`, 'i');
const WHO_WAS = '(?: (?:it|they|he|she|we|that|those|the [a-z]+))?(?: (?:did|was|were|had|has))?';
const THAN = new RegExp(
  String.raw`(?<!\b(?:later|earlier|sooner|longer) )\b(?:than|as (?:many|much|high|low|often) as)${WHO_WAS}` +
    '(?: (?:in|on|at|during|for|a|the|seen|recorded))* $',
);
const COMPARED = /\b(?:compared?|comparison|versus|vs\.?)\b(?: (?:with|to|of))?[^,:()]{0,60} $/;
const MEASURED = /^ (?:levels?|data|figures?|prices|dollars|standards|terms|totals?|census)\b/;
const FROM = new RegExp(
  String.raw`(?:${oneOf(
    String.raw`\b(?:up|down|rose|rise|fell|fall|grew|growth|drop(?:ped)?|increased?|decreased?)\b`,
    String.raw`\b(?:declined?|jump(?:ed)?|gain(?:ed)?|climb(?:ed)?)\b`,
    String.raw`\b(?:plunged?|sank|slid|slipped|surged?|soared|doubled|tripled|halved|higher|lower|more|less|fewer)\b`,
    String.raw`\d ?(?:%|per ?cent\b|points?\b)`,
  )})[^,;:()]{0,50}\bfrom (?:the |a |its )?(?:same (?:period|month|quarter|time|week|day) (?:in |of |a )?)?$`,
);
