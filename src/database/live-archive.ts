import type { Archive } from '../archive.ts';
import type { Database } from './database.ts';
import { createFetchedArticles } from './fetched-articles.ts';
import { isAway } from './is-away.ts';
import { openSharedArchive, type SharedArchiveOptions } from './open-shared-archive.ts';
import { readStatistics, type Statistics } from './statistics.ts';

export interface LiveOptions extends SharedArchiveOptions {
  readonly database: Database;
  /** Opens what answers while the database does not; undefined if there is nothing. Closed when the database answers again. */
  readonly openCopy: () => Promise<Archive | undefined>;
  /** Hears that the database no longer answers, with why, and that it answers again. */
  readonly onAway: (away: { readonly error: unknown } | undefined) => void;
  /** Hears of each archive that takes the place of the one before: of a new edition, of the copy, of the database again. */
  readonly onArchive: (archive: Archive, from: 'database' | 'copy') => void;
}

/** The archive over a database, in whatever edition it is, and over a copy while it does not answer. */
export interface LiveArchive {
  /** As it is now. It may be asked also after another has taken its place, and answers as that does. */
  archive(): Archive;
  /**
   * Looks whether there is a new edition, and whether the database answers again. To be called every few seconds. Never rejects: a
   * database that cannot say is away.
   */
  refresh(): Promise<void>;
}

/** Rejects if the database does not answer and there is no copy. */
export async function openLiveArchive(options: LiveOptions): Promise<LiveArchive> {
  const { database, openCopy, onAway, onArchive, ...archiveOptions } = options;
  const fetched = createFetchedArticles(database);
  const openEdition = (of: Statistics) => openSharedArchive(database, fetched, of, archiveOptions);
  let edition: number | undefined;
  let shared = openEdition({ edition: 0, articles: 0, passages: 0, meanLength: 1 });
  /** What is asked now, and so its number of articles. */
  let shown = shared;
  /** The copy, while the database is away. */
  let away: Promise<Archive> | undefined;

  const leave = (error: unknown): Promise<Archive> => {
    if (away) return away;
    onAway({ error });
    const opening = openCopy().then((copy) => {
      if (!copy) throw error;
      if (away === opening) show(copy, 'copy');
      return copy;
    });
    // Whoever asks hears of it; nobody may ask.
    opening.catch(() => {});
    away = opening;
    return opening;
  };
  const comeBack = () => {
    const copy = away;
    away = undefined;
    onAway(undefined);
    copy?.then(
      (archive) => archive.close(),
      () => {},
    );
  };
  /** Asks the database, or, while it does not answer, the copy. */
  const either = async <T>(ask: (archive: Archive) => Promise<T>): Promise<T> => {
    if (away) return ask(await away);
    const asked = shared;
    try {
      return await ask(asked);
    } catch (error) {
      if (!isAway(error)) throw error;
      return ask(await leave(error));
    }
  };
  /** The same about an article, which the copy has as another object. */
  const about = <O extends { readonly source?: NonNullable<Parameters<Archive['ask']>[1]>['source'] }, T>(
    options: O,
    ask: (archive: Archive, options: O) => Promise<T>,
  ) =>
    either(async (archive) => {
      const { source } = options;
      if (!source || archive === shared) return ask(archive, options);
      const own = await archive.find(source.key);
      return ask(archive, own ? { ...options, source: own } : options);
    });
  const view = (of: Archive): Archive => ({
    size: of.size,
    passageCount: (article) => of.passageCount(article) || shared.passageCount(article),
    copiesOf: (article) => either((archive) => archive.copiesOf(article)),
    list: (from, count) => either((archive) => archive.list(from, count)),
    // The copy has no numbers: what came is told when the database answers again.
    since: (number, count) => either(async (archive) => archive.since?.(number, count) ?? []),
    find: (reference) => either((archive) => archive.find(reference)),
    matching: (typed, limit, under) => either((archive) => archive.matching(typed, limit, under)),
    ask: (question, asked = {}) => about(asked, (archive, own) => archive.ask(question, own)),
    timeline: (asked = {}) => about(asked, (archive, own) => archive.timeline(own)),
    prepared: of.prepared,
    // What stands behind it goes on under the next.
    close: () => {},
  });
  const show = (next: Archive, from: 'database' | 'copy') => {
    shown = next;
    onArchive(view(next), from);
  };
  const look = async () => {
    const found = await readStatistics(database);
    const wasAway = away !== undefined;
    if (wasAway) comeBack();
    if (found.edition === edition && !wasAway) return;
    if (found.edition !== edition) {
      shared.close();
      shared = openEdition(found);
    }
    edition = found.edition;
    show(shared, 'database');
  };

  await look().catch(async (error: unknown) => {
    if (!isAway(error)) throw error;
    await leave(error);
  });
  return {
    archive: () => view(shown),
    refresh: () =>
      look().catch((error: unknown) => {
        leave(error).catch(() => {});
      }),
  };
}
