/** A request to Discord may take this long: one try and one more stay inside the 3 s that an interaction lives. */
export const REQUEST_TIMEOUT_MS = 1000;

/**
 * An answer that takes longer is announced. Discord gives an interaction up after 3 s; the announcement may take one of them,
 * and many may wait for their turn.
 */
export const ANNOUNCE_AFTER_MS = 1500;

/** What is under way at the stop may take this long, so that the process ends within 5 s. */
export const DRAIN_MS = 4000;
