import { expect, it } from 'vitest';
import { invoke } from '../../src/bot/invocations.ts';
import { en } from '../../src/locales/en.ts';
import { timelineReply } from '../../src/replies/timeline-reply.ts';
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

it('the events are counted, and the pages where there are several', () => {
  expect(note(reply(8, 1))).toBe(en.counts.events(8));
  expect(note(reply(9, 2))).toBe(`${en.counts.events(9)}, ${en.page('2', '2')}`);
});

it('where nothing is found nothing is offered', () => {
  expect(reply(0, 1)).toEqual({
    subject: 'the bridge',
    blocks: [{ kind: 'text', style: 'plain', text: en.timeline.noEvents }],
    actions: [],
    found: false,
  });
});
