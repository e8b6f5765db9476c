import type { Mark } from '../article.ts';

/** A file, or an entry of an archive, as its bytes. */
export interface SourceFile {
  /** Its path inside the folder, with forward slashes. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The address that it was fetched from. */
  readonly url?: string | undefined;
  /** Who the ids of people are that it names, by what lies beside it in an archive. */
  readonly people?: ReadonlyMap<string, string> | undefined;
}

/** A file that a format is asked about. */
export interface OpenedFile extends SourceFile {
  /** Its content as text, without a byte-order mark; undefined if it is none, or in an encoding that is not read. */
  readonly text: string | undefined;
}

/** What a file can say of an article, besides its text. */
export type Field = 'title' | 'publisher' | 'author' | 'url' | 'published';

/** The facts of an article, as far as a file states them. `published` is an ISO date, `url` an http or https address. */
export type Facts = { readonly [field in Field]?: string } & {
  /** Where each fact was found: "front matter", "JSON-LD", "the file's properties". */
  readonly basis: { readonly [field in Field]?: string };
};

/** One article as a format hands it over: words and facts, not yet divided into blocks and sentences. */
export interface SourceDocument extends Facts {
  /** What tells it from other articles of its file, such as an entry's title; absent if the file is one article. */
  readonly part?: string;
  readonly text: string;
  /**
   * `page`: the text as it was copied, with lines that stood around the article (found and set aside later).
   * `article`: the format has told the article from what is around it; its lines are kept, the title is not among them.
   */
  readonly layout: 'page' | 'article';
  /** The offset at which it begins: a `page` after front matter, an `article` after the head of a letter. Default 0. */
  readonly from?: number;
  /** Pages, headings, time codes, in the order of the text. Default none. */
  readonly marks?: readonly Mark[];
}

/** What was read of one file: articles, and parts of it that could not be read, each with the reason. */
export interface FileDocuments {
  readonly documents: readonly SourceDocument[];
  readonly problems?: readonly { readonly part: string; readonly message: string }[];
}

/** What a format that contains other files needs: reads one of them by its own format. */
export type ReadInner = (file: SourceFile) => Promise<FileDocuments>;

/** A format: how it is told by its content, and how its articles are taken out. */
export interface Format {
  /** As it stands in a list: "web page", "PDF". */
  readonly name: string;
  /** Whether a file is of this format, by its content. Cheap: formats are asked one after the other. */
  readonly recognises: (file: OpenedFile) => boolean;
  /** The file's articles. Rejects with an Error whose message says what was expected and what came. */
  readonly read: (file: OpenedFile, readInner: ReadInner) => Promise<FileDocuments> | FileDocuments;
}
