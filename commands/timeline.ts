import * as z from 'zod';
import { carriedNumber, expectation, flag } from '../src/bot/arguments.ts';
import { articleArgument } from '../src/bot/article-argument.ts';
import { defineCommand } from '../src/bot/define-command.ts';
import { nothingToLookFor } from '../src/bot/errors.ts';
import { TIMELINE_FORMS, type TimelineArgs } from '../src/bot/invocations.ts';
import {
  articleOption,
  carried,
  consoleFlag,
  dateOption,
  fileOption,
  type OptionsFor,
  type PublicOption,
  pageOption,
  textOption,
} from '../src/bot/option.ts';
import { timeInTopic } from '../src/bot/time-in-topic.ts';
import { timelineJson, timelineSchema } from '../src/export/timeline-json.ts';
import { contentTerms } from '../src/language/terms.ts';
import { timelineReply } from '../src/replies/timeline-reply.ts';
import { explainDates } from '../src/timeline/explain-dates.ts';
import { linkedPicture, timelineBlock } from './timeline-forms.ts';

const ORDERS = ['oldest', 'newest'] as const;

/** `/timeline`: the dated events that the articles tell of, in order. */
export const timeline = defineCommand({
  name: 'timeline',
  description: 'timeline',
  options: {
    topic: textOption('timelineTopic', 300),
    from: dateOption('timelineFrom'),
    to: dateOption('timelineTo'),
    source: articleOption('source'),
    order: {
      from: 'everyone',
      description: 'timelineOrder',
      placeholder: 'ORDER',
      choices: ORDERS.map((value) => ({ value, name: ({ timeline }) => timeline[`${value}First`] })),
      accepts: z.enum(ORDERS, { error: expectation('order') }).default('oldest'),
    } satisfies PublicOption,
    /** Carried by "Timeline of this". */
    about: carried(z.string({ error: expectation('text') }).optional()),
    at: carried(carriedNumber(0).optional()),
    /** Carried by "How dates are known". */
    how: carried(flag),
    all: consoleFlag('Also the events known only by the day of publication'),
    explain: consoleFlag('Which rule read each date, and from which other date', { shownOnly: true }),
    page: pageOption(),
    picture: fileOption('timeline.png', 'Draw it, into this file (PNG)'),
    ics: fileOption('timeline.ics', 'Write it into this file as a calendar (.ics)'),
    csv: fileOption('timeline.csv', 'Write it into this file as a table (CSV)'),
    html: fileOption('timeline.html', 'Write it into this file as a web page'),
    timelinejs: fileOption('timeline.json', 'Write it into this file for TimelineJS (JSON)'),
    /** Carried by the actions that draw or export what is shown: this alone instead of the list. */
    form: carried(z.enum(TIMELINE_FORMS, { error: expectation('text') }).optional()),
  } satisfies OptionsFor<TimelineArgs>,
  check: {
    holds: ({ from, to }) => !from || !to || from.earliest <= to.latest,
    option: 'to',
    expected: 'laterDate',
  },
  json: timelineSchema,
  async execute(
    { topic: asked, from, to, order, all, about, at, how, explain, page, form, ...args },
    { archive, catalogue, forScript, mostBytes },
  ) {
    // As people say it at the console: "timeline of the strike".
    const typed = asked?.replace(/^(?:of|about) (?=\S)/i, '');
    const timed = typed === undefined || from || to || about !== undefined ? undefined : timeInTopic(typed);
    const { topic, ...bounds } = timed ?? { topic: typed };
    const source = args.source === undefined ? undefined : await articleArgument(archive, args.source);
    const filters = {
      ...(topic !== undefined && { topic }),
      ...bounds,
      ...(from && { from: from.earliest }),
      ...(to && { to: to.latest }),
      ...(all && { all }),
    };
    const article = about === undefined ? undefined : await articleArgument(archive, about);
    const found = await archive.timeline({
      ...filters,
      ...(!forScript && { sentencesOnce: true }),
      ...(source && { source }),
      ...(article && { near: { article, at: at ?? 0 } }),
    });
    const events = order === 'newest' ? found.toReversed() : found;
    if (form && events.length > 0) {
      const subject = topic === undefined ? {} : { subject: topic };
      const blocks =
        form === 'picture'
          ? await linkedPicture(events, catalogue, topic)
          : [await timelineBlock(form, events, { catalogue, mostBytes }, topic)];
      return { ...subject, blocks, actions: [], found: true };
    }
    if (!forScript && topic !== undefined && contentTerms(topic).length === 0) throw nothingToLookFor(topic);
    const carriedOn = {
      ...filters,
      ...(article && { about: article.key, at: at ?? 0 }),
      ...(source && { source: source.key }),
      ...(order === 'newest' && { order }),
    };
    const reply = timelineReply(events, { page, args: carriedOn, how }, catalogue);
    const beside = [
      ...(args.picture ? (['picture'] as const) : []),
      ...(args.ics ? (['calendar'] as const) : []),
      ...(args.csv ? (['table'] as const) : []),
      ...(args.html ? (['page'] as const) : []),
      ...(args.timelinejs ? (['slides'] as const) : []),
    ];
    const files =
      events.length === 0 ? [] : beside.map((each) => timelineBlock(each, events, { catalogue }, topic));
    return {
      ...reply,
      blocks: [...reply.blocks, ...(await Promise.all(files))],
      json: () => timelineJson(events, topic),
      ...(explain && { dates: explainDates(events) }),
    };
  },
});
