import { isWebAddress } from '../../support/web-address.ts';
import { closed, htmlText } from '../web-page/html-text.ts';
import { writtenDay } from '../web-page/written-day.ts';
import type { Format, SourceDocument } from './format.ts';
import { statedIn } from './plain-text.ts';

/**
 * Notes that Evernote exports (.enex): each is an article of the day on which it was made, but for one that was clipped from a page, which had its
 * day before. What is encrypted in a note is no text.
 */
export const evernote: Format = {
  name: 'notes of Evernote',
  recognises: ({ text }) => text !== undefined && OPENING.test(text.slice(0, 1000)),
  async read({ text = '' }) {
    const documents: SourceDocument[] = [];
    const problems: { part: string; message: string }[] = [];
    const notes = text.split('<note>').slice(1);
    if (notes.length === 0) throw new Error('expected notes of Evernote, got none');
    for (const [index, note] of notes.entries()) {
      let part = `note ${index + 1}`;
      try {
        const { title, ...read } = await readNote(note);
        part = title || part;
        if (read.text === '') throw new Error('expected a note with text, got none');
        documents.push({ ...read, ...(title && { title }), part });
      } catch (error) {
        problems.push({ part, message: (error as Error).message });
      }
    }
    return { documents, problems };
  },
};

const OPENING = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE en-export[^>]*>\s*)?<en-export[\s>]/i;

async function readNote(note: string): Promise<SourceDocument> {
  const content = between(note, '<content>', '</content>') ?? '';
  // Pictures are packed in behind what is said of the note.
  const about = note.replace(content, '').split('<resource>', 1)[0] ?? '';
  const field = async (name: string) => {
    const said = between(about, `<${name}>`, `</${name}>`);
    const plain = said !== undefined && /[&<]/.test(said) ? (await htmlText(said)).text : said;
    return plain?.replace(/\s+/g, ' ').trim();
  };
  const url = await field('source-url');
  const created = await field('created');
  return {
    ...statedIn('the note', {
      title: await field('title'),
      author: await field('author'),
      url: url !== undefined && isWebAddress(url) ? url : undefined,
      published: url === undefined && created !== undefined ? writtenDay(created) : undefined,
    }),
    // A page of nothing takes as long to read as one of a few words.
    ...(content === '' ? { text: '' } : await htmlText(wordsOf(content))),
    layout: 'article',
  };
}

/** The page that a note is, as it is packed into the XML around it. */
function wordsOf(content: string): string {
  const start = content.indexOf('<en-note');
  const end = content.lastIndexOf('</en-note>');
  const page = content
    .slice(Math.max(0, start), end < 0 ? undefined : end)
    .replaceAll(']]]]><![CDATA[>', ']]>');
  const seen = page.replace(/<en-crypt[^<>]*>[^<>]*<\/en-crypt>|<\/?en-(?:media|todo)[^<>]*>/g, '');
  return closed(seen);
}

function between(text: string, opening: string, closing: string): string | undefined {
  const start = text.indexOf(opening);
  const end = start < 0 ? -1 : text.indexOf(closing, start);
  return end < 0 ? undefined : text.slice(start + opening.length, end);
}
