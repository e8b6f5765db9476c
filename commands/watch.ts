import * as z from 'zod';
import { expectation, parseArguments, typedText } from '../src/bot/arguments.ts';
import type { Command } from '../src/bot/command.ts';
import { managingCommand } from '../src/bot/discord-data.ts';
import { MANAGE_CHANNEL } from '../src/bot/discord-numbers.ts';
import { nothingToLookFor, UserError } from '../src/bot/errors.ts';
import { MAX_TOPIC, type WatchArgs } from '../src/bot/invocations.ts';
import { en } from '../src/locales/en.ts';
import { watchDoneReply, watchesReply } from '../src/replies/watch-reply.ts';
import { readTopic } from '../src/watches/topic.ts';
import { hereFirst, type WatchList, watchMeant } from '../src/watches/watch-list.ts';

/**
 * `/watch topic`, `list` and `remove`, for those who may manage the channel: Discord shows it to them alone, and it is looked at again
 * here.
 */
export function watchCommand(watches: WatchList): Command {
  return {
    name: 'watch',
    summary: ({ commands }) => commands.watch ?? en.commands.watch,
    data: managingCommand(
      'watch',
      'watch',
      {
        topic: { description: 'watchTopic', options: { about: { description: 'watchAbout', is: 'topic' } } },
        list: { description: 'watchList', options: {} },
        remove: {
          description: 'watchRemove',
          options: { topic: { description: 'watchWhich', is: 'watch' } },
        },
      },
      MANAGE_CHANNEL,
    ),
    forManagers: true,
    async autocomplete(option, typed, _, { server, channel }) {
      if (option !== 'topic' || server === undefined || !channel?.manages) return [];
      const wanted = typed.trim().toLowerCase();
      return hereFirst(watches.of(server), channel.id)
        .filter(({ topic }) => topic.toLowerCase().includes(wanted))
        .map(({ id, topic }) => ({ name: topic, value: id }));
    },
    async execute(given, { catalogue, server, channel }) {
      if (server === undefined || !channel?.manages)
        throw new UserError(({ errors }) => errors.mayNotManageChannel);
      const args: WatchArgs = parseArguments(schema, given);
      switch (args.task) {
        case 'topic': {
          const topic = args.about ?? '';
          if (readTopic(topic).terms.length === 0) throw nothingToLookFor(topic);
          if (!channel.mayPost) throw new UserError(({ errors }) => errors.mayNotPost);
          const { id, locale } = channel;
          const added = await watches.add({ server, channel: id, topic, locale });
          if (!added) throw new UserError(({ errors }) => errors.tooManyWatches);
          return watchDoneReply('added', added, catalogue);
        }
        case 'list':
          return watchesReply(watches.of(server), channel.id, catalogue);
        case 'remove': {
          const wanted = args.topic ?? '';
          const found = watchMeant(hereFirst(watches.of(server), channel.id), wanted);
          if (!found) throw new UserError(({ errors }) => errors.noWatch(wanted));
          await watches.remove(found.id);
          return watchDoneReply('removed', found, catalogue);
        }
      }
    },
  };
}

const schema = z.object({
  task: z.enum(['topic', 'list', 'remove']),
  about: typedText(MAX_TOPIC).exactOptional(),
  topic: z
    .string({ error: expectation('text') })
    .max(MAX_TOPIC)
    .exactOptional(),
});
