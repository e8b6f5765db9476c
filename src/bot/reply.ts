import type { Explanation } from '../answer/explain.ts';
import type { Article, Quote } from '../articles/article.ts';
import type { Span } from '../language/span.ts';
import type { TimelineEvent } from '../timeline/event.ts';
import type { DateReading } from '../timeline/explain-dates.ts';

/** A command by name with its arguments, as a typed line, a slash command or a button asks for it. */
export interface Invocation {
  readonly command: string;
  readonly args: InvocationArgs;
}
export type InvocationArgs = Readonly<Record<string, string | number | boolean>>;

/** An offered next invocation: a button in Discord, a numbered choice in the console. */
export interface Action {
  /** Up to 80 characters, in words. */
  readonly label: string;
  readonly invocation: Invocation;
  /** It turns the page: if a message can change, what it says may take this reply's place. Default false. */
  readonly turns?: boolean;
}

/** A line of our own words. `note` is small and quiet, `heading` opens a part of the reply. */
export interface TextBlock {
  readonly kind: 'text';
  readonly style: 'plain' | 'heading' | 'note';
  readonly text: string;
  /** A channel of Discord that it is about, shown behind it. Absent: none. */
  readonly channel?: string;
  /** It tells of the quote or event above, or opens the quotes below: where there is no room for these, there is none for it. Absent: neither. */
  readonly goesWith?: 'above' | 'below';
}

/** Words of an article, exactly, and where they come from. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly quote: Quote;
  readonly origin: 'article' | 'linked story' | 'caption';
  /** The paragraph's number in its article, from 1. */
  readonly paragraph?: number;
  /** The reply names the article above: only the paragraph need be cited here. Default false. */
  readonly brief?: boolean;
  /** The sentence with which the quote opens so that a reader knows who "he" is, in article offsets; it does not answer. Absent: none. */
  readonly leadIn?: Span;
  /** Parts of the quote to mark, in article offsets. */
  readonly highlights: readonly Span[];
  /** Offered beside this quote. */
  readonly actions: readonly Action[];
}

/** One article of a list. */
export interface EntryBlock {
  readonly kind: 'entry';
  readonly article: Article;
  /** Small facts, shown in a row: "8 passages", "2,815 characters". */
  readonly facts: readonly string[];
  readonly actions: readonly Action[];
}

/** One event of a timeline, its date as a reader would write it ("early 2022"). */
export interface EventBlock {
  readonly kind: 'event';
  readonly date: string;
  readonly event: TimelineEvent;
}

/** A picture and the words that tell the same. */
export interface PictureBlock {
  readonly kind: 'picture';
  /** PNG. */
  readonly data: Uint8Array;
  readonly name: string;
  /** Up to 1,024 characters. */
  readonly alt: string;
}

/** A file to keep: a calendar, a table. */
export interface FileBlock {
  readonly kind: 'file';
  readonly data: Uint8Array;
  readonly name: string;
}

export type ReplyBlock = TextBlock | QuoteBlock | EntryBlock | EventBlock | PictureBlock | FileBlock;

/** What a command says, on any platform: blocks from top to bottom, then the offered actions. */
export interface Reply {
  /** What was asked, shown first as the asker's own words: the question, the topic. */
  readonly subject?: string;
  readonly blocks: readonly ReplyBlock[];
  readonly actions: readonly Action[];
  /** Whether the command found what was asked for; the console's exit status follows it. */
  readonly found: boolean;
  /** Only the asker should see it. Default false. */
  readonly private?: boolean;
  /** It tells of something that was done, or is about to be: it is not to be had again by asking again. Default false. */
  readonly once?: boolean;
  /** The same for programs, of the shape that the command's definition gives; absent: it has none. */
  readonly json?: () => object | Promise<object>;
  /** How it was found, for who tunes it; absent if nobody asked. */
  readonly explanation?: Explanation;
  /** How the dates of the events were read, for who looks after the rules; absent if nobody asked. */
  readonly dates?: readonly DateReading[];
}
