import { opensQuestion } from './answer-kind.ts';
import { splitSentences } from './sentences.ts';

/**
 * A question of several sentences with the last one first, if that is the one that asks: people tell what happened and ask then,
 * while a reader that learned from single questions expects the asking at the start. Any other text comes back as it is.
 *
 * @example askingFirst('The bridge fell this week. Who built it?') // 'Who built it? The bridge fell this week.'
 */
export function askingFirst(text: string): string {
  const last = splitSentences(text).at(-1);
  if (!last) return text;
  const setting = text.slice(0, last.start).trim();
  const asking = text.slice(last.start).trim();
  return setting === '' || setting.includes('?') || !(/[?:]$/.test(asking) || opensQuestion(asking))
    ? text
    : `${asking} ${setting}`;
}
