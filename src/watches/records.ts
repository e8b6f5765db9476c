import * as z from 'zod';

const id = z.string().min(1).max(100);

/** The lines of the file of watches. Each is one step that is done whole or not at all. */
export const record = z.discriminatedUnion('is', [
  /** A watch begins, or ends. */
  z.object({ is: z.literal('watch'), id, server: id, channel: id, topic: z.string(), locale: id }),
  z.object({ is: z.literal('unwatch'), id }),
  /** These articles have been looked at, and this was found in them. */
  z.object({
    is: z.literal('seen'),
    articles: z.array(z.string()),
    found: z.array(z.object({ watch: id, article: id, start: z.number(), end: z.number() })).default([]),
    /** The number of the last of them, where articles have numbers. */
    last: z.number().exactOptional(),
  }),
  /** Messages are about to be sent, each with the first `takes` findings of its watch. */
  z.object({
    is: z.literal('posts'),
    posts: z.array(
      z.object({
        nonce: id,
        watch: id,
        body: z.record(z.string(), z.unknown()),
        mark: z.number(),
        at: z.number(),
        takes: z.number(),
      }),
    ),
  }),
  /** So many of the first findings of a watch are not to be told: their articles are not there any more. */
  z.object({ is: z.literal('skip'), watch: id, takes: z.number() }),
  /** A message is there, or will never be. */
  z.object({ is: z.literal('done'), nonce: id }),
]);

export type WatchRecord = z.output<typeof record>;
