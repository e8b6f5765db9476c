import { withoutCourtesies } from './courtesies.ts';

/**
 * What is wanted of the bot itself: to tell what it does, to list its articles, all or those on a topic, to say what it knows of the article
 * that was spoken of or of one on a topic, or to put events in order, of a topic if one is named.
 */
export type Wanted =
  | 'help'
  | 'articles'
  | 'article'
  | { readonly articleOn: string }
  | { readonly articlesOn: string }
  | { readonly timeline: string | undefined };

/**
 * What a text typed as a question asks of the bot itself and not of the articles, in whose sentences there would be nothing to find;
 * undefined for all other texts, among them those that go on ("help for victims", "latest news on the strike").
 *
 * @example wantedOfBot("what's new?") // 'articles'
 * @example wantedOfBot('timeline of the strike') // { timeline: 'the strike' }
 * @example wantedOfBot('do you have any articles about schools?') // { articlesOn: 'schools' }
 */
export function wantedOfBot(text: string): Wanted | undefined {
  const polite = withoutCourtesies(text);
  return wantedBy(text) ?? (polite === text ? undefined : wantedBy(polite));
}

function wantedBy(text: string): Wanted | undefined {
  const plain = text
    .replace(/\s+/g, ' ')
    // As other bots want their commands.
    .replace(/^ ?[/!?.$-]?(?=\p{L})/u, '')
    .replace(/ ?[?!.]{0,3} ?$/, '');
  if (HELP.test(plain)) return 'help';
  if (ARTICLES.test(plain)) return 'articles';
  if (OF_ARTICLE.test(plain)) return 'article';
  const on = OF_ARTICLE_ON.exec(plain)?.groups;
  if (on) return { articleOn: on['before'] ?? on['topic'] ?? '' };
  const [, articlesOn] = ARTICLES_ON.exec(plain) ?? [];
  if (articlesOn !== undefined) return { articlesOn };
  const timeline = TIMELINE.exec(plain);
  if (timeline) return { timeline: timeline[1] ?? timeline[2] };
  return NO_COMMAND.test(text) ? 'help' : undefined;
}

const YOU = '(?:you|u|this|it|the bot|this bot)';
const HELP = new RegExp(
  `^(?:(?:please )?help(?: me)?(?: out)?(?: (?:please|pls|plz))?|(?:can|could) you help(?: me| us)?(?: out)?|` +
    `(?:i|we) need(?: some)? help|commands|menu|what (?:can|do) ${YOU} do|how (?:do|can) (?:i|we) (?:use|ask) ${YOU}|` +
    `what (?:can|could|should) (?:i|we) ask(?: ${YOU})?(?: about)?|(?:(?:give|show) me )?(?:an )?examples?|how (?:does|do) ${YOU} work|(?:who|what) (?:are you|is this(?: bot)?)|what['’]?s this(?: bot)?|what do ${YOU} know|are you (?:a|an|the) (?:bot|robot|ai|human)|` +
    `who (?:made|built|created|wrote|programmed|trained|runs|owns) (?:you|u|this bot)|` +
    `what(?:['’]?s| is) (?:your|ur) name|how (?:are|r) (?:you|u)(?: (?:doing|today|doing today))?)$`,
  'i',
);

/** A command that is typed out and that there is not. */
const NO_COMMAND = /^\s*\/[a-z]+(?:\s|$)/i;

const NEWS = '(?:news|headlines|articles|sources|stories)';
const NEWEST = '(?:latest|newest|recent|new|all)';
const ARTICLES = new RegExp(
  `^(?:(?:(?:show|list|give|tell)(?: me)? )?(?:the |your |any |all the |all your )?(?:${NEWEST} )?${NEWS}|` +
    `what(?:['’]?s| is| are)(?: the)? (?:new|newest|latest)(?: ${NEWS})?|any(?:thing)? new|` +
    `what(?:['’]?s| is) (?:happening|going on)(?: today| now| right now)?|what happened(?: today| lately| recently)?|` +
    `(?:today['’]?s|breaking) news|${NEWS} (?:of )?today|` +
    `(?:tl;?dr|summary(?: of)?|summari[sz]e)(?: (?:the |your |all |all the )?(?:${NEWEST} )?${NEWS})?|` +
    `(?:what|which)(?:['’]?s| is| are) your (?:${NEWS}|source)|where (?:do|did) (?:you|u) get (?:your|the) ${NEWS}(?: from)?|` +
    `(?:what|which|how many) ${NEWS} (?:do you have|have you(?: got)?|are there|do you know))$`,
  'i',
);

/** Not "news": what is the latest news on something is told by sentences. Not "reports", which articles tell of. */
const PIECES = '(?:articles?|stories|story|sources?)';
const ANY = '(?:(?:the|your|all|any|some|more|an?|all the|all your|any of the) )?';
/** Articles on a topic, of which no sentence tells that they are. Not "which articles name Lima": what they say of it is asked. */
const ARTICLES_ON = new RegExp(
  `^(?:(?:what|which|how many) (?:${NEWEST} )?${PIECES} (?:(?:do|can) (?:you|u|i|we) (?:have|find|know|read|show(?: me)?)|have (?:you|u)(?: got)?|are there)|` +
    `(?:(?:do|have) (?:you|u) (?:have|got)|(?:are|is) there) ${ANY}(?:${NEWEST} )?${PIECES}|` +
    `(?:what )?(?:do (?:you|u) have|have (?:you|u) got)(?: anything)?|` +
    `(?:(?:show|list|give|find|get)(?: me)? )?${ANY}(?:${NEWEST} )?${PIECES}) ` +
    `(?:about|on|regarding|concerning|covering|that (?:mentions?|(?:is|are|talks?|speaks?) (?:about|of))) (.+)$`,
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

/** The same of an article that is told by its topic. Not "who wrote the report on it": articles tell of reports. */
const ON = '(?:the|that|this|your) (?:news )?(?:article|story|piece) (?:about|on)';
const OF_ARTICLE_ON = new RegExp(
  `^(?:when was ${ON} (?<before>.+) (?:published|written|posted)|` +
    `(?:who (?:wrote|published|posted|is (?:the )?(?:author|writer|publisher) of)|when did|` +
    `wh(?:at|o)(?:['’]?s| is| was) the (?:author|writer|reporter|journalist|publisher|link|url|date) (?:of|to|for)) ` +
    `${ON} (?<topic>.+?)(?: (?:come out|appear))?)$`,
  'i',
);

const TIMELINE =
  /^(?:(?:show|give)(?: me)? )?(?:a |the )?timeline(?: (?:of|for|about|on) (.+)| ((?:from|since|between|in|before|after|until) .+))?$/i;
