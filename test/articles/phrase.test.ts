import { type Concatenation, DFA, isDisjointWith, JS, NFA, type NoParent } from 'refa';
import { describe, expect, it } from 'vitest';
import { LETTER_PHRASES } from '../../src/articles/letter-phrases.ts';
import { PAGE_PHRASES } from '../../src/articles/page-phrases.ts';
import { type Phrase, phraseReasons } from '../../src/articles/phrase.ts';
import { STOCK_PHRASES } from '../../src/articles/stock-phrases.ts';

type Choice = NoParent<Concatenation>;

/**
 * What an expression that opens with ^ matches, as automata of whole lines. \b and $ stand there as a character that is none of a word, and
 * anything may follow: more lines than it matches, but no word that ends at them is longer there.
 */
function automataOf({ source, flags }: RegExp): NFA[] {
  const marked = source.replace(/\\b|\$/g, '\\x01');
  const parse = (text: string) =>
    JS.Parser.fromLiteral({ source: text, flags }).parse({ backreferences: 'disable', assertions: 'ignore' });
  const { expression, maxCharacter } = parse(marked);
  return expression.alternatives.flatMap(choicesOf).map((choice) => {
    const automaton = NFA.fromRegex(choice, { maxCharacter });
    automaton.append(NFA.all({ maxCharacter }));
    return automaton;
  });
}

/** `(?:a|b)c` is ac, bc: their automata are small. */
function choicesOf(choice: Choice): Choice[] {
  const [first, ...rest] = choice.elements;
  if (first?.type !== 'Alternation') return [choice];
  return first.alternatives.map(({ elements }) => ({
    type: 'Concatenation',
    elements: [...elements, ...rest],
  }));
}

/** Lines with none of the words, as a reader of phrases takes a line for words. */
function withoutWords(words: string, flags: string): DFA {
  const inAnyCase = words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  const source = `(?:[^]*[^A-Za-z\\d])?(?:${inAnyCase.replaceAll(' ', '|')})(?:[^A-Za-z\\d][^]*)?`;
  const { expression, maxCharacter } = JS.Parser.fromLiteral({
    source,
    flags: flags.replace('i', ''),
  }).parse();
  const automaton = DFA.fromFA(NFA.fromRegex(expression, { maxCharacter }));
  automaton.minimize();
  automaton.complement();
  return automaton;
}

/** Whether every line that the expression matches has one of the words. */
function losesNone([, words, expression]: Phrase): boolean {
  const without = withoutWords(words, expression.flags);
  return automataOf(expression).every((lines) => isDisjointWith(lines, without));
}

describe('the words of a phrase', () => {
  const phrases = [...STOCK_PHRASES, ...PAGE_PHRASES, ...LETTER_PHRASES];

  it.each(phrases.map((phrase) => [phrase[2].source.slice(0, 60), phrase] as const))(
    'are in every line that matches %s',
    (_, phrase) => {
      const [, words, { source }] = phrase;
      expect(source).toMatch(/^\^/);
      expect(source).not.toMatch(/\\\$|\[[^\]]*\$/);
      expect(words).toMatch(/^(?:[a-z\d]+(?: [a-z\d]+)*)?$/);
      expect(words === '' || losesNone(phrase)).toBe(true);
    },
  );

  it('are given for all but one', () => {
    expect(phrases.filter(([, words]) => words === '')).toHaveLength(1);
  });

  it('are missed where a phrase has a way without them', () => {
    expect(losesNone(['date', 'updated', /^(?:updated|posted) \d/i])).toBe(false);
    expect(losesNone(['date', 'updated', /^updated/i])).toBe(false);
    expect(losesNone(['date', 'updated', /^updated\b/i])).toBe(true);
    expect(losesNone(['date', 'ask', /^ask /iu])).toBe(false);
    expect(losesNone(['date', 'ask', /^ask /i])).toBe(true);
  });
});

describe('reasons by phrases', () => {
  const reasonOf = phraseReasons([
    ['contact', 'write call', /^(?:write|call) /i],
    ['appeal', 'us', /\bus$/i],
    ['pointer', '', /→/],
  ]);

  it('are those of the first phrase that a line matches', () => {
    expect(['WRITE to us', 'Join us', 'Write → us', 'More →', 'Rewrite it', 'usual'].map(reasonOf)).toEqual([
      'contact',
      'appeal',
      'contact',
      'pointer',
      undefined,
      undefined,
    ]);
  });

  it('hold a line only against expressions whose words it has', () => {
    const blind = phraseReasons([['date', 'updated', /./]]);
    expect(blind('posted today')).toBeUndefined();
    expect(blind('Updated today')).toBe('date');
  });
});
