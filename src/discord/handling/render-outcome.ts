import { invoke } from '../../bot/invocations.ts';
import type { Invocation, Reply } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import { textBlock } from '../../replies/text-block.ts';
import type { OutgoingMessage } from '../delivery/reply-target.ts';
import type { ButtonAction } from '../rendering/buttons.ts';
import { renderForm } from '../rendering/render-form.ts';
import { renderReply, renderWords } from '../rendering/render-reply.ts';
import type { AnswerOutcome, AnswerRequest, ExpiredOutcome, RequestOutcome } from './answer-request.ts';
import { votable, voteButtons } from './votes.ts';

/**
 * The message that says what came of a request, in the words of those who will see it; with the two votes under an answer if
 * it `hasVotes`. Undefined for silence.
 */
export function renderOutcome(
  outcome: RequestOutcome,
  request: AnswerRequest,
  hasVotes: boolean,
): OutgoingMessage | undefined {
  switch (outcome.kind) {
    case 'answer':
      return renderAnswer(outcome, request, hasVotes);
    case 'explanation':
      return explanation(outcome.text, request.own);
    case 'expired':
      return renderExpired(outcome, request.own);
    case 'form':
      return { ...explanation(outcome.form.words, request.own), form: renderForm(outcome.form) };
    case 'failure':
      return apology(request.own);
    case 'silence':
      return undefined;
  }
}

/** What is said if it is our fault. */
export function apology(own: Catalogue): OutgoingMessage {
  return explanation(own.errors.failed, own);
}

/** Words of our own, for the asker alone where that can be. */
export function explanation(text: string, own: Catalogue): OutgoingMessage {
  return { message: renderWords(text, { ephemeral: true, catalogue: own }), explains: true };
}

function renderAnswer(
  { invocation, reply, ephemeral }: AnswerOutcome,
  { direct, own, shared }: AnswerRequest,
  hasVotes: boolean,
): OutgoingMessage {
  const catalogue = ephemeral ? own : shared;
  const { blocks, once } = reply;
  const key = JSON.stringify([invocation, ephemeral, direct, once, hasVotes]);
  const known = rendered.get(blocks);
  if (known?.key === key && known.catalogue === catalogue) return known.outgoing;
  const voted = hasVotes ? votable(invocation, reply) : undefined;
  const message = renderReply(reply, {
    ephemeral,
    catalogue,
    // What was done is not done again to be shown.
    more: ephemeral && !direct && !once ? [showToEveryone(invocation, catalogue)] : [],
    votes: voted ? voteButtons(voted, catalogue) : [],
  });
  const outgoing = { message, explains: false };
  rendered.set(blocks, { key, catalogue, outgoing });
  return outgoing;
}

/** How the blocks of a reply were shown last: a third of an answer's time, and the same for all who ask the same. */
const rendered = new WeakMap<
  Reply['blocks'],
  { readonly key: string; readonly catalogue: Catalogue; readonly outgoing: OutgoingMessage }
>();

/** Runs the same once more, for all to see. */
function showToEveryone({ command, args }: Invocation, { actions }: Catalogue): ButtonAction {
  const { private: _, ...shown } = args;
  return { label: actions.showToEveryone, invocation: { command, args: shown }, purpose: 'show' };
}

/**
 * Tells who pressed it that a button has expired. If its message shows what was asked, that is offered again: the pressed
 * invocation without what may be out of date, or the question if the button cannot be read any more.
 */
function renderExpired({ pressed, subject }: ExpiredOutcome, own: Catalogue): OutgoingMessage {
  const text = textBlock('plain', own.errors.expired);
  const reply: Reply = {
    ...(subject !== undefined && { subject }),
    blocks: [text],
    actions: [],
    found: false,
  };
  const more = subject === undefined ? [] : [askAgain(pressed, subject, own)];
  return { message: renderReply(reply, { ephemeral: true, catalogue: own, more }), explains: true };
}

function askAgain(pressed: Invocation | undefined, subject: string, { actions }: Catalogue): ButtonAction {
  // What the message shows as asked is one argument of the pressed invocation, whatever its name.
  const [name] = Object.entries(pressed?.args ?? {}).find(([, value]) => value === subject) ?? [];
  const invocation =
    pressed && name !== undefined
      ? { command: pressed.command, args: { [name]: subject } }
      : invoke.ask({ question: subject });
  return { label: actions.askAgain, invocation, purpose: 'turn' };
}
