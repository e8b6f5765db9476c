import type { Asking, Form } from '../../bot/command.ts';
import type { Invocation, Reply } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import type { Refusal } from '../../operations/metrics.ts';
import type { ReplyTarget } from '../delivery/reply-target.ts';
import type { Asker } from './cooldown.ts';

/** What somebody wants of the bot, whichever way they ask: a command, a button, a menu, a mention, a direct message. */
export interface AnswerRequest {
  readonly asker: Asker;
  /** Who asks and where, as commands know it. */
  readonly asking: Asking;
  /** Nobody but the asker and the bot is there: what is private need not be shown to everyone. */
  readonly direct: boolean;
  /** What the asker alone sees is said in these words, what all see in those. */
  readonly own: Catalogue;
  readonly shared: Catalogue;
  /** The command's name in the metrics; empty if there is no such command. */
  readonly command: string;
  /** What its time is counted under: a command's name, or one of `OTHER_INTERACTIONS`. */
  readonly timedAs: string;
  /** Who is refused again in the same wait is left without a word, so that a flood is not doubled. Default false. */
  readonly refusedOnce?: boolean;
  /** When an answer is too late if none is announced, by the clock; default never. */
  readonly until?: number;
  readonly task: Task;
  readonly target: ReplyTarget;
}

/** What is to be done for an answer; a ready outcome if nothing is. */
export type Task = RunTask | VoteTask | { readonly kind: 'none'; readonly outcome: RequestOutcome };

/** Runs a command. */
export interface RunTask {
  readonly kind: 'run';
  readonly invocation: Invocation;
  /** The same of one article alone, tried first; undefined if the asker does not follow one. Never rejects. */
  readonly narrower?: (() => Promise<Followed | undefined>) | undefined;
  /** Whether all are asked if that one does not answer. Default false. */
  readonly widens?: boolean;
  readonly audience: Audience;
  /** A button was pressed: what its message shows as asked. */
  readonly pressed?: { readonly subject: string | undefined };
}

/** What a follow-up is put to first. */
export interface Followed {
  readonly invocation: Invocation;
  /** Tried if that is not answered: it and the question before it. Absent: it says enough. */
  readonly both?: Invocation | undefined;
}

/** The asker alone, everyone, or everyone but for a reply that is private by itself. */
export type Audience = 'asker' | 'everyone' | 'default';

/** Casts a vote. */
export interface VoteTask {
  readonly kind: 'vote';
  readonly vote: 'helpful' | 'wrong';
  /** The invocation that the button carries: the question and a fingerprint of what was quoted. */
  readonly carried: Invocation;
  /** What the message shows as asked. */
  readonly subject: string | undefined;
}

/** What came of a request. All but an answer is for the asker alone. */
export type RequestOutcome =
  | AnswerOutcome
  | ExplanationOutcome
  | ExpiredOutcome
  | FormOutcome
  /** A bug or a fault, which is logged. */
  | { readonly kind: 'failure' };

/** What a command says. */
export interface AnswerOutcome {
  readonly kind: 'answer';
  readonly invocation: Invocation;
  readonly reply: Reply;
  /** Only the asker sees it. */
  readonly ephemeral: boolean;
  /** The bot's edition that answered. */
  readonly edition: object;
}

/** Words of our own, and why there is no answer if it is counted; a `silence` leaves them unsaid. */
export interface ExplanationOutcome {
  readonly kind: 'explanation' | 'silence';
  readonly text: string;
  readonly refusal?: Refusal;
}

/** More is asked for. */
export interface FormOutcome {
  readonly kind: 'form';
  readonly form: Form;
  readonly refusal?: undefined;
}

/** The pressed button is too old. */
export interface ExpiredOutcome {
  readonly kind: 'expired';
  readonly refusal: Refusal;
  /** What it asked for; undefined if it cannot be read any more. */
  readonly pressed?: Invocation;
  /** What its message shows as asked. */
  readonly subject: string | undefined;
}
