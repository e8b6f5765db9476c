import { setTimeout as sleep } from 'node:timers/promises';
import type { FSWatcher } from 'chokidar';
import { systemErrorText } from '../support/system-error.ts';
import type { ChangedFolder, FolderLooker } from './changed-folder.ts';

export interface WatchOptions {
  readonly folder: string;
  readonly looker: FolderLooker;
  /**
   * `events`: the operating system tells of changes; `poll`: the folder is looked at every five seconds, for disks that tell nothing;
   * `look`: only when that is asked for.
   */
  readonly by: 'events' | 'poll' | 'look';
  /** All articles, after a change. The next is not given before this one is worked off. */
  readonly onChange: (changed: ChangedFolder) => Promise<void>;
  /** Hears once that the folder cannot be read, or cannot be watched; what is known stays, and it is tried again. */
  readonly onProblem: (message: string) => void;
  /** Whether it could be read before; if not, that is said already. Default true. */
  readonly wasRead?: boolean | undefined;
}

/** A folder that is being watched. */
export interface WatchedFolder {
  /** Looks at it now. Resolves when what changed, if anything did, is worked off. */
  look(): Promise<void>;
  /** Whether it could be read at some time: until then it is not known what it holds. */
  wasRead(): boolean;
  close(): Promise<void>;
}

/**
 * Watches a folder and tells of its articles whenever they have changed and come to rest. By chokidar, which hides how the
 * operating systems differ; its events are hints alone: what has changed is found by looking. It does not keep the process alive.
 */
export function watchFolder(options: WatchOptions): WatchedFolder {
  const { folder, looker, by, onChange, onProblem } = options;
  const closing = new AbortController();
  const { signal } = closing;
  let isWanted = false;
  let wasRead = options.wasRead ?? true;
  let isGone = !wasRead;
  let working: Promise<void> | undefined;
  let watcher: FSWatcher | undefined;

  const lookOnce = async () => {
    const found = await looker.look().catch((error: unknown) => {
      if (!isGone && !signal.aborted)
        onProblem(
          `${folder}: expected a folder that can be read, got: ${systemErrorText(error)}. What was read of it stays.`,
        );
      isGone = true;
      // Its watcher went with it.
      if (by !== 'look' && !signal.aborted) setTimeout(look, POLL_MS).unref();
    });
    if (!found || signal.aborted) return;
    if (isGone) watcher?.add(folder);
    isGone = false;
    if (found.changed)
      await onChange(found.changed).catch((error: unknown) => {
        if (!signal.aborted)
          onProblem(`${folder}: expected articles that can be used, got: ${systemErrorText(error)}`);
      });
    if (found.settled) wasRead = true;
    else isWanted = true;
  };
  const workOff = async () => {
    while (isWanted && !signal.aborted) {
      isWanted = false;
      await lookOnce();
      if (isWanted) await sleep(REST_MS, undefined, { signal, ref: false }).catch(() => {});
    }
    working = undefined;
  };
  const look = (): Promise<void> => {
    isWanted = true;
    working ??= workOff();
    return working;
  };

  const isHidden = (path: string) => path !== folder && DOT.test(path);
  const every = { events: SWEEP_MS, poll: POLL_MS, look: undefined }[by];
  const timer = every === undefined ? undefined : setInterval(look, every).unref();
  const hearEvents = async () => {
    // What is asked once need not load it.
    const { watch } = await import('chokidar');
    if (signal.aborted) return;
    watcher = watch(folder, { ignoreInitial: true, persistent: false, ignored: isHidden });
    // What changed before it was ready has no event.
    watcher.on('ready', () => void look());
    watcher.on('all', () => void look());
    watcher.once('error', (error) =>
      onProblem(
        `${folder}: expected a folder that can be watched, got: ${systemErrorText(error)}. It is looked at each minute.`,
      ),
    );
    watcher.on('error', () => {});
  };
  const starting = by === 'events' ? hearEvents() : undefined;
  return {
    look,
    wasRead: () => wasRead,
    async close() {
      closing.abort();
      clearInterval(timer);
      await starting;
      await watcher?.close();
    },
  };
}

/** Between two looks: what does not change in so long is taken as written. */
const REST_MS = 500;
/** Between two looks at a disk that tells nothing. */
const POLL_MS = 5000;
/** An event may be missed: a full queue, a folder that was replaced. */
const SWEEP_MS = 60_000;

/** Files and folders whose names begin with a dot. */
const DOT = /[/\\]\.[^/\\.][^/\\]*$/;
