import type { HandlerOptions } from '../handling/handler-options.ts';
import type { RegistrationOptions } from '../registration/register.ts';

/** What the bot needs to run on Discord's gateway. */
export interface GatewayOptions extends HandlerOptions, RegistrationOptions {
  /** Answer mentions and direct messages. Default true. */
  readonly mentions?: boolean;
}
