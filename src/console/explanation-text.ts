import type { Explanation } from '../answer/explain.ts';
import { plain, shorten, singleLine } from '../support/safe-text.ts';
import { MOST_SHOWN } from './shown-part.ts';

/** How a question was read and its best sentences judged, as text for who tunes it. */
export function explanationText({ kind, terms, sentences }: Explanation): string {
  const share = (part: number) => `${(100 * part).toFixed(0)} %`;
  const asked = terms.map(({ word, term, role, share: part, known }) =>
    [`  ${share(part).padStart(5)}`, word, `(${term}, ${role}${known ? '' : ', not in the articles'})`].join(
      ' ',
    ),
  );
  const judged = sentences.flatMap(({ quote, score, found, missed, parts }) => [
    '',
    `${score.toFixed(3)}  ${plain(shorten(singleLine(quote.text), MOST_SHOWN))}`,
    `       found: ${found.join(', ') || '-'}; missed: ${missed.join(', ') || '-'}`,
    `       ${parts.map(([name, part]) => `${name} ${part >= 0 ? '+' : ''}${part.toFixed(3)}`).join(', ')}`,
  ]);
  return [`asked for: ${kind}`, ...asked, ...judged].map((line) => `${line}\n`).join('');
}
