import type { Span } from './span.ts';
import { contentTerms, tokenize } from './terms.ts';

/**
 * Whether a text names what is to be found and asks nothing of it: "silk road", "the price of oil", "any news on the strike", "what do the
 * articles say about oil?". Any other question has words of its own that say what of it is wanted.
 *
 * @example isKeywords('war in Ukraine') // true
 * @example isKeywords('Who began the war in Ukraine?') // false
 */
export function isKeywords(text: string): boolean {
  if (ASKS_OTHERWISE.test(text)) return false;
  const { end } = askingBeforeTopic(text);
  const words = tokenize(text.slice(end));
  return (
    words.length > 0 && words.length <= MOST && words.every(({ word, stop }) => !stop || JOINS.has(word))
  );
}

/** Where the words stand before a topic that only ask for something on it; empty, at 0, if none do, or nothing to look for follows. */
export function askingBeforeTopic(text: string): Span {
  const end = ASKING.exec(text)?.[0].length ?? 0;
  return { start: 0, end: end > 0 && contentTerms(text.slice(end)).length > 0 ? end : 0 };
}

/** "Name the river.", "He resigned for:" */
const ASKS_OTHERWISE = /^(?:name|list|give|say|describe|explain)\b|:\s*$/i;

/** Words of a topic at most; more make a sentence of their own. */
const MOST = 8;

/** Stop words within a name or between two ("Bank of England", "Putin and Xi"): the others make a sentence. */
const JOINS = new Set('a an the of in on at for from to and or with between about'.split(' '));

const ON = '(?:on|about|from|regarding|concerning|with)';
const WHAT_IS = "what(?: is|['’]?s| are|['’]?re)";
const SOMETHING = '(?:news|updates?|developments?|information|info|anything|something)';

/** "is there ANY NEWS ON the strike", "LATEST UPDATES ABOUT it", "WHAT DO THE ARTICLES SAY ABOUT it", "WHAT'S NEW WITH it", "TELL ME ABOUT it". */
const ASKING = new RegExp(
  `^(?:(?:(?:is|are) there )?(?:(?:any|more|the|some|all) )?(?:(?:new|latest|recent) )?${SOMETHING} ${ON}|` +
    `(?:the )?latest ${ON}|` +
    `(?:(?:can|could) (?:you|u) |please )?tell (?:me|us)(?: more| something| everything)? about|` +
    `what (?:do you know|can you (?:tell (?:me|us)|say)) about|` +
    `${WHAT_IS} (?:(?:happening|going on|up|new) ${ON}|the (?:latest|news) ${ON})|` +
    String.raw`what do(?:es)? (?:the |these |your )?(?:articles|sources|news|papers) (?:say|tell(?: us)?|report|write) ${ON})\b`,
  'i',
);
