import { unpackPress } from '../rendering/custom-id.ts';
import { type ReceivedComponent, readDisplayedQuestion } from '../rendering/question-display.ts';

/** A component of a message of the bot's own, with what its buttons carry. */
export interface SentComponent extends ReceivedComponent {
  readonly custom_id?: string;
  readonly components?: readonly SentComponent[];
  readonly accessory?: SentComponent;
}

/**
 * The one article (its key) that an answer was searched in, read from the buttons under it, so that a follow-up can stay with
 * it also after a restart. Undefined if all articles were searched or no button tells.
 */
export function sourceFromButtons(components: readonly SentComponent[]): string | undefined {
  const subject = readDisplayedQuestion(components) ?? '';
  for (const customId of customIds(components)) {
    const source = unpackPress(customId, subject)?.invocation.args['source'];
    if (typeof source === 'string') return source;
  }
  return undefined;
}

function customIds(components: readonly SentComponent[]): string[] {
  return components.flatMap(({ custom_id, components: inner = [], accessory }) => [
    ...(custom_id === undefined ? [] : [custom_id]),
    ...customIds(inner),
    ...(accessory ? customIds([accessory]) : []),
  ]);
}
