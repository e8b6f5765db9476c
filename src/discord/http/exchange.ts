import type { ServerResponse } from 'node:http';
import {
  type APIInteractionResponse,
  InteractionResponseType,
  type RESTPatchAPIInteractionOriginalResponseResult,
  RESTJSONErrorCodes,
  Routes,
} from 'discord-api-types/v10';
import { DiscordAPIError, type REST } from 'discord.js';
import type { Choice } from '../../bot/command.ts';
import type { ReplyPort } from '../ports.ts';
import type { Sleep } from '../reply-in-time.ts';
import { flagBits, messageRequest } from './body.ts';
import type { Asking } from './interaction.ts';
