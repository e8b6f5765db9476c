import { pushTo } from '../support/push-to.ts';
import type { WatchRecord } from './records.ts';
import type { Finding, Post, Watch } from './watch.ts';

/** What the records of a file of watches add up to. */
export class WatchState {
  readonly watches = new Map<string, Watch>();
  /** Articles that have been looked at, by what they are known by. */
  readonly seen = new Set<string>();
  /** The number of the last of them, where articles have numbers. */
  last: number | undefined;
  /** What was found and is in no message yet, oldest first, by watch. */
  readonly waiting = new Map<string, Finding[]>();
  /** Messages of which it is not known that they are there, by nonce. */
  readonly pending = new Map<string, Post>();

  apply(record: WatchRecord): void {
    switch (record.is) {
      case 'watch': {
        const { is: _, ...watch } = record;
        this.watches.set(watch.id, watch);
        return;
      }
      case 'unwatch':
        this.watches.delete(record.id);
        this.waiting.delete(record.id);
        for (const { nonce, watch } of this.pending.values())
          if (watch === record.id) this.pending.delete(nonce);
        return;
      case 'seen':
        for (const article of record.articles) this.seen.add(article);
        for (const finding of record.found) this.#wait(finding);
        this.last = record.last ?? this.last;
        return;
      case 'posts':
        for (const { takes, ...post } of record.posts) {
          this.#take(post.watch, takes);
          if (this.watches.has(post.watch)) this.pending.set(post.nonce, post);
        }
        return;
      case 'skip':
        this.#take(record.watch, record.takes);
        return;
      case 'done':
        this.pending.delete(record.nonce);
    }
  }

  /** The fewest records that add up to the same. */
  records(): WatchRecord[] {
    return [
      ...[...this.watches.values()].map((watch) => ({ is: 'watch' as const, ...watch })),
      {
        is: 'seen',
        articles: [...this.seen].slice(-REMEMBERED),
        found: [...this.waiting.values()].flat(),
        ...(this.last !== undefined && { last: this.last }),
      },
      { is: 'posts', posts: [...this.pending.values()].map((post) => ({ ...asRecorded(post), takes: 0 })) },
    ];
  }

  #take(watch: string, count: number): void {
    const left = this.waiting.get(watch)?.slice(count) ?? [];
    if (left.length > 0) this.waiting.set(watch, left);
    else this.waiting.delete(watch);
  }

  #wait(finding: Finding): void {
    if (!this.watches.has(finding.watch)) return;
    pushTo(this.waiting, finding.watch, finding);
  }
}

function asRecorded({ body, ...post }: Post) {
  return { ...post, body: { ...body } };
}

/** Articles: more than a folder holds. One that comes back after so many others is new. */
const REMEMBERED = 500_000;
