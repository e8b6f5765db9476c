import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Form, FormField } from '../../bot/command.ts';
import { shorten } from '../../support/safe-text.ts';
import { packPress } from './custom-id.ts';
import { LIMITS } from './limits.ts';

/** A form as Discord's window: its id says what it asks for, as a button's does, its fields are named as the arguments. */
export function renderForm({ title, fields, invocation }: Form): APIModalInteractionResponseCallbackData {
  const id = packPress({ purpose: 'run', invocation }, 0);
  if (id === undefined) throw new Error('expected a form whose invocation fits into an id');
  return {
    custom_id: id,
    title: shorten(title, LIMITS.formLabel),
    components: fields.map((field) => ({
      type: ComponentType.Label,
      label: shorten(field.label, LIMITS.formLabel),
      component: input(field),
    })),
  };
}

function input({ name, is }: FormField): APIComponentInLabel {
  return is === 'text'
    ? {
        type: ComponentType.TextInput,
        custom_id: name,
        style: TextInputStyle.Short,
        required: false,
        max_length: TEXT,
      }
    : { type: ComponentType.FileUpload, custom_id: name, required: false, min_values: 0, max_values: FILES };
}

/** UTF-16 units of a line, and files of a field. */
const TEXT = 2000;
const FILES = 5;
