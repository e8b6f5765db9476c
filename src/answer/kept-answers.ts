import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.ts';

/** The answers that were given last, and those that are being given: many ask the same at once when something happens. */
export interface KeptAnswers {
  /** The answer kept or coming under a key; else the one that `give` gives, kept if `isFinal` says so of it. Rejects as `give` does. */
  get(key: string, give: () => Promise<Answer>, isFinal: (answer: Answer) => boolean): Promise<Answer>;
}

/** Keeps the last `size` answers; 0: none. */
export function createKeptAnswers(size: number): KeptAnswers {
  const kept = size > 0 ? new LRUCache<string, Answer>({ max: size }) : undefined;
  const coming = new Map<string, Promise<Answer>>();
  return {
    async get(key, give, isFinal) {
      const known = kept?.get(key) ?? coming.get(key);
      if (known) return known;
      const giving = give();
      coming.set(key, giving);
      try {
        const answer = await giving;
        if (isFinal(answer)) kept?.set(key, answer);
        return answer;
      } finally {
        coming.delete(key);
      }
    },
  };
}
