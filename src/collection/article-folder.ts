import { open, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { slugOf } from '../articles/article-ids.ts';
import { filesIfThere } from '../articles/folder-files.ts';
import { readFrontMatter } from '../articles/front-matter.ts';
import type { PartContent } from '../articles/read-file.ts';
import { writeWhole } from '../support/write-whole.ts';
import { fetchedIdentity, identityOf, storedText } from './stored-text.ts';

/** What became, or would become, of an article that was put into a folder. */
export type PutOutcome = 'added' | 'updated' | 'unchanged';

export interface Put {
  readonly outcome: PutOutcome;
  /** Its path in the folder, with forward slashes. */
  readonly file: string;
  /** What the file held before; undefined if there was none. */
  readonly before: string | undefined;
}

export interface PutOptions {
  /** What to call a file after whose article has no title. */
  readonly name: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Whether a file that holds this stays as it is. Default: none does. */
  readonly stays?: ((before: string) => boolean) | undefined;
  /** The address that it was had from, if it was alone there. */
  readonly fetched?: string | undefined;
}

/** A folder of articles that is added to. */
export interface ArticleFolder {
  /** Whether the article has a file there, whatever it says; `name`: what one without a title is called after. */
  holds(article: PartContent, name: string): boolean;
  /** Writes the article into a file of its own, or over the one that it has. */
  put(article: PartContent, options: PutOptions): Promise<Put>;
}

/** The files of a folder, whatever is in them. */
export interface FolderFiles {
  /** Gives a file this content, or takes it away; never half a file. Throws for a path that leads out of the folder. */
  restore(file: string, content: string | Uint8Array | undefined): Promise<void>;
  /** What a file holds; undefined if there is none. */
  contentOf(file: string): Promise<Uint8Array | undefined>;
}

/** The folder, which is made when something is written. The files that were added to it are found by their front matter. */
export async function openArticleFolder(folder: string): Promise<ArticleFolder> {
  const names = await filesIfThere(folder);
  const { restore, contentOf } = filesOf(folder);
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const known = new Map<string, string>();
  for (const name of names) {
    for (const identity of await identitiesIn(join(folder, name)))
      if (!known.has(identity)) known.set(identity, name);
  }

  const nameFor = (title: string): string => {
    const stem = slugOf(title);
    let name = `${stem}.txt`;
    for (let number = 2; taken.has(name); number++) name = `${stem}-${number}.txt`;
    return name;
  };
  const identified = ({ content }: PartContent, name: string) => {
    const called = content.title ?? name;
    return { called, identity: identityOf(content, `${slugOf(called)}.txt`) };
  };
  return {
    holds: (article, name) => known.has(identified(article, name).identity),
    async put(article, { name, dryRun, stays = () => false, fetched }) {
      const { called, identity } = identified(article, name);
      // A page may give itself another address each time.
      const identities = [...fetchedIdentity(fetched), identity];
      const its = identities.flatMap((each) => known.get(each) ?? [])[0];
      const file = its ?? nameFor(called);
      const before = its === undefined ? undefined : (await contentOf(file))?.toString();
      const text = storedText(article, fetched);
      const isSame = before === text || (before !== undefined && stays(before));
      const outcome = before === undefined ? 'added' : isSame ? 'unchanged' : 'updated';
      for (const each of identities) known.set(each, file);
      taken.add(file);
      if (!dryRun && outcome !== 'unchanged') await restore(file, text);
      return { outcome, file, before };
    },
  };
}

/** The files of this folder. Nothing is looked at before it is asked for. */
export function filesOf(folder: string): FolderFiles {
  const pathOf = (file: string): string => {
    if (file.split('/').some((part) => part === '..' || part === '') || file.includes('\\'))
      throw new Error(`expected a path inside ${folder}, got ${file}`);
    return join(folder, file);
  };
  return {
    async restore(file, content) {
      const path = pathOf(file);
      if (content === undefined) await rm(path, { force: true });
      else await writeWhole(path, content);
    },
    contentOf: (file) =>
      readFile(pathOf(file)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw error;
      }),
  };
}

/** More than front matter ever takes. */
const HEAD_BYTES = 16_384;

/** What the article of a file that was added is known by; nothing for any other file. */
async function identitiesIn(path: string): Promise<readonly string[]> {
  const file = await open(path).catch(() => undefined);
  if (!file) return [];
  try {
    if (!(await file.stat()).isFile()) return [];
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const head = buffer.toString('utf8', 0, bytesRead);
    if (!/^---\nlayout: /.test(head)) return [];
    const { fields } = readFrontMatter(head);
    return [identityOf(fields, basename(path)), ...fetchedIdentity(fields.fetched)];
  } catch {
    return []; // Front matter that an editor broke: a file like any other.
  } finally {
    await file.close();
  }
}
