import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Action } from '../../bot/reply.ts';
import { plain, shorten, singleLine } from '../../support/safe-text.ts';
import { type Purpose, packPress } from './custom-id.ts';
import { LIMITS } from './limits.ts';

/** An action, and what its press is for if that is not what the action itself says. */
export interface ButtonAction extends Action {
  readonly purpose?: Purpose;
}

/** Makes the buttons of one message. */
export type ButtonMaker = (actions: readonly ButtonAction[]) => APIButtonComponentWithCustomId[];

/**
 * A maker of buttons whose ids do not collide in one message. An action whose arguments do not fit into an id gets no
 * button. `subject` is what the message shows as asked, undefined if it shows nothing of it.
 */
export function buttonMaker(subject: string | undefined): ButtonMaker {
  let ordinal = 0;
  return (actions) =>
    actions.flatMap(({ label, invocation, turns, purpose = turns ? 'turn' : 'run' }) => {
      const customId = packPress({ purpose, invocation }, ordinal++, subject);
      const words = shorten(singleLine(plain(label)), LIMITS.buttonLabel);
      if (customId === undefined || words === '') return [];
      return [
        { type: ComponentType.Button, style: ButtonStyle.Secondary, label: words, custom_id: customId },
      ];
    });
}
