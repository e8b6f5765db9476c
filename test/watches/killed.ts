import type { Disk } from '../../src/watches/journal.ts';
import type { Post } from '../../src/watches/watch.ts';
import type { Poster } from '../../src/watches/watcher.ts';

/** A process that ends at some operation of its disk or of its messages; what it began may be done, in part or not. */
export class Life {
  isOver = false;
  /** Operations that are still let through. */
  constructor(
    private left: number,
    private readonly random: () => number,
    private readonly onKilled: (where: string) => void,
  ) {}

  /** Does an operation, or ends before, in the middle or after it. */
  async run<T>(what: string, whole: () => T, part?: () => void): Promise<T> {
    await Promise.resolve();
    if (this.isOver) return new Promise<never>(() => {});
    if (this.left-- > 0) return whole();
    const at = Math.floor(this.random() * (part ? 3 : 2));
    if (at === 1) whole();
    if (at === 2) part?.();
    this.kill(`${what} ${['before', 'after', 'amid'][at]}`);
    return new Promise<never>(() => {});
  }

  kill(where: string): void {
    this.isOver = true;
    this.onKilled(where);
  }
}

/** A disk that outlives processes, of one file. */
export class Disk1 {
  content = '';

  of(life: Life, random: () => number): Disk {
    const add = (text: string) => {
      this.content += text;
    };
    const torn = (text: string) => text.slice(0, Math.floor(random() * text.length));
    return {
      read: async () => this.content,
      replace: (_, content) =>
        life.run('replace', () => {
          this.content = content;
        }),
      append: (_, content) =>
        life.run(
          'append',
          () => add(content),
          () => add(torn(content)),
        ),
    };
  }
}

/** A message in a channel. */
export interface Told {
  readonly channel: string;
  readonly text: string;
  readonly mark: number;
  readonly at: number;
  readonly watch: string;
}

/** Channels that outlive processes. A nonce is known for some minutes. */
export class Channels {
  readonly told: Told[] = [];
  readonly #nonces = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly random: () => number,
    /** Requests of a hundred that fail, half of them though they were done. */
    private readonly failing: number,
  ) {}

  of(life: Life): Poster {
    const flaky = async <T>(what: string, work: () => T): Promise<T> => {
      const fate = this.random() * 100;
      if (fate < this.failing / 2) throw new Error('Discord cannot be reached');
      const result = await life.run(what, work);
      if (fate < this.failing) throw new Error('Discord has hung up');
      return result;
    };
    return {
      post: (channel, post) => flaky('post', () => this.#take(channel, post)),
      isThere: (channel, { mark }) =>
        flaky('history', () => this.told.some((each) => each.channel === channel && each.mark === mark)),
    };
  }

  #take(channel: string, { nonce, body, mark, watch }: Post): void {
    const known = this.#nonces.get(nonce);
    if (known !== undefined && this.now() - known < NONCE_MS) return;
    this.#nonces.set(nonce, this.now());
    this.told.push({ channel, text: JSON.stringify(body), mark, at: this.now(), watch });
  }
}

const NONCE_MS = 3 * 60_000;
