import type { Phrase } from './phrase.ts';

/**
 * Phrases with which lines open, or that are all of a line, on news pages and in letters of any outlet, and for what they are set
 * aside. A line of more than 25 words is judged by none of them. Letters are what is neither space, figure nor punctuation: \p{L} beside the
 * flag i takes a start 15 ms to compile.
 */
export const STOCK_PHRASES: readonly Phrase[] = [
  // Who paid for what stands beside the article.
  [
    'appeal',
    'brought presented sponsored supported powered sponsor sponsors partner partners paid promoted',
    /^(?:(?:brought to you|presented|sponsored|supported|powered) by [^\s!-/:-@][^.!?]*|a (?:message|word) from our (?:sponsors?|partners?)|(?:paid|partner|promoted|sponsored) (?:post|content|partnership|stories|story|links?))$/i,
  ],
  // In a sentence of its own, or asked of the reader: "Police want to find out more." is told.
  [
    'pointer',
    'more',
    /^(?:[^"“”?]{1,160}[.!:|…–—-] (?:to )?|(?:click|tap|visit|see|read|go|call|join|watch|contact|explore|check|follow|please|for|if|want)\b[^"“”?]{1,150}|(?=[^"“”?]{0,160}\b(?:you|your|our|here)\b)[^"“”?]{1,160}\b)(?:learn|find out) more(?: here)?[.!]?$/i,
  ],
  [
    'appeal',
    'newsletter letter message got support help enter leave write letters',
    /^(?:was this (?:newsletter|letter|message) forwarded|have you got a (?:story|tip|question)\b|got a (?:news|story) tip\b|support us\b|help us [^.]{3,60}: |enter your (?:postcode|e-?mail|address)\b|leave a (?:message|comment|reply|tribute)\b|(?:write|send (?:your )?letters) to (?:us|the editor) at\b)/i,
  ],
  [
    'navigation',
    'first show load view see trending continues compare rate reuse explore obituaries episodes reviews columns letters podcasts photos opinion related listen share end ends',
    /^(?:(?:newest|oldest|latest|most recent|top)(?: comments?)? first|(?:show|load|view|see) (?:more|older|newer|previous|all|earlier) [^\s!-,./:-@\d]+|trending [^\s!-,./:-@\d]+|story continues|compare prices|rate this (?:page|article|story)|reuse this content|explore more(?: on these topics)?|more (?:obituaries|episodes|reviews|columns|letters|podcasts|photos|opinion)|related topics?:.*|listen to this (?:article|episode|story)\b[^.]*|share this (?:newsletter|article|episode)|(?:[-–—#*]\s?)?ends?(?:\s?[-–—#*])?)$/i,
  ],
  [
    'navigation',
    'comments helpful useful',
    /^(?:comments (?:are|on this (?:article|story|post) are) (?:now )?(?:closed|moderated|disabled)\b|was this (?:(?:article|page|story) )?(?:helpful|useful)\?)/i,
  ],
  [
    'rights',
    'interview conversation transcript transcripts text q contains contain includes buy purchase click order earn receive advice quotes letters',
    /^(?:(?:this|the) (?:interview|conversation|transcript|text|q&a) (?:has been|was|is) (?:[^\s!-@]+ )?(?:edited|condensed|shortened|translated)\b|transcripts? (?:are|is|may)\b.*\b(?:errors?|deadline)|(?:this|our) (?:article|story|page|post|site) (?:contains|may contain|includes) affiliate|(?:when|if) you (?:buy|purchase|click|order) (?:[^\s!-@]+ )?through (?:our )?links?\b|we may (?:earn|receive) a\b|(?:this is )?not (?:investment|financial|legal|medical) advice\b|(?:stock )?quotes (?:are )?delayed\b|letters may be edited\b)/i,
  ],
  ['contact', 'note notes', /^notes? (?:to|for) editors?\b/i],
  [
    'page-head',
    'ed eds repeats updates adds corrects refiles recasts removes writes',
    /^(?:eds?\.?:\s|\((?:repeats|updates|adds|corrects|refiles|recasts|removes|writes)\b[^()]*\)$)/i,
  ],
  [
    'byline',
    'associated reuters agence afp dpa bloomberg',
    /^(?:the )?(?:associated press|reuters|agence france-presse|afp|dpa|bloomberg(?: news)?)$/i,
  ],
];

/** Words of a line that may be such a phrase. */
export const MAX_PHRASE_WORDS = 25;
