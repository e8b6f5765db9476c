import * as z from 'zod';
import type { Command } from '../src/bot/command.ts';
import { defineCommand } from '../src/bot/define-command.ts';
import { invoke } from '../src/bot/invocations.ts';
import { carried } from '../src/bot/option.ts';
import { catalogueIn } from '../src/locales/languages.ts';
import { textBlock } from '../src/replies/text-block.ts';

/** `/help`: what the bot does and which commands it has, `listed` among them. */
export const helpOn = (listed: readonly Command[]): Command =>
  defineCommand({
    name: 'help',
    description: 'help',
    options: {
      /** Carried from a message that asks for help in it. */
      language: carried(z.string().optional()),
    },
    isPrivate: true,
    execute({ language }, context) {
      const catalogue = (language !== undefined && catalogueIn(language)) || context.catalogue;
      const lines = listed.map(({ name, summary }) =>
        textBlock('plain', `/${name} · ${summary?.(catalogue) ?? ''}`),
      );
      return {
        blocks: [textBlock('plain', catalogue.help.intro), ...lines],
        actions: [
          { label: catalogue.actions.allArticles, invocation: invoke.sources() },
          { label: catalogue.actions.timeline, invocation: invoke.timeline() },
        ],
        found: true,
      };
    },
  });
