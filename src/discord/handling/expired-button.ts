import type { Invocation } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { Outcome } from '../delivery/reply-target.ts';
import type { ButtonAction } from '../rendering/buttons.ts';
import { renderReply } from '../rendering/render-reply.ts';
import { askInvocation } from './message-question.ts';

/**
 * Tells who pressed it that a button has expired. Where its message shows what was asked, that is offered again: the pressed
 * invocation without what may be out of date, or the question where the button cannot be read any more.
 */
export function expiredButton(
  pressed: Invocation | undefined,
  subject: string | undefined,
  own: Catalogue,
): Outcome {
  const text = { kind: 'text', style: 'plain', text: own.errors.expired } as const;
  const offers = subject === undefined ? [] : [askAgain(pressed, subject, own)];
  const reply = { ...(subject !== undefined && { subject }), blocks: [text], actions: [], found: false };
  return { message: renderReply(reply, { ephemeral: true, catalogue: own, offers }), explains: true };
}

function askAgain(pressed: Invocation | undefined, subject: string, { actions }: Catalogue): ButtonAction {
  // What the message shows as asked is one argument of the pressed invocation, whatever its name.
  const [name] = Object.entries(pressed?.args ?? {}).find(([, value]) => value === subject) ?? [];
  const invocation =
    pressed && name !== undefined
      ? { command: pressed.command, args: { [name]: subject } }
      : askInvocation(subject);
  return { label: actions.askAgain, invocation, purpose: 'turn' };
}
