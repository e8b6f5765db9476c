import type { Command } from '../src/bot/command.ts';
import { invoke } from '../src/bot/invocations.ts';
import type { ReplyBlock } from '../src/bot/reply.ts';
import { chatCommand } from './options.ts';

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
        { label: catalogue.actions.allArticles, invocation: invoke.sources() },
        { label: catalogue.actions.timeline, invocation: invoke.timeline() },
      ],
      found: true,
      private: isPrivate !== false,
    };
  },
};
