import type { Invocation, InvocationArgs } from './reply.ts';

/** Scripts send paragraphs, people type a line, so scripts have more room; in UTF-16 units. */
export const MAX_SCRIPT_QUESTION = 2000;

/** How many characters the topic of a watch may have: with it a choice of a list is named. */
export const MAX_TOPIC = 100;

/** What `/ask` takes. `source` is an article, by id, key or words of its title; absent: all of them. */
export interface AskArgs {
  readonly question: string;
  readonly source?: string | undefined;
  /** How many of the best quotes an earlier reply has shown. Default 0. */
  readonly skip?: number;
  /** Show the nearest passages of what the articles do not speak of. Default false. */
  readonly nearest?: boolean;
  /** Tell how the question was read and the best sentences were judged. Default false. */
  readonly explain?: boolean;
}

/** What `/sources` takes: an article, what one is about, what all of several speak of, or which page of all there are, from 1; default the first. */
export interface SourcesArgs {
  readonly article?: string | undefined;
  readonly about?: string | undefined;
  readonly topic?: string | undefined;
  readonly page?: number | 'all';
}

/** What a timeline can be had as beside its list. */
export const TIMELINE_FORMS = ['picture', 'calendar', 'table', 'page', 'slides'] as const;
export type TimelineForm = (typeof TIMELINE_FORMS)[number];

/** What `/timeline` takes. All filters narrow it together. */
export interface TimelineArgs {
  readonly topic?: string | undefined;
  /** Dates as people write them: "2023", "2023-03-17", "March 2023". */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly source?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
  /** Also the events known only by the day of publication. Default false. */
  readonly all?: boolean | undefined;
  /** The article (id or key) that tells of the topic, and the offset there: its events near by belong to it whatever its words. */
  readonly about?: string | undefined;
  readonly at?: number | undefined;
  /** Tell which rule read each date. Default false. */
  readonly explain?: boolean;
  /** Tell under each event how its date is known. Default false. */
  readonly how?: boolean;
  /** From 1; default the first. */
  readonly page?: number | 'all';
  /** This alone instead of the list. */
  readonly form?: TimelineForm;
  /** These beside the list. Default false. */
  readonly picture?: boolean;
  readonly ics?: boolean;
  readonly csv?: boolean;
  readonly html?: boolean;
  readonly timelinejs?: boolean;
}

/** A quote by its article (id or key) and its offsets there; `at` is the block to show in the middle, default the quote's own. */
export interface ContextArgs {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly at?: number;
}

/** What `/help` takes. */
export interface HelpArgs {
  /** Default true. */
  readonly private?: boolean;
  /** The language in which help was asked for, a BCP 47 code; default that of who reads it. */
  readonly language?: string | undefined;
}

/** What `/articles` takes: the second word of the command or, at a button, `do` with the plan to carry out. */
export interface ArticlesArgs {
  readonly task: 'add' | 'remove' | 'reload' | 'report' | 'do';
  /** Addresses with spaces between them. */
  readonly link?: string;
  /** The addresses of attached files, with spaces between. */
  readonly file?: string;
  /** An article, by id, key or words of its title. */
  readonly article?: string;
  readonly plan?: string;
}

/** What `/watch` takes: the second word of the command. */
export interface WatchArgs {
  readonly task: 'topic' | 'list' | 'remove';
  /** What to watch for: some words. */
  readonly about?: string;
  /** A watch, by its id or its words. */
  readonly topic?: string;
}

/**
 * Invocations of the commands, so that what offers one cannot misspell it:
 * `invoke.ask({ question: 'Who came?' })` is `{ command: 'ask', args: { question: 'Who came?' } }`.
 */
export const invoke = {
  ask: (args: AskArgs) => invocation('ask', args),
  sources: (args: SourcesArgs = {}) => invocation('sources', args),
  timeline: (args: TimelineArgs = {}) => invocation('timeline', args),
  context: (args: ContextArgs) => invocation('context', args),
  articles: (args: ArticlesArgs) => invocation('articles', args),
  help: (args: HelpArgs = {}) => invocation('help', args),
} as const;

/** The command that a question is put to. */
export const { command: ASK } = invoke.ask({ question: '' });

function invocation(command: string, args: object): Invocation {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  return { command, args: Object.fromEntries(given) as InvocationArgs };
}
