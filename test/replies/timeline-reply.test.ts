import { expect, it } from 'vitest';
import { invoke, type TimelineArgs } from '../../src/bot/invocations.ts';
import type { Invocation } from '../../src/bot/reply.ts';
import { en } from '../../src/locales/en.ts';
import { timelineReply } from '../../src/replies/timeline-reply.ts';
import type { TimelineEvent } from '../../src/timeline/event.ts';
import { archive } from '../corpus.ts';

const all = await archive.timeline();
const [event] = all.slice(0, 1);
if (!event) throw new Error('expected an event');
/** So many events, as a page shows them. */
const reply = (events: number, page: number, how = false) =>
  timelineReply(Array(events).fill(event), { page, args: { topic: 'the bridge', from: '1997' }, how }, en);
const turns = (made: ReturnType<typeof reply>) =>
  made.actions.flatMap(({ label, invocation, turns }) => (turns ? [[label, invocation]] : []));
const note = (made: ReturnType<typeof reply>) => {
  const last = made.blocks.at(-1);
  return last?.kind === 'text' ? last.text : undefined;
};

it('a page leads to the one before and the one behind it, with what was asked for, and to no other', () => {
  const to = (page: number) => invoke.timeline({ topic: 'the bridge', from: '1997', page });
  const { nextPage, previousPage } = en.actions;
  expect(turns(reply(8, 1))).toEqual([]);
  expect(turns(reply(20, 1))).toEqual([[nextPage, to(2)]]);
  expect(turns(reply(20, 2))).toEqual([
    [previousPage, to(1)],
    [nextPage, to(3)],
  ]);
  expect(turns(reply(20, 3, true))).toEqual([
    [previousPage, invoke.timeline({ topic: 'the bridge', from: '1997', how: true, page: 2 })],
  ]);
});

it('it can be had in other forms, and once with how the dates are known, for what was asked', () => {
  const as = (more: TimelineArgs) => invoke.timeline({ topic: 'the bridge', from: '1997', ...more });
  const offered = (how: boolean) =>
    reply(8, 1, how).actions.map(({ label, invocation }) => [label, invocation]);
  const { picture, calendarFile, table, howDated } = en.actions;
  const forms = [
    [picture, as({ form: 'picture' })],
    [calendarFile, as({ form: 'calendar' })],
    [table, as({ form: 'table' })],
  ];
  expect(offered(false)).toEqual([...forms, [howDated, as({ page: 1, how: true })]]);
  expect(offered(true)).toEqual(forms);
});

it('a heading stands where another month or year begins, but over no date that says the same', () => {
  const on = (earliest: string, latest: string, precision: TimelineEvent['precision'], value: string) => ({
    ...event,
    earliest,
    latest,
    precision,
    value,
  });
  const events = [
    on('2021-03-02', '2021-03-02', 'day', '2021-03-02'),
    on('2021-03-09', '2021-03-09', 'day', '2021-03-09'),
    on('2021-04-01', '2021-04-30', 'month', '2021-04'),
    on('2021-04-05', '2021-04-05', 'day', '2021-04-05'),
    on('2022-03-01', '2022-05-31', 'season', '2022-SP'),
  ];
  const { blocks } = timelineReply(events, { page: 1, args: {} }, en);
  const shown = blocks.map((block) =>
    block.kind === 'event' ? block.date : block.kind === 'text' && [block.style, block.text],
  );
  expect(shown).toEqual([
    ['heading', 'March 2021'],
    '2 March 2021',
    '9 March 2021',
    'April 2021',
    '5 April 2021',
    ['heading', '2022'],
    'spring 2022',
    ['note', '5 events'],
  ]);
});

it('how a date is known stands under its event, if that is wanted', () => {
  const kinds = (how: boolean) =>
    reply(2, 1, how).blocks.flatMap((block) =>
      block.kind === 'text' ? [[block.style, block.goesWith]] : [],
    );
  expect(kinds(false)).not.toContainEqual(['note', 'above']);
  expect(kinds(true).filter(([, goesWith]) => goesWith === 'above')).toHaveLength(2);
});

it('the events are counted, and the pages where there are several', () => {
  expect(note(reply(8, 1))).toBe(en.counts.events(8));
  expect(note(reply(9, 2))).toBe(`${en.counts.events(9)}, ${en.page('2', '2')}`);
});

it.each<[TimelineArgs, [string, Invocation][]]>([
  [{}, [['All articles', invoke.sources()]]],
  [{ from: '2031-01-01' }, [['Timeline', invoke.timeline()]]],
  [
    { topic: 'the bridge' },
    [
      ['Ask about the bridge', invoke.ask({ question: 'the bridge' })],
      ['Timeline', invoke.timeline()],
    ],
  ],
  [
    { topic: 'the bridge', to: '1850-12-31', source: 'key' },
    [
      ['Timeline of this', invoke.timeline({ topic: 'the bridge', source: 'key' })],
      ['Ask about the bridge', invoke.ask({ question: 'the bridge', source: 'key' })],
      ['Timeline of this article', invoke.timeline({ source: 'key' })],
    ],
  ],
  [{ source: 'key' }, [['Timeline', invoke.timeline()]]],
])('where nothing is found what narrows it less is offered: %j', (args, offered) => {
  expect(timelineReply([], { page: 1, args }, en)).toEqual({
    ...(args.topic !== undefined && { subject: args.topic }),
    blocks: [{ kind: 'text', style: 'plain', text: en.timeline.noEvents }],
    actions: offered.map(([label, invocation]) => ({ label, invocation })),
    found: false,
  });
});
