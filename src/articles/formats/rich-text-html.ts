import {
  type Group,
  headingOf,
  MAX_DEPTH,
  NOTE,
  PICTURE,
  READ_ALL_THE_SAME,
  TEXT,
  UNSEEN,
} from './rich-text-group.ts';
import { encodingOfCodePage, encodingOfScript, SIGNS, wordsIn } from './rich-text-signs.ts';
import { tokensOf } from './rich-text-tokens.ts';
import { createWriter } from './rich-text-writer.ts';

/**
 * The text of a rich text file, whose bytes are characters, as HTML: paragraphs, headings by their styles and levels, tables, notes.
 * In one pass, whatever is wrong in it. Throws an Error if its groups are nested too deep.
 */
export function richTextHtml(file: string): string {
  const writer = createWriter();
  const outer: Group[] = [];
  const fonts = new Map<number | undefined, string | undefined>();
  const styles = new Map<number | undefined, string>();
  let group = { ...TEXT };
  let own = 'windows-1252';
  let defaultFont: number | undefined;
  let mayBeLeftOut = false;
  let isPicture = false;
  /** So many characters are the fallback of one that was read. */
  let skip = 0;
  /** Together: the bytes of one character may be in several tokens. */
  let bytes = '';

  const put = (words: string) => {
    if (group.of === 'styles') styles.set(group.style, (styles.get(group.style) ?? '') + words);
    else if (group.of === 'text' && !group.isHidden && !group.isDeleted) writer.add(words);
  };
  const flush = () => {
    if (bytes !== '') put(wordsIn(fonts.get(group.font) ?? own, bytes));
    bytes = '';
  };
  const endParagraph = () =>
    writer.endParagraph(headingOf(styles.get(group.style), group.level), group.isInCell);
  const words: Readonly<Record<string, (value: number | undefined) => void>> = {
    ansicpg: (value = 0) => {
      own = encodingOfCodePage(value);
    },
    mac: () => {
      own = 'macintosh';
    },
    deff: (value) => {
      defaultFont = group.font = value;
    },
    f: (value) => {
      group.font = value;
    },
    fcharset: (value = 0) => {
      if (group.of === 'fonts') fonts.set(group.font, encodingOfScript(value));
    },
    fonttbl: () => {
      group.of = 'fonts';
    },
    stylesheet: () => {
      group.of = 'styles';
    },
    plain: () => {
      group = { ...group, font: defaultFont, isHidden: false, isDeleted: false };
    },
    pard: () => {
      group = { ...group, isInCell: false, style: undefined, level: undefined };
    },
    v: (value) => {
      group.isHidden = value !== 0;
    },
    deleted: (value) => {
      group.isDeleted = value !== 0;
    },
    intbl: () => {
      group.isInCell = true;
    },
    s: (value) => {
      group.style = value;
    },
    outlinelevel: (value) => {
      group.level = value;
    },
    uc: (value = 1) => {
      group.fallback = value;
    },
    u: (value = 0) => {
      put(String.fromCharCode(value));
      skip = group.fallback;
    },
    par: endParagraph,
    sect: endParagraph,
    page: endParagraph,
    '\n': endParagraph,
    line: writer.breakLine,
    cell: writer.endCell,
    row: writer.endRow,
    nestcell: () => put(' '),
    nestrow: () => put(' '),
  };

  for (const token of tokensOf(file)) {
    if (token.kind === 'bytes') {
      bytes += token.bytes.slice(skip);
      skip = Math.max(0, skip - token.bytes.length);
      continue;
    }
    flush();
    skip = 0;
    if (token.kind === 'open') {
      if (outer.length === MAX_DEPTH)
        throw new Error(`expected a rich text file, got groups nested more than ${MAX_DEPTH} deep`);
      outer.push(group);
      group = { ...group, isNote: false };
    } else if (token.kind === 'close') {
      if (group.isNote) writer.closeNote();
      // TextEdit names a picture, and behind it a sign stands for it.
      if (isPicture) skip = 1;
      group = outer.pop() ?? { ...TEXT };
    } else if (token.kind === 'word' && group.of !== 'nothing') {
      const { word, value } = token;
      const sign = SIGNS.get(word);
      isPicture = word === PICTURE;
      if (UNSEEN.test(word) || (mayBeLeftOut && !READ_ALL_THE_SAME.test(word))) group.of = 'nothing';
      else if (NOTE.test(word) && !group.isNote) {
        group.isNote = true;
        writer.openNote();
      } else if (sign !== undefined) put(sign);
      else if (Object.hasOwn(words, word)) words[word]?.(value);
    }
    if (token.kind !== 'word' || group.of !== 'nothing') isPicture = false;
    mayBeLeftOut = token.kind === 'ignorable';
  }
  flush();
  return writer
    .end()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
