import { invoke } from '../../bot/invocations.ts';
import { leansOnEarlier } from '../../language/leaning.ts';
import { unpackPress } from '../rendering/custom-id.ts';
import { type ReceivedComponent, readDisplayedQuestion } from '../rendering/question-display.ts';

/** A component of a message of the bot's own, with what its buttons carry. */
export interface SentComponent extends ReceivedComponent {
  readonly custom_id?: string;
  readonly components?: readonly SentComponent[];
  readonly accessory?: SentComponent;
}

/**
 * The one article (its key) that a follow-up is put to first, read from the buttons under the answer that it follows, so that it can stay
 * with it also after a restart: the one that the answer was searched in or, for a question that leans on the answer, that of its first
 * quote. Undefined if it is neither or no button tells.
 */
export function sourceFromButtons(
  components: readonly SentComponent[],
  question: string,
): string | undefined {
  const subject = readDisplayedQuestion(components) ?? '';
  const invocations = customIds(components).flatMap((id) => unpackPress(id, subject)?.invocation ?? []);
  const searched = invocations.find(({ args }) => typeof args['source'] === 'string')?.args['source'];
  const quoted = invocations.find(({ command }) => command === CONTEXT)?.args['article'];
  const source = searched ?? (leansOnEarlier(question) ? quoted : undefined);
  return typeof source === 'string' ? source : undefined;
}

const { command: CONTEXT } = invoke.context({ article: '', start: 0, end: 0 });

function customIds(components: readonly SentComponent[]): string[] {
  return components.flatMap(({ custom_id, components: inner = [], accessory }) => [
    ...(custom_id === undefined ? [] : [custom_id]),
    ...customIds(inner),
    ...(accessory ? customIds([accessory]) : []),
  ]);
}
