import type { Answer } from '../answer/answer.ts';
import type { Article } from '../articles/article.ts';
import type { Action, Reply, ReplyBlock } from '../bot/reply.ts';
import { answerQuoteBlock } from './quote-block.ts';
import { count } from './words.ts';

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
export function answerReply(answer: Answer, { searched, source, skip }: AnswerScope): Reply {
  const { question, answered, quotes, nearest } = answer;
  const shown = answered ? quotes : nearest;
  const blocks: ReplyBlock[] = [];
  if (!answered) blocks.push({ kind: 'text', style: 'plain', text: refusal(source, shown.length > 0, skip) });
  else if (shown.length === 0)
    blocks.push({ kind: 'text', style: 'plain', text: 'There are no more quotes.' });
  blocks.push(...shown.map(answerQuoteBlock));
  blocks.push({ kind: 'text', style: 'note', text: note(searched, source) });
  return {
    subject: question,
    blocks,
    actions: actionsOf(answer, source, skip),
    found: answered && shown.length > 0,
  };
}

function refusal(source: Article | undefined, near: boolean, skip: number): string {
  const who = source ? 'This article does not say.' : 'The articles do not say.';
  if (!near) return `${who} ${skip > 0 ? 'Nothing else comes near.' : 'Nothing in them comes near.'}`;
  return `${who} ${skip > 0 ? 'Other' : 'The nearest'} passages, which may not answer:`;
}

function note(searched: number, source: Article | undefined): string {
  return source ? `Searched: ${source.title}` : `${count(searched, 'article')} searched`;
}

function actionsOf(
  { question, answered, more, quotes, nearest }: Answer,
  source: Article | undefined,
  skip: number,
): Action[] {
  const shown = answered ? quotes : nearest;
  const [best] = shown;
  const from = source ? { source: source.key } : {};
  const actions: Action[] = [];
  if (more) {
    const args = { question, ...from, skip: skip + shown.length };
    actions.push({ label: answered ? 'More quotes' : 'More passages', invocation: { command: 'ask', args } });
  }
  if (best)
    actions.push({
      label: 'This article',
      invocation: { command: 'sources', args: { article: best.article.key } },
    });
  if (answered)
    actions.push({
      label: 'Timeline of this',
      invocation: { command: 'timeline', args: { topic: question, ...from } },
    });
  return actions;
}
