/** Who asks: a person, and the server they ask in; null outside of servers. */
export interface Asker {
  readonly user: string;
  readonly server: string | null;
}

/** What the cooldown says to one more question. */
export interface Verdict {
  /** Whole seconds to wait; 0: go on. */
  readonly wait: number;
  /** The asker is being refused again, after having been told in this wait. */
  readonly again: boolean;
}

/** Keeps one person, and one server, from taking the bot away from all others. */
export interface Cooldown {
  /** Counts a question and says whether it may be answered. What is refused is not counted. Never rejects. */
  ask(asker: Asker): Verdict | Promise<Verdict>;
}

export interface CooldownOptions {
  /** How many questions in 10 s a person may ask, and all people of a server together; 0: any number. */
  readonly perUser: number;
  readonly perServer: number;
  /** Milliseconds that only ever grow, whatever happens to the time of day. */
  readonly clock: () => number;
}

/** A cooldown of this process, which answers at once. */
export interface OwnCooldown extends Cooldown {
  ask(asker: Asker): Verdict;
}

/** A cooldown over the last 10 s. Its memory is what was asked in them. */
export function createCooldown({ perUser, perServer, clock }: CooldownOptions): OwnCooldown {
  const recent = new Map<string, Recent>();
  let sweepAt = clock() + WINDOW_MS;

  const lookUp = (key: string, limit: number, now: number) => {
    const found = recent.get(key) ?? { times: [], toldUntil: 0 };
    found.times = found.times.filter((time) => time > now - WINDOW_MS);
    const free = found.times.length >= limit ? (found.times[0] ?? now) + WINDOW_MS : now;
    return { key, limit, found, wait: free - now };
  };
  return {
    ask({ user, server }) {
      const now = clock();
      if (now >= sweepAt) {
        for (const [key, { times }] of recent) if ((times.at(-1) ?? 0) <= now - WINDOW_MS) recent.delete(key);
        sweepAt = now + WINDOW_MS;
      }
      const places = [
        lookUp(`user ${user}`, perUser, now),
        ...(server === null ? [] : [lookUp(`server ${server}`, perServer, now)]),
      ].filter(({ limit }) => limit > 0);
      const wait = Math.max(0, ...places.map((place) => place.wait));
      if (wait === 0) {
        for (const { key, found } of places) recent.set(key, { ...found, times: [...found.times, now] });
        return { wait, again: false };
      }
      const [refusing] = places.filter((place) => place.wait === wait);
      const again = refusing !== undefined && refusing.found.toldUntil > now;
      if (refusing) refusing.found.toldUntil = now + wait;
      return { wait: Math.ceil(wait / 1000), again };
    },
  };
}

interface Recent {
  times: readonly number[];
  /** Until when the first refusal has announced that it would refuse. */
  toldUntil: number;
}

/** Long enough to notice somebody who leans on a key, short enough to be waited for. */
export const WINDOW_MS = 10_000;
