import type { Span } from '../language/span.ts';

/** A piece of a word as the encoder knows it: its number in the vocabulary, and where it stands in the text (UTF-16 offsets). */
export interface WordPiece extends Span {
  readonly id: number;
}

/** Cuts text into the pieces of a vocabulary. */
export interface WordPieces {
  /** The pieces of `text`, at most `limit`, in order. Any text will do: what the vocabulary has no piece for is one unknown piece. */
  cut(text: string, limit: number): WordPiece[];
}

/** A longer "word" is no word: one unknown piece, as BERT has it. */
const LONGEST_WORD = 100;

/**
 * BERT's uncased word pieces (Devlin et al. 2019; Wu et al. 2016), written here because the libraries for JavaScript do not
 * say where a piece stands in the text, and a quote's marked words are offsets. `vocabulary` has one piece a line; those that
 * go on inside a word begin with `##`. Throws where the unknown piece `[UNK]` is missing.
 */
export function createWordPieces(vocabulary: string): WordPieces {
  const ids = new Map<string, number>();
  for (const [id, piece] of vocabulary.split(/\r?\n/).entries()) if (piece !== '') ids.set(piece, id);
  const unknown = ids.get('[UNK]');
  if (unknown === undefined) throw new Error('vocabulary: expected a line [UNK], found none');

  const cutWord = (letters: readonly Letter[], pieces: WordPiece[]): void => {
    const first = letters[0];
    const last = letters.at(-1);
    if (!first || !last) return;
    const whole = { id: unknown, start: first.start, end: last.end };
    if (letters.length > LONGEST_WORD) {
      pieces.push(whole);
      return;
    }
    const found: WordPiece[] = [];
    for (let begin = 0; begin < letters.length; ) {
      const piece = longest(letters, begin);
      if (!piece) {
        pieces.push(whole);
        return;
      }
      found.push(piece.piece);
      begin = piece.next;
    }
    pieces.push(...found);
  };

  const longest = (letters: readonly Letter[], begin: number) => {
    let text = letters.slice(begin).reduce((sum, { letter }) => sum + letter, begin > 0 ? '##' : '');
    for (let end = letters.length; end > begin; end--) {
      const id = ids.get(text);
      const [from, to] = [letters[begin], letters[end - 1]];
      if (id !== undefined && from && to) return { piece: { id, start: from.start, end: to.end }, next: end };
      text = text.slice(0, text.length - (to?.letter.length ?? 0));
    }
    return undefined;
  };

  return {
    cut(text, limit) {
      const pieces: WordPiece[] = [];
      let word: Letter[] = [];
      let at = 0;
      for (const character of text) {
        if (pieces.length >= limit) break;
        const start = at;
        at += character.length;
        const span = { start, end: at };
        if (isDropped(character)) continue;
        if (/\s/.test(character)) {
          cutWord(word, pieces);
          word = [];
          continue;
        }
        if (STANDS_ALONE.test(character)) {
          cutWord(word, pieces);
          word = [];
          cutWord([{ letter: character, ...span }], pieces);
          continue;
        }
        for (const letter of character.normalize('NFD').replace(MARKS, '').toLowerCase())
          word.push({ letter, ...span });
      }
      cutWord(word, pieces);
      return pieces.slice(0, limit);
    },
  };
}

interface Letter extends Span {
  readonly letter: string;
}

const MARKS = /\p{Mn}/gu;
/** Punctuation, the signs of ASCII that BERT counts to it, and ideographs, each a word of its own. */
const STANDS_ALONE =
  /[\p{P}$+<=>^`|~\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;

function isDropped(character: string): boolean {
  return character === '\uFFFD' || (/\p{C}/u.test(character) && !/[\t\n\r]/.test(character));
}
