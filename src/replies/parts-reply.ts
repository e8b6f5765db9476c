import type { Answer } from '../answer/answer.ts';
import { invoke } from '../bot/invocations.ts';
import type { Reply } from '../bot/reply.ts';
import type { Catalogue } from '../locales/en.ts';
import { shorten } from '../support/safe-text.ts';
import { type AnswerScope, answerReply } from './answer-reply.ts';
import { textBlock } from './text-block.ts';

/** Several questions, or topics. */
export interface PartsScope extends AnswerScope {
  /** Whether they were to be compared, which quotes cannot do: that is said first. Default false. */
  readonly compares?: boolean;
}

/** What is answered to a text that asks several questions: each under itself, and each to be asked alone, which tells more. */
export function partsReply(
  subject: string,
  answers: readonly Answer[],
  { compares = false, ...scope }: PartsScope,
  catalogue: Catalogue,
): Reply {
  const from = scope.source ? { source: scope.source.key } : {};
  const replies = answers.map((answer) => answerReply(answer, scope, catalogue));
  return {
    subject,
    blocks: [
      ...(compares ? [textBlock('plain', catalogue.answer.notCompared)] : []),
      ...answers.flatMap(({ question }, at) => [
        textBlock('heading', question),
        ...(replies[at]?.blocks ?? []),
      ]),
    ],
    actions: answers.map(({ question }) => ({
      label: shorten(question, 80),
      invocation: invoke.ask({ question, ...from }),
    })),
    found: replies.some(({ found }) => found),
  };
}
