import { exactHtml } from '../../support/escape-html.ts';

/** Puts the paragraphs, tables and notes of a text together, as HTML, while they come. */
export interface RichTextWriter {
  add(words: string): void;
  breakLine(): void;
  /** `tag`: "h1 class="title"", "h2"; undefined: no heading. A paragraph of a cell stays on its row's line. */
  endParagraph(tag: string | undefined, isInCell: boolean): void;
  endCell(): void;
  endRow(): void;
  /** What comes until it is closed stands behind the text. A note in a note is a part of it. */
  openNote(): void;
  closeNote(): void;
  end(): string;
}

/** Nothing yet. */
export function createWriter(): RichTextWriter {
  const blocks: string[] = [];
  const notes: string[] = [];
  let rows: string[] = [];
  let cells: string[] = [];
  let line = '';
  const around: string[] = [];

  const endRow = () => {
    if (cells.length > 0) rows.push(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`);
    cells = [];
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) blocks.push(`<table>${rows.join('')}</table>`);
    rows = [];
  };
  const endParagraph = (tag = 'div', isInCell = false) => {
    if (isInCell || around.length > 0) line += ' ';
    else {
      endTable();
      blocks.push(`<${tag}>${line}</${tag.split(' ')[0]}>`);
      line = '';
    }
  };
  const closeNote = () => {
    const before = around.pop();
    if (before === undefined) return;
    // One inside another goes on in it.
    if (around.length > 0) line = `${before} ${line} `;
    else {
      notes.push(`<div>${line}</div>`);
      line = before;
    }
  };
  return {
    add(words) {
      line += exactHtml(words);
    },
    breakLine() {
      line += '<br>';
    },
    endParagraph,
    endCell() {
      if (around.length > 0) return;
      cells.push(line);
      line = '';
    },
    endRow() {
      if (around.length === 0) endRow();
    },
    openNote() {
      around.push(line);
      line = '';
    },
    closeNote,
    end() {
      while (around.length > 0) closeNote();
      endParagraph();
      return [...blocks, ...notes].join('');
    },
  };
}
