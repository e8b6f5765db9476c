import { invoke } from '../../bot/invocations.ts';
import { catalogueFor } from '../../locales/languages.ts';
import { inPlace, newReply } from '../delivery/reply-target.ts';
import { unpackPress } from '../rendering/custom-id.ts';
import { readDisplayedQuestion } from '../rendering/question-display.ts';
import type { AnswerRequest, Audience, RequestOutcome } from './answer-request.ts';
import { argumentsOf } from './command-arguments.ts';
import type { RouterOptions } from './handler-options.ts';
import {
  askingOf,
  type FilledForm,
  type Interaction,
  type MenuCommand,
  type PressedButton,
  type SlashCommand,
  type Typing,
} from './interaction.ts';
import { questionFrom } from './message-question.ts';

/**
 * What an interaction asks for, and who is to see the answer:
 * - A command is answered for all, or for the asker alone if they say so (or the setting, if they say nothing).
 * - A button under a public reply is answered to who pressed it alone, so that a channel is not flooded; under a private one
 *   privately as well. In direct messages with the bot there is no channel to flood: replies stay there as all others do.
 * - A page is turned in its place if only one person sees it; under a public reply who turns gets pages of their own.
 *   "More quotes" is a reply of its own: the first ones are worth keeping in view.
 * - "Show to everyone" under a private reply says the same once more in public.
 * - A vote and what explains why there is no answer are for who caused it alone.
 * What the asker alone sees is in their language, what all see in the server's.
 */
export function requestFor(interaction: Exclude<Interaction, Typing>, routing: Routing): AnswerRequest {
  switch (interaction.kind) {
    case 'command':
      return requestOfCommand(interaction, routing);
    case 'menu':
      return requestOfMenu(interaction, routing);
    case 'button':
      return requestOfButton(interaction, routing);
    case 'form':
      return requestOfForm(interaction, routing);
    case 'unknown':
      return unknownCommand(interaction, 'unknown');
  }
}

type Routing = Pick<RouterOptions, 'bot' | 'privateReplies'>;

function requestOfCommand(
  interaction: SlashCommand,
  { bot, privateReplies = false }: Routing,
): AnswerRequest {
  const { name, options, responder } = interaction;
  const command = bot.commands.find((command) => command.name === name);
  const { data, forManagers = false } = command ?? {};
  const common = { ...commonTo(interaction), timedAs: name, command: name };
  if (!data) return unknownCommand(interaction, name);
  const args = argumentsOf(data, options);
  const form = command?.form?.(args, common.own, common.asking);
  if (form) return explained(interaction, { ...common, outcome: { kind: 'form', form } });
  const ephemeral = forManagers || (typeof args['private'] === 'boolean' ? args['private'] : privateReplies);
  const audience: Audience = ephemeral ? 'asker' : 'default';
  return {
    ...common,
    task: { kind: 'run', invocation: { command: name, args }, audience },
    target: newReply(responder, ephemeral),
  };
}

function requestOfMenu(interaction: MenuCommand, { bot }: Routing): AnswerRequest {
  const timedAs = 'message_command';
  const found = bot.commands.find(({ messageData }) => messageData?.name === interaction.name);
  if (!found) return unknownCommand(interaction, timedAs);
  const common = commonTo(interaction);
  const { command, args } =
    found.ofMessage?.(interaction.withLinks) ?? invoke.ask({ question: questionFrom(interaction.content) });
  if (args['question'] === '') {
    const text = common.own.errors.emptyQuestion;
    return explained(interaction, { timedAs, command, outcome: { kind: 'explanation', text } });
  }
  const task = { kind: 'run', invocation: { command, args }, audience: 'asker' } as const;
  return { ...common, timedAs, command, task, target: newReply(interaction.responder, true) };
}

function requestOfButton(button: PressedButton, { bot }: Routing): AnswerRequest {
  const timedAs = 'button';
  const { responder, direct } = button;
  const subject = readDisplayedQuestion(button.components);
  const press = unpackPress(button.customId, subject);
  const command = press?.invocation.command ?? '';
  const found = bot.commands.find(({ name }) => name === command);
  if (!press || !found) {
    const outcome = { kind: 'expired', subject, refusal: 'expired' } as const;
    return explained(button, { timedAs, command, outcome });
  }
  const { purpose, invocation } = press;
  const common = { ...commonTo(button), timedAs, command };
  const ephemeral = button.ephemeral || !direct || found.forManagers === true;
  const run = {
    kind: 'run',
    invocation,
    audience: ephemeral ? 'asker' : 'default',
    pressed: { subject },
  } as const;
  switch (purpose) {
    case 'run':
      return { ...common, task: run, target: newReply(responder, ephemeral) };
    case 'turn': {
      const mayChange = button.ephemeral || direct;
      return {
        ...common,
        task: run,
        target: mayChange ? inPlace(responder) : newReply(responder, ephemeral),
      };
    }
    case 'show':
      return { ...common, task: { ...run, audience: 'everyone' }, target: newReply(responder, false) };
    case 'helpful':
    case 'wrong': {
      const task = { kind: 'vote', vote: purpose, carried: invocation, subject } as const;
      return { ...common, task, target: newReply(responder, true) };
    }
  }
}

/** What its id asks for, with what was filled in; a form is opened for one person, who alone sees the answer. */
function requestOfForm(form: FilledForm, { bot }: Routing): AnswerRequest {
  const timedAs = 'form';
  const press = unpackPress(form.customId);
  const command = press?.invocation.command ?? '';
  if (!press || !bot.commands.some(({ name }) => name === command)) {
    const outcome = { kind: 'expired', subject: undefined, refusal: 'expired' } as const;
    return explained(form, { timedAs, command, outcome });
  }
  const { args } = press.invocation;
  const task = {
    kind: 'run',
    invocation: { command, args: { ...form.fields, ...args } },
    audience: 'asker',
  } as const;
  return { ...commonTo(form), timedAs, command, task, target: newReply(form.responder, true) };
}

function unknownCommand(interaction: Exclude<Interaction, Typing>, timedAs: string): AnswerRequest {
  const text = catalogueFor(interaction.locale).errors.unknownCommand;
  return explained(interaction, {
    timedAs,
    command: '',
    outcome: { kind: 'explanation', text, refusal: 'expired' },
  });
}

/** Nothing is run: the asker alone is told why. */
function explained(
  interaction: Interaction,
  { outcome, ...names }: Pick<AnswerRequest, 'timedAs' | 'command'> & { readonly outcome: RequestOutcome },
): AnswerRequest {
  const task = { kind: 'none', outcome } as const;
  return { ...commonTo(interaction), ...names, task, target: newReply(interaction.responder, true) };
}

function commonTo(interaction: Interaction) {
  const { user, server, direct, locale, serverLocale } = interaction;
  const own = catalogueFor(locale);
  const shared = catalogueFor(serverLocale ?? locale);
  return { asker: { user, server }, asking: askingOf(interaction), direct, own, shared };
}
