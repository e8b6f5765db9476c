import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';

/** A message as Discord takes it: Components V2 and the files that they name. discord.js sends it as it is. */
export interface Message {
  readonly flags: readonly (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly MessageFile[];
}

/** A file of a message; a component shows it as `attachment://name`. */
export interface MessageFile {
  readonly attachment: Buffer;
  readonly name: string;
}

/** The flags of a message; an ephemeral one is seen by the asker alone. */
export function flagsOf(ephemeral: boolean): Message['flags'] {
  return ephemeral ? [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] : [MessageFlags.IsComponentsV2];
}
