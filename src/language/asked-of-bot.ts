/**
 * What is wanted of the bot itself: to tell what it does, to list its articles, to say what it knows of the article that was spoken of, or to
 * put events in order, of a topic if one is named.
 */
export type Wanted = 'help' | 'articles' | 'article' | { readonly timeline: string | undefined };

/**
 * What a text typed as a question asks of the bot itself and not of the articles, in whose sentences there would be nothing to find;
 * undefined for all other texts, among them those that go on ("help for victims", "latest news on the strike").
 *
 * @example wantedOfBot("what's new?") // 'articles'
 * @example wantedOfBot('timeline of the strike') // { timeline: 'the strike' }
 */
export function wantedOfBot(text: string): Wanted | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/^ ?\/?/, '')
    .replace(/ ?[?!.]{0,3} ?$/, '');
  if (HELP.test(plain)) return 'help';
  if (ARTICLES.test(plain)) return 'articles';
  if (OF_ARTICLE.test(plain)) return 'article';
  const timeline = TIMELINE.exec(plain);
  return timeline ? { timeline: timeline[1] } : undefined;
}

const YOU = '(?:you|u|this|it|the bot|this bot)';
const HELP = new RegExp(
  `^(?:help(?: me)?|commands|menu|what (?:can|do) ${YOU} do|how (?:do|can) (?:i|we) (?:use|ask) ${YOU}|` +
    `how (?:does|do) ${YOU} work|(?:who|what) (?:are you|is this(?: bot)?)|are you (?:a|an|the) (?:bot|robot|ai|human))$`,
  'i',
);

const NEWS = '(?:news|headlines|articles|sources|stories)';
const NEWEST = '(?:latest|newest|recent|new|all)';
const ARTICLES = new RegExp(
  `^(?:(?:(?:show|list|give|tell)(?: me)? )?(?:the |your |any |all the |all your )?(?:${NEWEST} )?${NEWS}|` +
    `what(?:['’]?s| is| are)(?: the)? (?:new|newest|latest)(?: ${NEWS})?|any(?:thing)? new|` +
    `(?:what|which|how many) ${NEWS} (?:do you have|have you(?: got)?|are there|do you know))$`,
  'i',
);

const ARTICLE = '(?:this|that|the) (?:article|story|piece|report|text|news)';
const THIS = `(?:this|${ARTICLE})`;
const OF_ITS = `(?:author|writer|reporter|journalist|publisher|source|link|url|date|title|headline)(?: (?:of|to|for) ${THIS})?`;
/** Who wrote the article that was spoken of, when it came out, where it is: what stands in no sentence. Not "who wrote it": that may be a book. */
const OF_ARTICLE = new RegExp(
  `^(?:who (?:wrote|published|posted|reported|is (?:the )?(?:author|writer|publisher) of) ${THIS}|` +
    `(?:when|where) (?:was|were|is) ${THIS} (?:published|written|posted|from)|when did ${THIS} (?:come out|appear)|` +
    `how (?:old|recent) is ${THIS}|wh(?:at|o)(?:['’]?s| is| was) the ${OF_ITS}|what ${OF_ITS}|` +
    `(?:(?:show|give|send)(?: me)? )?(?:the |a )?(?:source|link|url)(?: (?:of|to|for) ${THIS})?|` +
    `(?:(?:show|give|send)(?: me)? )${ARTICLE})\\s*[?!.]*$`,
  'i',
);

const TIMELINE = /^(?:(?:show|give)(?: me)? )?(?:a |the )?timeline(?: (?:of|for|about|on) (.+))?$/i;
