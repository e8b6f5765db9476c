import { type APITextDisplayComponent, ComponentType } from 'discord-api-types/v10';
import { singleLine } from '../../support/safe-text.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown.ts';

/** A component of a message that came back, as Discord's JSON has it. */
export interface ReceivedComponent {
  readonly type: number;
  readonly id?: number | undefined;
  readonly content?: string;
  readonly components?: readonly ReceivedComponent[];
}

/**
 * The display of what was asked, the asker's own words. Its fixed id lets a button's press find it again.
 * Undefined if there is nothing to show or it is too long to show whole.
 */
export function questionDisplay(subject: string | undefined): APITextDisplayComponent | undefined {
  const content = escapeMarkdown(singleLine(subject ?? ''));
  if (content === '' || content.length > SUBJECT_ROOM) return undefined;
  return { type: ComponentType.TextDisplay, id: SUBJECT_ID, content };
}

/** What was asked, read back from the message that `questionDisplay` is part of; white space is collapsed. */
export function readDisplayedQuestion(components: readonly ReceivedComponent[]): string | undefined {
  for (const { type, id, content, components: inner } of components) {
    if (id === SUBJECT_ID && type === ComponentType.TextDisplay && content !== undefined)
      return unescapeMarkdown(content);
    const found = inner && readDisplayedQuestion(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Any number that Discord does not give by itself: it counts the components of a message from 1. */
const SUBJECT_ID = 7001;

/** A question has up to 300 characters, escaped up to 600; more is a question made of control characters. */
const SUBJECT_ROOM = 1000;
