/** What is counted and timed of the bot. Every method returns at once and never throws. */
export interface Metrics {
  /** Something was found and shown. */
  answered(command: string): void;
  /** The asker was told no, and why: a count beside the answers, not an error. */
  refused(command: string, reason: Refusal): void;
  /** Something went wrong on our side, on Discord's or in between. */
  failed(kind: Failure): void;
  /**
   * How long it took from the arrival of an interaction or a message to Discord having its answer, in seconds. The interaction
   * is a command by its name, or one of `OTHER_INTERACTIONS`.
   */
  took(interaction: string, seconds: number): void;
  /** A request to the interactions endpoint was answered with this HTTP status. */
  requested(status: number): void;
  /** The reader took too long, so that an answer was found by words alone. */
  readTooLate(): void;
  /** The gateway was lost and is connected again. */
  reconnected(): void;
  /** How many articles the bot answers from now. */
  articles(count: number): void;
  /** A feed was asked what is new. */
  polled(outcome: 'changed' | 'unchanged' | 'failed'): void;
  /** So many articles came by feeds into the folder, or took the place of what was there. */
  broughtByFeeds(outcome: 'added' | 'updated', count: number): void;
  /** A channel was told what is new, or could not be: Discord does not take it, or it is tried again. */
  told(outcome: 'posted' | 'refused' | 'failed'): void;
}

/** What is timed beside commands: a command in a message's menu, a pressed button, a filled form, choices, a mention, a direct message and what we do
 * not know. */
export const OTHER_INTERACTIONS = [
  'message_command',
  'button',
  'form',
  'autocomplete',
  'mention',
  'direct_message',
  'unknown',
] as const;

/**
 * The articles do not say; the asker can put the question right; they asked too often; too many ask at once for what is costly; the
 * button or command is too old; Discord has given the interaction up before its turn came; more answers wait for the channel than it takes.
 */
export type Refusal = 'not_found' | 'user_error' | 'cooldown' | 'busy' | 'expired' | 'late' | 'crowded';

/**
 * A bug in a command or in autocomplete; a reply that Discord refused, that never reached it or that came too late; trouble
 * with the gateway, with the interactions endpoint or with the file of feedback.
 */
export type Failure =
  | 'command'
  | 'autocomplete'
  | 'reply_refused'
  | 'reply_lost'
  | 'reply_late'
  | 'gateway'
  | 'endpoint'
  | 'feedback';

/** For a bot that nobody measures. */
export const NO_METRICS: Metrics = {
  answered: () => {},
  refused: () => {},
  failed: () => {},
  took: () => {},
  requested: () => {},
  readTooLate: () => {},
  reconnected: () => {},
  articles: () => {},
  polled: () => {},
  broughtByFeeds: () => {},
  told: () => {},
};
