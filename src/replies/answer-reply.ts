import type { Answer, AnswerQuote } from '../answer/answer.ts';
import { correctedText } from '../answer/understand.ts';
import type { Article } from '../articles/article.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action, Reply, ReplyBlock } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { catalogueIn } from '../locales/languages.ts';
import { tellsOfEvents } from '../timeline/tells-of-events.ts';
import { answerBlocks } from './answer-blocks.ts';
import { type Part, type Shown, shownOf } from './shown-quotes.ts';
import { suggestions } from './suggestions.ts';
import { textBlock } from './text-block.ts';

/** What was asked beside the question itself. */
export interface AnswerScope extends Part {
  /** How many articles were searched. */
  readonly searched: number;
  /** The one article asked about, if the asker named it. */
  readonly source?: Article;
}

/**
 * An answer is quotes first, then how sure it is and how it was found. If no sentence clearly answers, or the articles do
 * not speak of it, the first words say so; of a question in another language than the articles', that is the first that is
 * said, in its own language.
 */
export function answerReply(answer: Answer, scope: AnswerScope, catalogue: Catalogue): Reply {
  const key = JSON.stringify({ ...scope, source: scope.source?.key });
  const known = made.get(answer);
  if (known?.key === key && known.catalogue === catalogue) return known.reply;
  const reply = makeReply(answer, scope, catalogue);
  made.set(answer, { key, catalogue, reply });
  return reply;
}

/** What was said last of an answer: many ask the same at once when something happens, and an archive gives them the same answer. */
const made = new WeakMap<Answer, { key: string; catalogue: Catalogue; reply: Reply }>();

function makeReply(answer: Answer, scope: AnswerScope, catalogue: Catalogue): Reply {
  const { question, corrections, language } = answer;
  const shown = shownOf(answer, scope);
  const blocks: ReplyBlock[] = openingWords(answer, shown, scope, catalogue).map((text) =>
    textBlock('plain', text),
  );
  if (corrections && language === undefined)
    blocks.push(textBlock('note', corrected(question, corrections, catalogue)));
  blocks.push(...shown.contrary.flatMap((quote) => answerBlocks(quote, catalogue)));
  if (shown.contrary.length > 0 && shown.quotes.length > 0)
    blocks.push(textBlock('plain', catalogue.answer.nearest, 'below'));
  blocks.push(
    ...shown.quotes.flatMap((quote, index) =>
      answerBlocks(withoutRepetition(quote, shown.quotes[index - 1]), catalogue),
    ),
  );
  blocks.push(textBlock('note', note(answer, shown, scope, catalogue)));
  return {
    subject: question,
    blocks,
    actions: actionsOf(answer, shown, scope, catalogue),
    found: shown.says === 'answer' && shown.quotes.length > 0,
  };
}

/** A quote without the sentence that names whom its pronoun means if that is the quote `above` it. */
function withoutRepetition(quote: AnswerQuote, above: AnswerQuote | undefined): AnswerQuote {
  const { antecedent, ...alone } = quote;
  return antecedent && above && antecedent.article === above.article && antecedent.start === above.start
    ? alone
    : quote;
}

function openingWords(answer: Answer, shown: Shown, scope: AnswerScope, catalogue: Catalogue): string[] {
  const { language } = answer;
  const first = scope.skip === 0 && !scope.nearest;
  const said = outcomeWords(shown, scope, catalogue);
  return [
    ...(language !== undefined && first ? [(catalogueIn(language) ?? catalogue).answer.otherLanguage] : []),
    ...(said === undefined ? [] : [said]),
  ];
}

/** What is said before the quotes; undefined if they speak for themselves, or nothing can be said. */
function outcomeWords(
  { says, quotes, contrary }: Shown,
  { source, skip }: AnswerScope,
  { answer }: Catalogue,
): string | undefined {
  const none = quotes.length + contrary.length === 0;
  if (none && skip > 0) return answer.noMoreQuotes;
  if (says === 'answer')
    return skip > 0 && quotes.every(({ folded }) => folded) ? answer.otherPassages : undefined;
  if (contrary.length > 0) return source ? answer.articleSaysOtherwise : answer.articlesSayOtherwise;
  if (skip > 0) return answer.otherPassages;
  switch (says) {
    case 'unclear':
      return answer.noClearAnswer;
    case 'absent':
      if (!none) return answer.nearestNotAboutThis;
      return source ? answer.articleDoesNotSpeak : answer.articlesDoNotSpeak;
    case 'unread':
      return none ? undefined : answer.nearest;
  }
}

/** The question as it was searched for, its misspelt words replaced. */
function corrected(
  question: string,
  corrections: NonNullable<Answer['corrections']>,
  { answer }: Catalogue,
): string {
  return answer.showingResultsFor(correctedText(question, corrections));
}

/** How sure it is, once, for only the first quotes are meant; and what was searched. */
function note(
  { sureness }: Answer,
  { says, quotes }: Shown,
  { searched, source, skip }: AnswerScope,
  { answer, counts }: Catalogue,
): string {
  const where = source ? answer.searchedOnly(source.title) : counts.articlesSearched(searched);
  const rated = says === 'answer' && skip === 0 && quotes.length > 0;
  return rated ? `${answer.sureness[sureness]} · ${where}` : where;
}

function actionsOf(
  answer: Answer,
  shown: Shown,
  { source, skip, nearest }: AnswerScope,
  catalogue: Catalogue,
): Action[] {
  const { actions } = catalogue;
  const { question } = answer;
  const { says, quotes, contrary, count, more } = shown;
  const [best] = [...contrary, ...quotes];
  const from = source ? { source: source.key } : {};
  const ask = (label: string, args: { skip: number } | { nearest: true }): Action => ({
    label,
    invocation: invoke.ask({ question, ...from, ...args }),
  });
  const offered: Action[] = [];
  if (best && more)
    offered.push(ask(says === 'answer' ? actions.moreQuotes : actions.morePassages, { skip: skip + count }));
  if (!best && answer.nearest.length > 0) offered.push(ask(actions.nearestPassages, { nearest: true }));
  if (best) {
    offered.push({
      label: actions.thisArticle,
      invocation: invoke.sources({ article: best.article.key }),
    });
  }
  if (says === 'answer' && best && tellsOfEvents(best.article)) {
    const told = { about: best.article.key, at: best.start };
    offered.push({
      label: actions.timelineOfThis,
      invocation: invoke.timeline({ topic: question, ...told, ...from }),
    });
  }
  if (!best) offered.push({ label: actions.allArticles, invocation: invoke.sources() });
  if (says !== 'answer' && skip === 0 && !nearest)
    offered.push(...suggestions(question, answer.nearest, from, catalogue));
  return offered;
}
