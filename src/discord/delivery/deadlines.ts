/** A request to Discord may take this long: one try and one more stay inside the 3 s that an interaction lives. */
export const REQUEST_TIMEOUT_MS = 1000;

/** A message with files for which Discord no longer waits may take so long: the largest, 10 MiB, at 3 Mbit a second. */
export const UPLOAD_TIMEOUT_MS = 30_000;

/** Files of more bytes than that are announced first: at 3 Mbit a second they would not be there in time. */
export const LARGE_UPLOAD_BYTES = 250_000;

/**
 * discord.js keeps a queue of its own for the webhook of each interaction that was put off, 1 KB, and clears those that are idle so often:
 * by default once an hour, in which a busy bot would keep tens of megabytes.
 */
export const QUEUES_KEPT_MS = 60_000;

/**
 * An answer that takes longer is announced. Discord gives an interaction up after 3 s; the announcement may take one of them,
 * and many may wait for their turn.
 */
export const ANNOUNCE_AFTER_MS = 1500;

/**
 * After the stop, what still comes is taken for so long at least: it is on its way, in the kernel's queue, or sent before anybody has
 * noticed. Over HTTP 39 of 100 requests sent at once were lost without, in a stop 60 ms later; by the gateway up to 153 of 200.
 */
export const LINGER_MS = 500;

/** And for so long at most, as long as there is no moment in which all is answered. */
export const TAKE_MS = 3000;

/** From then on nothing more is searched: to tell those who still wait to ask again takes a fraction of the time, also on a slow machine. */
export const SEARCH_MS = 2400;

/** What is under way at the stop may take this long. */
export const DRAIN_MS = 3800;

/** From the signal on the process may take this long, whatever waits: on a machine that has no time a timer is late by some of what is left of 5 s. */
export const EXIT_MS = 4500;
