const RUN = 4;

/** Tells of a line which share of its runs of four words stands in `gold`; of a shorter line, whether all of it does. */
export function shareIn(gold: string): (line: string) => number {
  const words = wordsOf(gold);
  const text = ` ${words.join(' ')} `;
  const known = new Set(runsOf(words));
  return (line) => {
    const own = wordsOf(line);
    if (own.length <= RUN) return own.length > 0 && text.includes(` ${own.join(' ')} `) ? 1 : 0;
    const runs = runsOf(own);
    return runs.filter((run) => known.has(run)).length / runs.length;
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}
