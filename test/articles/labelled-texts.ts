import { readFileSync } from 'node:fs';

/** A line of a text that was marked by hand, before the rules had seen it. */
export interface LabelledLine {
  readonly text: string;
  /** `title`, `body`, `aside` (furniture), or `either` (a caption). */
  readonly label: 'title' | 'body' | 'aside' | 'either';
}

/** A text marked by hand: its kind, its lines, and the facts that it states. */
export interface LabelledText {
  readonly kind: string;
  readonly text: string;
  readonly lines: readonly LabelledLine[];
  readonly facts: {
    readonly title: string;
    readonly published?: string;
    readonly author?: string;
    readonly publisher?: string;
  };
}

const LABELS = { T: 'title', B: 'body', X: 'aside', C: 'either' } as const;

/**
 * The texts of `part-a.txt` (looked at while the rules were made), `part-b.txt` (kept out of sight), `part-c.txt` or `part-d.txt`
 * (both marked later, before rules were mended by them), or `part-e.txt` (ten outlets, marked before the model of lines saw them). A text opens with "=== kind" and "@ facts"; of each line the first
 * character is its label (T, B, X, C), the second a dot if no blank line stands before it.
 */
export function labelledTexts(part: 'a' | 'b' | 'c' | 'd' | 'e'): LabelledText[] {
  const file = readFileSync(new URL(`texts/part-${part}.txt`, import.meta.url), 'utf8');
  return file
    .split(/^=== /m)
    .slice(1)
    .map((piece) => {
      const [kind = '', facts = '', ...marked] = piece.trimEnd().split('\n');
      const lines = marked.map((line) => ({
        text: line.slice(2),
        label: LABELS[line[0] as keyof typeof LABELS],
        tight: line[1] === '.',
      }));
      const text = lines
        .map(({ text: words, tight }, at) => (at === 0 ? '' : tight ? '\n' : '\n\n') + words)
        .join('');
      return { kind, text, lines, facts: factsOf(facts) };
    });
}

function factsOf(line: string): LabelledText['facts'] {
  const named = [
    ...line.matchAll(/\b(title|published|author|publisher)=(.*?)(?= (?:published|author|publisher)=|$)/g),
  ];
  return { title: '', ...Object.fromEntries(named.map(([, name, value]) => [name, value])) };
}
