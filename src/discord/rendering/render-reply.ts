import {
  type APIComponentInContainer,
  type APIContainerComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Reply } from '../../bot/reply.ts';
import type { Catalogue } from '../../locales/en.ts';
import { textBlock } from '../../replies/text-block.ts';
import { type ButtonAction, buttonMaker } from './buttons.ts';
import type { LinkTarget } from './citation-markdown.ts';
import { display, type RenderedBlock, rows } from './components.ts';
import { LIMITS, sizeOf } from './limits.ts';
import { flagsOf, type Message } from './message.ts';
import { questionDisplay } from './question-display.ts';
import { renderBlock } from './render-block.ts';

export interface RenderOptions {
  /** Only the asker sees the message. */
  readonly ephemeral: boolean;
  readonly catalogue: Catalogue;
  /** Offered after the reply's own actions. */
  readonly more?: readonly ButtonAction[];
  /** Offered in a row of their own below. */
  readonly votes?: readonly ButtonAction[];
}

/**
 * A reply as one message that Discord accepts: what was asked, the blocks in their order, the actions, in one container.
 * Whatever the reply holds, the message fits: blocks that do not fit are left out whole, from the last, and a line says how
 * many; a quote is never cut. Ten actions are offered at most.
 */
export function renderReply(reply: Reply, options: RenderOptions): Message {
  const whole = attempt(reply, options, 'quote');
  // Better a link to the whole article than an event or a quote less.
  return whole.left > 0 ? attempt(reply, options, 'article').message : whole.message;
}

/** The same, if nothing of the reply has to be left out; else undefined. */
export function renderWhole(reply: Reply, options: RenderOptions): Message | undefined {
  return (['quote', 'article'] as const)
    .map((links) => attempt(reply, options, links))
    .find(({ left }) => left === 0)?.message;
}

function attempt(reply: Reply, options: RenderOptions, links: LinkTarget) {
  const { ephemeral, catalogue, more = [], votes = [] } = options;
  const subject = questionDisplay(reply.subject);
  const buttons = buttonMaker(subject && reply.subject);
  const head: APIComponentInContainer[] = subject ? [subject] : [];
  const actions = [...reply.actions.slice(0, ACTIONS_SHOWN - more.length), ...more];
  const foot = [...rows(buttons(actions)), ...rows(buttons(votes))];
  const parts = reply.blocks.map((block, index) => renderBlock(block, { index, buttons, links, catalogue }));
  const { kept, left } = dropWhatDoesNotFit(parts, [...head, ...foot]);
  if (left > 0) foot.unshift(display(`-# ${catalogue.counts.morePieces(left)}`));
  const components = [...head, ...body(kept), ...foot];
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: ACCENT,
    components: components.length > 0 ? components : [display(catalogue.message.nothing)],
  };
  const files = kept.flatMap((part) => part.files);
  const message: Message = { flags: flagsOf(ephemeral), components: [container], files };
  return { message, left };
}

/** Words of our own as a message. */
export function renderWords(text: string, options: RenderOptions): Message {
  return renderReply({ blocks: [textBlock('plain', text)], actions: [], found: false }, options);
}

/** The parts one after the other, a thin line between the last quote or event and the words that follow it. */
function body(parts: readonly RenderedBlock[]): APIComponentInContainer[] {
  const last = parts.findLastIndex((part) => part.kind === 'content');
  return parts.flatMap((part, index) =>
    index === last && index < parts.length - 1
      ? [...part.components, { type: ComponentType.Separator }]
      : part.components,
  );
}

/** Leaves out content from the end with what goes with it, but not the first; then words from the end; then what is left over. */
function dropWhatDoesNotFit(parts: readonly RenderedBlock[], around: readonly APIComponentInContainer[]) {
  const kept = [...parts];
  let left = 0;
  const room = spaceBeside(around);
  while (!fitsInto(room, kept)) {
    const contents = kept.filter((part) => part.kind === 'content').length;
    const at = kept.findLastIndex((part) => (part.kind === 'content') === contents > 1);
    const [dropped] = kept.splice(at, 1);
    if (dropped?.kind !== 'heading') left++;
    if (contents <= 1) continue;
    while (kept[at]?.kind === 'remark') kept.splice(at, 1);
    const opensNothing = kept[at] === undefined || kept[at].kind === 'heading';
    const before = kept[at - 1]?.kind;
    if (before === 'opening' || (before === 'heading' && opensNothing)) kept.splice(at - 1, 1);
  }
  return { kept, left };
}

/** What is left of a message's limits beside the container, a separator, `around` and the line on what was left out. */
function spaceBeside(around: readonly APIComponentInContainer[]) {
  const { components, text } = sizeOf(around);
  return { components: LIMITS.components - 3 - components, text: LIMITS.text - NOTE_ROOM - text };
}

function fitsInto(
  room: { readonly components: number; readonly text: number },
  parts: readonly RenderedBlock[],
): boolean {
  const size = sizeOf(parts.flatMap((part) => part.components));
  return size.components <= room.components && size.text <= room.text && files(parts) <= LIMITS.files;
}

function files(parts: readonly RenderedBlock[]): number {
  return parts.reduce((sum, part) => sum + part.files.length, 0);
}

/** A quiet blue that keeps its contrast on Discord's light and dark grounds. */
const ACCENT = 0x3b7dd8;

/** Two rows of buttons: more do not fit on a phone's screen. */
const ACTIONS_SHOWN = 10;

/** The characters of the line that says how many were left out. */
const NOTE_ROOM = 60;
