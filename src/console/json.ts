import { z } from 'zod';

/**
 * What `--json` prints (to-json.ts makes it). A change that a reader of version 1 would stumble over raises the version; new
 * fields do not. Offsets are UTF-16 code units into the file's text without a byte-order mark; dates are ISO dates; what an
 * article does not tell is null.
 */
export const JSON_VERSION = 1;

const kind = z.enum(['title', 'body', 'caption', 'inset', 'boilerplate']);
const offset = z.int().min(0);
const day = z.iso.date();
const id = z.union([z.string(), z.number()]).optional();

/** Where words come from, and the words. */
const slice = {
  /** The article's id: its file's stem. */
  article: z.string(),
  /** The file's name in the folder of articles. */
  file: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  published: day.nullable(),
  /** `text` is exactly the file's text from `start` to `end`. */
  start: offset,
  end: offset,
  text: z.string(),
};

const corroborationSchema = z.object({
  ...slice,
  /** Words in which the two differ, [start, end] in the quote's file and in the other article's; empty where they agree. */
  differences: z.array(z.object({ here: z.tuple([offset, offset]), there: z.tuple([offset, offset]) })),
});

/** One quote of an answer. */
export const quoteSchema = z.object({
  ...slice,
  /** `inset`: the quote is from the teaser of another story. */
  kind,
  /** From 1; null in a title. */
  paragraph: z.int().min(1).nullable(),
  /** 0..1, comparable within one answer. */
  score: z.number(),
  /** The words that answer, [start, end] in offsets of the file; empty if none can be told. */
  highlights: z.array(z.tuple([offset, offset])),
  /** Neither answers nor adds to what the quotes before it say. */
  folded: z.boolean(),
  /** Says the contrary of what the question takes for granted; never an answer. */
  contradicts: z.boolean(),
  /** The sentence before that says whom or what the quote's opening pronoun means; null where it opens with none. */
  antecedent: z.object({ start: offset, end: offset, text: z.string() }).nullable(),
  /** Sentences of other articles that say the same. */
  alsoIn: z.array(corroborationSchema),
});

/**
 * One answer of `ask --json`. `id` is the one that came with the question. Every question of 1 to 2,000 characters has one:
 * that without words ("???") is not answered.
 */
export const answerSchema = z.object({
  version: z.literal(JSON_VERSION),
  id,
  question: z.string(),
  /** A sentence answers; or the articles speak of it, but none clearly answers; or they do not speak of it. */
  outcome: z.enum(['answer', 'unclear', 'absent']),
  /** Whether the outcome is an answer. */
  answered: z.boolean(),
  /** The confidence in steps. */
  sureness: z.enum(['sure', 'likely', 'unsure']),
  /** BCP 47 code of the question's language if it is surely not English, else null; `und`: which other is not known. */
  language: z.string().nullable(),
  /** 0..1. */
  confidence: z.number().min(0).max(1),
  /** The reader had no time, so that words alone were matched: asked again, the answer may be better. */
  late: z.boolean(),
  /** Best first; empty where not answered. */
  quotes: z.array(quoteSchema),
  /** The nearest passages where not answered; empty where answered. */
  nearest: z.array(quoteSchema),
  /** Misspelt words and those of the articles that were looked for instead. */
  corrections: z.array(z.object({ from: z.string(), to: z.string() })),
});

/** What stands in an answer's place for a line of questions that cannot be read (question-line.ts says which can). */
export const errorLineSchema = z.object({
  version: z.literal(JSON_VERSION),
  id,
  /** "line 3: expected ..., got ...". */
  error: z.string(),
});

/** `sources --json`: the articles, newest first, or the one asked for; an array, so that each carries the version. */
export const sourcesSchema = z.array(
  z.object({
    version: z.literal(JSON_VERSION),
    id: z.string(),
    title: z.string(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    published: day.nullable(),
    url: z.string().nullable(),
    file: z.string(),
    sentences: z.int(),
    passages: z.int(),
    /** They tile the file's text. */
    blocks: z.array(z.object({ kind, start: offset, end: offset })),
  }),
);

/** `timeline --json`: the events in order. */
export const timelineSchema = z.object({
  version: z.literal(JSON_VERSION),
  topic: z.string().nullable(),
  events: z.array(
    z.object({
      /** First and last possible day, both inclusive. */
      earliest: day,
      latest: day,
      precision: z.enum([
        'day',
        'week',
        'month',
        'stretch',
        'season',
        'quarter',
        'half',
        'year',
        'decade',
        'century',
      ]),
      /** Stated in the text, reckoned from another date, or only the day of publication. */
      basis: z.enum(['stated', 'relative', 'published']),
      /** Unique in this timeline. */
      id: z.string(),
      /** EDTF (ISO 8601-2); an interval of days where EDTF has no sign for it. */
      value: z.string(),
      /** TIMEX3. */
      timex: z.string(),
      /** `certain` where a text states the date, `implied` where it is reckoned or that of the publication. */
      certainty: z.enum(['certain', 'implied']),
      /** Told as still to come when it was written. */
      planned: z.boolean(),
      /** Ids of the events that the texts say it came before, or after. */
      before: z.array(z.string()),
      after: z.array(z.string()),
      /** Two mentions give dates that cannot both be right; `told` has each. */
      sourcesDiffer: z.boolean(),
      mentions: z.array(
        z.object({
          article: z.string(),
          file: z.string(),
          /** The clause or sentence that the date governs; `quote` is exactly that slice of the file's text. */
          start: offset,
          end: offset,
          /** The words that give the date; null where it is the day of publication. */
          phrase: z.string().nullable(),
          quote: z.string(),
          /** The days that this mention gives, where the event's own are another's. */
          told: z.object({ earliest: day, latest: day }).nullable(),
        }),
      ),
    }),
  ),
});
