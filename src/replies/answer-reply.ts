import type { Answer } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import type { Action, Reply, ReplyBlock } from '../bot/reply.ts';
import type { Words } from '../words/en.ts';
import { answerBlocks } from './answer-blocks.ts';
import { suggestions } from './suggestions.ts';

/** What was asked beside the question itself. */
export interface AnswerScope {
  /** How many articles were searched. */
  readonly searched: number;
  /** The one article asked about, where the asker named it. */
  readonly source?: Article;
  /** How many of the best quotes an earlier reply has shown. */
  readonly skip: number;
}

/** Quotes first, then how they were found. Where the articles do not say, the first words are that they do not. */
export function answerReply(answer: Answer, scope: AnswerScope, words: Words): Reply {
  const { question, answered, quotes, nearest } = answer;
  const shown = answered ? quotes : nearest;
  const said = (text: string): ReplyBlock => ({ kind: 'text', style: 'plain', text });
  const blocks: ReplyBlock[] = [];
  if (!answered) blocks.push(said(refusal(scope, shown.length > 0, words)));
  else if (shown.length === 0) blocks.push(said(words.answer.noMoreQuotes));
  if (answer.corrections)
    blocks.push({ kind: 'text', style: 'note', text: corrected(question, answer.corrections, words) });
  blocks.push(...shown.flatMap((quote) => answerBlocks(quote, words)));
  blocks.push({ kind: 'text', style: 'note', text: note(scope, words) });
  return {
    subject: question,
    blocks,
    actions: actionsOf(answer, scope, words),
    found: answered && shown.length > 0,
  };
}

/** The question as it was searched for, its misspelt words replaced. */
function corrected(
  question: string,
  corrections: NonNullable<Answer['corrections']>,
  { answer }: Words,
): string {
  const read = corrections.reduce((text, { from, to }) => text.replace(from, () => to), question);
  return answer.showingResultsFor(read);
}

function refusal({ source, skip }: AnswerScope, near: boolean, { answer }: Words): string {
  const who = source ? answer.articleDoesNotSay : answer.articlesDoNotSay;
  return `${who} ${!near ? answer.nothingNear : skip > 0 ? answer.otherPassages : answer.nearest}`;
}

function note({ searched, source }: AnswerScope, { answer, counts }: Words): string {
  return source ? answer.searchedOnly(source.title) : counts.articlesSearched(searched);
}

function actionsOf(answer: Answer, { source, skip }: AnswerScope, words: Words): Action[] {
  const { actions } = words;
  const { question, answered, more, quotes, nearest } = answer;
  const shown = answered ? quotes : nearest;
  const [best] = shown;
  const from = source ? { source: source.key } : {};
  const offered: Action[] = [];
  if (more) {
    const args = { question, ...from, skip: skip + shown.length };
    offered.push({
      label: answered ? actions.moreQuotes : actions.morePassages,
      invocation: { command: 'ask', args },
    });
  }
  if (best) {
    offered.push({
      label: actions.thisArticle,
      invocation: { command: 'sources', args: { article: best.article.key } },
    });
  }
  if (answered) {
    offered.push({
      label: actions.timelineOfThis,
      invocation: { command: 'timeline', args: { topic: question, ...from } },
    });
  }
  if (!best) offered.push({ label: actions.allArticles, invocation: { command: 'sources', args: {} } });
  if (!answered && skip === 0) offered.push(...suggestions(question, nearest, from, words));
  return offered;
}
