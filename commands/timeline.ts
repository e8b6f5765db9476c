import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Archive } from '../src/archive.ts';
import { carriedNumber, expectation, flag, parseArguments, typedText } from '../src/bot/arguments.ts';
import { articleArgument, completeArticle } from '../src/bot/article-argument.ts';
import type { Command } from '../src/bot/command.ts';
import { UserError } from '../src/bot/errors.ts';
import { TIMELINE_FORMS } from '../src/bot/invocations.ts';
import type { InvocationArgs, Reply } from '../src/bot/reply.ts';
import { contentTerms } from '../src/language/terms.ts';
import { type Catalogue, en } from '../src/locales/en.ts';
import { timelineReply } from '../src/replies/timeline-reply.ts';
import { typedDate } from './date-argument.ts';
import { articleOption, chatCommand, described, localized } from './options.ts';
import { timelineBlock } from './timeline-forms.ts';

const MAX_TOPIC = 300;
const ORDERS = ['oldest', 'newest'] as const;

/** `/timeline`: the dated events that the articles tell of, in order. */
export const timeline: Command = {
  name: 'timeline',
  data: chatCommand('timeline', [
    {
      type: ApplicationCommandOptionType.String,
      name: 'topic',
      ...described('timelineTopic'),
      max_length: MAX_TOPIC,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'from',
      ...described('timelineFrom'),
      max_length: 40,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'to',
      ...described('timelineTo'),
      max_length: 40,
    },
    articleOption('source', 'source'),
    {
      type: ApplicationCommandOptionType.String,
      name: 'order',
      ...described('timelineOrder'),
      choices: ORDERS.map((order) => ({
        name: en.timeline[`${order}First`],
        name_localizations: localized((words) => words.timeline[`${order}First`]),
        value: order,
      })),
    },
  ]),
  async execute(args, { archive, catalogue }) {
    const requested = await requestedTimeline(args, archive);
    const { events, topic, form, isPrivate } = requested;
    if (form && events.length > 0) {
      const subject = topic === undefined ? {} : { subject: topic };
      const block = await timelineBlock(form, events, catalogue, topic);
      return { ...subject, blocks: [block], actions: [], found: true, private: isPrivate };
    }
    return { ...timelineList(requested, catalogue), private: isPrivate };
  },
  autocomplete: (option, typed, archive) => (option === 'source' ? completeArticle(archive, typed) : []),
};

/** The events that the arguments of `/timeline` ask for, in the order asked for. Throws a UserError. */
export async function requestedTimeline(args: InvocationArgs, archive: Archive) {
  const { private: isPrivate, page, form, order, ...given } = parseArguments(parameters, args);
  const source = given.source === undefined ? undefined : articleArgument(archive, given.source);
  const filters = {
    ...(given.topic !== undefined && { topic: given.topic }),
    ...(given.from !== undefined && { from: given.from.earliest }),
    ...(given.to !== undefined && { to: given.to.latest }),
    ...(given.all && { all: given.all }),
  };
  const events = await archive.timeline({ ...filters, ...(source && { source }) });
  return {
    events: order === 'newest' ? events.toReversed() : events,
    topic: given.topic,
    form,
    page,
    isPrivate,
    /** What the actions of the reply carry on. */
    carried: { ...filters, ...(source && { source: source.key }), ...(order === 'newest' && { order }) },
  };
}

/** One page of those events as a list. Throws a UserError where the topic has no words to look for. */
export function timelineList(
  { events, topic, page, carried }: Awaited<ReturnType<typeof requestedTimeline>>,
  catalogue: Catalogue,
): Reply {
  if (topic !== undefined && contentTerms(topic).length === 0)
    throw new UserError(({ errors }) => errors.emptyQuestion);
  return timelineReply(events, { page, args: carried }, catalogue);
}

const parameters = z
  .object({
    topic: typedText(MAX_TOPIC).optional(),
    from: typedDate.optional(),
    to: typedDate.optional(),
    source: z.string().optional(),
    private: flag,
    /** The console's `--all`. */
    all: flag,
    /** Carried by the page turning. */
    page: carriedNumber(1).default(1),
    /** Carried by the actions that draw or export what is shown. */
    form: z.enum(TIMELINE_FORMS, { error: expectation('text') }).optional(),
    order: z.enum(ORDERS, { error: expectation('order') }).default('oldest'),
  })
  .refine(({ from, to }) => !from || !to || from.earliest <= to.latest, {
    path: ['to'],
    error: expectation('laterDate'),
  });
