/** Draws a number from 0 to 1, 1 excluded. */
export type Random = () => number;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The lines of a list, a table, a box of facts or a ticker, three to twelve, made of words of an article: shapes that belong to articles
 * and that web pages with gold texts seldom have.
 */
export function madeList(words: readonly string[], random: Random): string[] {
  const whole = (most: number, least = 1) => least + Math.floor(random() * (most - least + 1));
  const some = (count: number) => {
    const at = Math.floor(random() * Math.max(1, words.length - count));
    return words.slice(at, at + count);
  };
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  const name = (most: number) => some(whole(most)).map(capital).join(' ');
  const phrase = (most: number, least = 1) => some(whole(most, least)).join(' ');
  const said = (most: number, least: number) => `${capital(phrase(most, least))}.`;
  const figure = () => {
    const figures = [
      `${whole(99)}`,
      `${whole(9999).toLocaleString('en')}`,
      `${whole(99)}.${whole(9)}`,
      `${whole(90)}%`,
    ];
    return figures[Math.floor(random() * figures.length)] ?? '';
  };
  const clock = () => `${whole(23)}:${String(whole(59)).padStart(2, '0')}`;
  const day = () => `${MONTHS[whole(12) - 1]} ${whole(28)}, ${whole(2023, 1950)}`;
  const columns = whole(3);
  let at = 0;
  const shapes: readonly (() => string[])[] = [
    () => [name(3)],
    () => [capital(phrase(5, 2))],
    () => [`${name(2)}: ${figure()}`],
    () => [`${name(2)}: ${phrase(6)}`],
    () => [`${name(2)}: ${name(2)}, ${name(2)}, ${name(2)}`],
    () => [[name(2), ...Array.from({ length: columns }, figure)].join('\t')],
    () => [[name(2), ...Array.from({ length: columns }, figure)].join(' ')],
    () => [[name(2), ...Array.from({ length: columns }, figure)].join(' | ')],
    () => [`${++at}. ${name(4)}`],
    () => [`${++at}. ${name(3)}`, `${name(1)}: ${figure()}`],
    () => [`• ${phrase(6, 2)}`],
    () => [`- ${capital(phrase(8, 2))}`],
    () => [`${name(2)} ${whole(4)} ${name(2)} ${whole(4)}`],
    () => [`${name(2)}, ${phrase(4)}`],
    () => [clock(), said(9, 3)],
    () => [`${clock()} ${said(9, 3)}`],
    () => [day(), said(10, 3)],
    () => [`Q: ${capital(phrase(8, 2))}?`, `A: ${said(8, 1)}`],
    () => [`${capital(phrase(6, 2))}?`, said(8, 1)],
    () => [name(3).toUpperCase(), said(12, 3)],
    () => [`${name(2)} (${name(1)})`, said(8, 3)],
  ];
  const shape = shapes[Math.floor(random() * shapes.length)] ?? (() => []);
  const lines = Array.from({ length: whole(10, 3) }, shape).flat();
  return random() < 0.5 ? [random() < 0.5 ? name(3) : `${capital(phrase(4))}:`, ...lines] : lines;
}

/** A line cut down to a short sentence, where it tells something. */
export function shortened(text: string, random: Random): string {
  const [sentence = text] = text.split(/(?<=[.!?]["”’]?) /);
  const words = sentence.split(' ');
  const most = 3 + Math.floor(random() * 9);
  return words.length <= most
    ? sentence
    : `${words
        .slice(0, most)
        .join(' ')
        .replace(/[,;:.]$/, '')}.`;
}
