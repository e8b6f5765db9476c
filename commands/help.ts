import type { Command } from '../src/bot/command.ts';
import type { ReplyBlock } from '../src/bot/reply.ts';
import { chatCommand } from './options.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** `/help`: what the bot does and which commands it has. */
export const help: Command = {
  name: 'help',
  data: chatCommand('help', []),
  execute({ private: isPrivate }, { catalogue }) {
    const listed = (['ask', 'sources', 'timeline'] as const).map(
      (name): ReplyBlock => ({
        kind: 'text',
        style: 'plain',
        text: `/${name} · ${catalogue.commands[name]}`,
      }),
    );
    return {
      blocks: [{ kind: 'text', style: 'plain', text: catalogue.help.intro }, ...listed],
      actions: [
        { label: catalogue.actions.allArticles, invocation: { command: sources.name, args: {} } },
        { label: catalogue.actions.timeline, invocation: { command: timeline.name, args: {} } },
      ],
      found: true,
      private: isPrivate !== false,
    };
  },
};
