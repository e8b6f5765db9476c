import type { Span } from '../language/span.ts';
import type { Line } from './lines.ts';

/** Why a line of a page is not taken for the article's. */
export const ASIDE_REASONS = [
  /** Who wrote it. */
  'byline',
  /** The page's own date. */
  'date',
  /** Buttons, menus, counters, labels of the page. */
  'navigation',
  /** A link to another piece. */
  'pointer',
  /** The reader is asked to subscribe, to give, to install, to comment. */
  'appeal',
  /** How to reach the writer or the publisher. */
  'contact',
  /** Rights, disclaimers, where it appeared first. */
  'rights',
  /** Who else worked on it, who took the picture. */
  'credit',
  /** What was heard while somebody spoke: applause, music. */
  'sound',
  /** Who sent a letter, to whom, when and about what. */
  'letter-head',
  /** It stood before. */
  'repeated',
  /** Headlines under "Most read", "Related stories" and the like. */
  'other-stories',
  /** A short line above the headline, or between it and the first paragraph. */
  'page-head',
  /** What an editor states at the top of the file. */
  'front-matter',
] as const;

export type AsideReason = (typeof ASIDE_REASONS)[number];

/** A line that was set aside, and why. */
export interface Aside extends Span {
  readonly reason: AsideReason;
}

/** The same with its words. */
export type AsideLine = Line & Aside;
