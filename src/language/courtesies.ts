import { opensQuestion } from './answer-kind.ts';
import { askingBeforeTopic } from './keywords.ts';
import { saidElsewhere } from './said-elsewhere.ts';

/**
 * A question without the words that only make it kind, or address somebody: "hey, does anyone know who built it? thanks!" becomes
 * "who built it". What stands before a question word, or a sentence that asks for a "yes", goes; what names a subject stays ("tell me
 * about the bridge"). A text of nothing else comes back as it is.
 *
 * @example withoutCourtesies('Can you tell me when it opened, please?') // 'when it opened?'
 */
export function withoutCourtesies(text: string): string {
  const { before, asked } = opened(text);
  const plain = before + closed(asked);
  return /\p{L}/u.test(plain) ? plain : text;
}

/**
 * Whether a text only greets, thanks or agrees, as people do to a bot: "hi there", "ok great, thank you!", "ok", "danke". There is nothing
 * to look for in it.
 *
 * @example isGreetingOrThanks('Thanks a lot!') // true
 */
export function isGreetingOrThanks(text: string): boolean {
  // "/nope" is meant for a command.
  if (/^\s*\//.test(text)) return false;
  return SAYS_NO_MORE.test(text) || MURMUR.test(text) || saidElsewhere(text)?.means === 'courtesy';
}

/** A sentence opens at the start of a text, and behind the end of another. */
const SENTENCE = /(?<=[.!?]\s)/;

/** The sentences before the last that opens with courtesies, and the rest without them. */
function opened(text: string): { readonly before: string; readonly asked: string } {
  const sentences = text.split(SENTENCE);
  for (const [at, sentence] of sentences.entries()) {
    const asked = withoutOpening([sentence, ...sentences.slice(at + 1)].join(''));
    if (asked !== undefined) return { before: sentences.slice(0, at).join(''), asked };
  }
  return { before: '', asked: text };
}

/** Undefined if none is there, or something else than a question follows. */
function withoutOpening(sentence: string): string | undefined {
  const whole = sentence.trimStart();
  let rest = whole;
  let before: string;
  do {
    before = rest;
    for (const opening of OPENINGS) rest = rest.replace(opening, '');
  } while (rest !== before);
  return rest !== whole && (opensQuestion(rest) || askingBeforeTopic(rest).end > 0) ? rest : undefined;
}

const ALL = 'there|all|guys|everyone|everybody|folks|bot|team|again';
const HELLO = 'hey|hi|hello|hiya|yo';
const GREETING = `${HELLO}|sorry|excuse me`;
const STARTER = 'ok(?:ay)?|so|well|um+|uh+|btw|by the way|quick question|question|just curious';
const PLEASE = 'please|pls|plz';
const SOMEBODY = `(?:any|some)(?:one|body)(?: here| else)?|(?:one|any) of you|you|u|ya|y['’]?all`;
const KNOWS = 'knows?|remembers?|recalls?|(?:has|have|had|got)(?: an?y?)? (?:idea|clue)|happens? to know';
const TELLS = '(?:tell|remind|explain(?: to)?|help)(?: (?:me|us))?(?: (?:understand|out))?|explain';
const WONDERS = `(?: am| was| were|['’]?m)?(?: just| really)? (?:wonder(?:ing)?|curious|trying to (?:find out|remember))`;
const WISHES = `(?: would|['’]?d)?(?: really| just)? (?:want|need|like|love|wanna)(?: to)? (?:know|find out|hear)`;
const END = String.raw`(?:\s*[,:;.!?…–—-]+)?(?:\s+|$)`;

/** What may stand before a question, one after another. */
const OPENINGS: readonly RegExp[] = [
  `(?:${GREETING}|${STARTER}|${PLEASE})(?: (?:${ALL}))?`,
  `(?:(?:do|does|did) (?:${SOMEBODY})|${SOMEBODY}) (?:${KNOWS})`,
  `(?:can|could|would|will) (?:${SOMEBODY}) (?:please |kindly )?(?:${TELLS})`,
  `(?:${TELLS})`,
  `(?:i|we)(?:${WONDERS}|${WISHES})`,
  '(?:got |have )?any (?:idea|clue)',
].map((words) => new RegExp(`^(?:${words})${END}`, 'i'));

const THANKS = 'thanks?(?: you)?|cheers';
const THX = 'thx|ty';
const HEARTILY = 'in advance|a lot|so much|very much';
const MARK = '[,;:.!?–—-]';
/** What may stand behind it; "Who said thanks?" asks for it. */
const CLOSING = new RegExp(
  String.raw`(?:(?<=\s|${MARK})(?:${PLEASE}|${THX})|(?<=${MARK}\s{0,2})(?:${THANKS})|(?<=\s)(?:${THANKS})(?![^?]*\?))` +
    String.raw`(?: (?:${HEARTILY}|all|everyone|guys))?(?=[\s.!?]*$)`,
  'i',
);

/** Of whatever script: words that we do not know may ask for something. */
const NO_WORD = String.raw`[^\p{L}\p{N}]`;
/** Praise stands before thanks: alone it may be looked for. No word may stand in it twice: "hi all all all ..." would take for ever. */
const SAYS_NO_MORE = new RegExp(
  `^${NO_WORD}*(?:(?:ok(?:ay)?|great|cool|nice|perfect|awesome)${NO_WORD}+)?(?:${HELLO}|good (?:morning|day|afternoon|evening)|` +
    `many (?:${THANKS})|${THANKS}|${THX})(?: (?:${ALL}|${HEARTILY}|dateline))*${NO_WORD}*$`,
  'iu',
);

/** What people say between questions, alone: "ok", "lol", "yes". */
const MURMUR = new RegExp(
  `^${NO_WORD}*(?:ok(?:ay)?|yes|yeah|yep|no|nope|lol|haha|got it|(?:good ?)?bye|good night|see (?:you|ya|u)(?: later| soon)?|(?:good|bad|nice|great|wrong|right) (?:bot|answer)|(?:you(?: are|['’]?re)|that(?: is|['’]?s)) (?:wrong|right|true|false)|wrong|stop|shut up|ping|test|testing)${NO_WORD}*$`,
  'iu',
);

/** Without what stands behind the question; its own mark stays. */
function closed(text: string): string {
  const match = CLOSING.exec(text);
  if (!match) return text;
  const asked = text.slice(0, match.index).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '');
  const mark = /[?]\s*$/.test(text) && !/[?.!]$/.test(asked) ? '?' : '';
  return asked + mark;
}
