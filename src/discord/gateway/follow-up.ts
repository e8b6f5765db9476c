import { invoke } from '../../bot/invocations.ts';
import type { Invocation } from '../../bot/reply.ts';
import { askedWithEarlier } from '../../bot/with-earlier.ts';
import { wantedOfBot } from '../../language/asked-of-bot.ts';
import { completedQuestion } from '../../language/completed-question.ts';
import { doubts } from '../../language/doubts.ts';
import { asksForMore, leansOnEarlier } from '../../language/leaning.ts';
import type { Followed } from '../handling/answer-request.ts';
import { unpackPress } from '../rendering/custom-id.ts';
import { type ReceivedComponent, readDisplayedQuestion } from '../rendering/question-display.ts';

/** A component of a message of the bot's own, with what its buttons carry. */
export interface SentComponent extends ReceivedComponent {
  readonly custom_id?: string;
  readonly components?: readonly SentComponent[];
  readonly accessory?: SentComponent;
}

/**
 * What a follow-up asks for first, by the buttons under the answer that it follows, so that it can stay with that also after a restart:
 * - "really?" the first quote, where it stands;
 * - "more" what comes behind what was shown: further quotes, or the next page;
 * - any other question the one article that the answer was searched in or, if it leans on the answer, that of its first quote; "and when?"
 *   asks of what was asked there, and "how old is she?", if it finds nothing, together with that.
 * Undefined if it is none of these or no button tells.
 */
export function followUp(components: readonly SentComponent[], question: string): Followed | undefined {
  const subject = readDisplayedQuestion(components) ?? '';
  const invocations = customIds(components).flatMap((id) => unpackPress(id, subject)?.invocation ?? []);
  const quoted = invocations.find(({ command }) => command === CONTEXT);
  if (doubts(question) && wantedOfBot(question) === undefined) return quoted && { invocation: quoted };
  if (asksForMore(question)) {
    const next = nextOf(invocations);
    return next && { invocation: next };
  }
  const searched = invocations.find(({ args }) => typeof args['source'] === 'string')?.args['source'];
  const whole = completedQuestion(question, subject);
  const both = askedWithEarlier(invoke.ask({ question }), subject);
  const leans = (whole ?? both) !== undefined || leansOnEarlier(question);
  const followed = searched ?? (leans ? quoted?.args['article'] : undefined);
  const source = typeof followed === 'string' ? followed : undefined;
  if ((whole ?? source) === undefined) return undefined;
  const invocation = invoke.ask({ question: whole ?? question, source });
  return { invocation, both: askedWithEarlier(invocation, subject) };
}

/** More quotes, or the page behind the one that is shown, which the button for how its dates are known carries. */
function nextOf(invocations: readonly Invocation[]): Invocation | undefined {
  const behind = ({ args: { skip, page } }: Invocation) => Number(skip ?? page ?? 0);
  const shown = invocations.find(({ args }) => args['how'] !== undefined);
  const here = shown ? behind(shown) : 0;
  const others = invocations.filter((each) => each !== shown && behind(each) > here);
  return others.toSorted((a, b) => behind(b) - behind(a))[0];
}

const { command: CONTEXT } = invoke.context({ article: '', start: 0, end: 0 });

function customIds(components: readonly SentComponent[]): string[] {
  return components.flatMap(({ custom_id, components: inner = [], accessory }) => [
    ...(custom_id === undefined ? [] : [custom_id]),
    ...customIds(inner),
    ...(accessory ? customIds([accessory]) : []),
  ]);
}
