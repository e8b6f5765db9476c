import type { Command } from '../src/bot/command.ts';
import type { ReplyBlock } from '../src/bot/reply.ts';
import { chatCommand } from './options.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** `/help`: what the bot does and which commands it has. */
export const help: Command = {
  name: 'help',
  data: chatCommand('help', []),
  execute({ private: isPrivate }, { words }) {
    const listed = (['ask', 'sources', 'timeline'] as const).map(
      (name): ReplyBlock => ({ kind: 'text', style: 'plain', text: `/${name} · ${words.commands[name]}` }),
    );
    return {
      blocks: [{ kind: 'text', style: 'plain', text: words.help.intro }, ...listed],
      actions: [
        { label: words.actions.allArticles, invocation: { command: sources.name, args: {} } },
        { label: words.actions.timeline, invocation: { command: timeline.name, args: {} } },
      ],
      found: true,
      private: isPrivate !== false,
    };
  },
};
