import { describe, expect, it } from 'vitest';
import { watchCommand } from '../../commands/watch.ts';
import { createBot } from '../../src/bot/bot.ts';
import type { WatchArgs } from '../../src/bot/invocations.ts';
import type { Watch } from '../../src/watches/watch.ts';
import { archive } from '../corpus.ts';

/** Of one server, the oldest first: two channels watch the same. */
const watches: readonly Watch[] = ['a', 'b'].flatMap((channel) =>
  ['Floods', 'The bridge'].map((topic) => ({
    id: `${topic.length}${channel}`,
    server: '1',
    channel,
    topic,
    locale: 'en-US',
  })),
);

/** Somebody who manages the channel `b`. */
const asking = { server: '1', channel: { id: 'b', manages: true, mayPost: true, locale: 'en-US' } };

function started() {
  const removed: string[] = [];
  const command = watchCommand({
    of: () => watches,
    add: async () => undefined,
    remove: async (id) => void removed.push(id),
  });
  const bot = createBot(archive, [command]);
  const remove = (topic: string) =>
    bot.handle(
      { command: 'watch', args: { task: 'remove', topic } satisfies WatchArgs as Record<string, string> },
      undefined,
      asking,
    );
  return { bot, removed, remove };
}

describe('of a topic that two channels watch', () => {
  it.each(['Floods', 'floods', ' floods '])('"%s" means the watch of this channel', async (typed) => {
    const { removed, remove } = started();
    await remove(typed);
    expect(removed).toEqual(['6b']);
  });

  it('that of this channel is offered first, and the one that is chosen is removed', async () => {
    const { bot, removed, remove } = started();
    const choices = await bot.complete('watch', 'topic', 'flood', asking);
    expect(choices.map(({ value }) => value)).toEqual(['6b', '6a']);
    await remove('6a');
    expect(removed).toEqual(['6a']);
  });

  it('what nobody watches is said', async () => {
    const { removed, remove } = started();
    await expect(remove('flood')).rejects.toThrow('Nothing named "flood" is watched.');
    expect(removed).toEqual([]);
  });
});
