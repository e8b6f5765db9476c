import { SimpleShardingStrategy } from 'discord.js';

/** What discord.js hands to who builds a strategy: not the class of this name that it exports. */
export type ShardManager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/**
 * The shards of discord.js, none of which ends the process because of a packet that is not as its library expects: what throws while a
 * packet is taken is told to `onFault`, and the next one is taken; so is a greeting that finds another connection already being made, as
 * happens after the process was held up. The library has no such place of its own; a strategy is given its shards.
 */
export class GuardedStrategy extends SimpleShardingStrategy {
  readonly #onFault: (error: unknown) => void;

  constructor(manager: ShardManager, onFault: (error: unknown) => void) {
    super(manager);
    this.#onFault = onFault;
  }

  override async spawn(shards: number[]): Promise<void> {
    await super.spawn(shards);
    const spawned: unknown = Reflect.get(this, 'shards');
    if (!(spawned instanceof Map))
      throw new TypeError('discord.js: expected a strategy that keeps its shards');
    for (const shard of spawned.values()) this.#guard(shard);
  }

  #guard(shard: object): void {
    for (const name of GUARDED) {
      const method: unknown = Reflect.get(shard, name);
      if (typeof method !== 'function') throw new TypeError(`discord.js: expected a shard with ${name}`);
      const guarded = async (...given: unknown[]) => {
        try {
          await method.apply(shard, given);
        } catch (error) {
          this.#onFault(error);
        }
      };
      Reflect.set(shard, name, guarded);
    }
  }
}

/** Nobody waits for these: what they reject with would end the process. */
const GUARDED = ['onMessage', 'identify', 'resume'] as const;
