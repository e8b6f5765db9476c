import type { SourceDocument, SourceFile } from './formats/format.ts';
import { readSource } from './formats/read-source.ts';
import { type ArticleContent, articleContent, NoTextError } from './parse.ts';

/** What was read of one file, whatever its name: its articles, and what of it was left out. */
export interface FileReading {
  readonly articles: readonly PartContent[];
  readonly problems: readonly PartProblem[];
  /** It took more time or memory than it may: another time it may not. Default false. */
  readonly cut?: boolean;
}

/** An article, and what tells it from others of its file. */
export interface PartContent {
  readonly part?: string | undefined;
  readonly content: ArticleContent;
  /** As its format has it. */
  readonly layout: SourceDocument['layout'];
}

/** Why a part of a file was left out; without a part the whole file. `message` is one line: what was expected, what came. */
export interface PartProblem {
  readonly part?: string | undefined;
  readonly message: string;
  /** It has nothing that can be quoted. Default false. */
  readonly noText?: boolean;
  /** What is stated of an article of which there is nothing to read here, but an address: its page may have it. */
  readonly announced?: Announced;
}

/** Where an article is, and what else its file states of it. */
export type Announced = Pick<ArticleContent, 'title' | 'published'> & { readonly url: string };

/** Reads the articles of a file. Never rejects: what cannot be read is a problem of the reading. */
export async function readFile(file: SourceFile): Promise<FileReading> {
  const articles: PartContent[] = [];
  const problems: PartProblem[] = [];
  try {
    const { documents, problems: inner = [] } = await readSource(file);
    for (const { part, message } of inner) problems.push({ part, message: firstLine(message) });
    for (const document of documents) {
      const { part, layout } = document;
      try {
        articles.push({ part, layout, content: articleContent(document) });
      } catch (error) {
        const noText = error instanceof NoTextError;
        problems.push({
          part,
          message: reasonOf(error),
          ...(noText && { noText }),
          ...announcedBy(document),
        });
      }
    }
  } catch (error) {
    problems.push({ message: reasonOf(error) });
  }
  return { articles, problems };
}

function announcedBy({ url, title, published }: SourceDocument): Pick<PartProblem, 'announced'> {
  if (url === undefined) return {};
  return {
    announced: { url, ...(title !== undefined && { title }), ...(published !== undefined && { published }) },
  };
}

/** The first line of what an error says. */
export function reasonOf(error: unknown): string {
  return firstLine(error instanceof Error ? error.message : String(error));
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
