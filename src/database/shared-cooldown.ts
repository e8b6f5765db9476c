import type { Asker, Cooldown, OwnCooldown, Verdict } from '../discord/handling/cooldown.ts';
import { WINDOW_MS } from '../discord/handling/cooldown.ts';
import type { Database } from './database.ts';

export interface SharedCooldownOptions {
  readonly database: Database;
  /** As `CooldownOptions` has them. */
  readonly perUser: number;
  readonly perServer: number;
  /** What holds while the database does not answer: that of this process alone. */
  readonly own: OwnCooldown;
  /** Hears that the database did not answer. */
  readonly onProblem: (error: unknown) => void;
}

/** A cooldown that all processes share: who is refused by one is refused by all. */
export function createSharedCooldown({
  database,
  own,
  onProblem,
  ...limits
}: SharedCooldownOptions): Cooldown {
  const keysOf = ({ user, server }: Asker): [string, number][] => {
    const keys: [string, number][] = [[`user ${user}`, limits.perUser]];
    if (server !== null) keys.push([`server ${server}`, limits.perServer]);
    return keys.filter(([, limit]) => limit > 0);
  };
  return {
    async ask(asker): Promise<Verdict> {
      const keys = keysOf(asker);
      if (keys.length === 0) return { wait: 0, again: false };
      try {
        const [row] = await database.query(
          'SELECT wait, again FROM ask_cooldowns($1::text[], $2::int[], $3)',
          [keys.map(([key]) => key), keys.map(([, limit]) => limit), WINDOW_MS / 1000],
        );
        const { wait, again } = row as { wait: number; again: boolean };
        return { wait: Math.ceil(wait), again };
      } catch (error) {
        onProblem(error);
        return own.ask(asker);
      }
    },
  };
}

/** Removes what nobody needs any more: of who has not asked for a minute. */
export async function sweepCooldowns(database: Database): Promise<void> {
  await database.query(
    `DELETE FROM cooldowns WHERE coalesce(times[cardinality(times)], 0) < extract(epoch FROM clock_timestamp()) - 60`,
  );
}
