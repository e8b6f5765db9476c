import { join } from 'node:path';

/**
 * Where the servers' own articles lie in the folder of those for all: `.servers/SERVER/`. Who reads that folder passes over names that begin
 * with a dot.
 */
const SERVERS = '.servers';

/** Discord's numbers: nothing else ever becomes a part of a path. */
const SERVER = /^\d{17,20}$/;

/** The folder of one server's own articles. */
export interface ServerFolder {
  readonly path: string;
  /** What its files' names begin with, seen from the folder of the articles for all. */
  readonly under: string;
}

/** The folder of a server; it need not be there. Undefined for anything but Discord's number of a server. */
export function serverFolder(articlesDir: string, server: string): ServerFolder | undefined {
  if (!SERVER.test(server)) return undefined;
  return { path: join(articlesDir, SERVERS, server), under: `${SERVERS}/${server}/` };
}

/** The server whose own an article is, by its file; undefined for one that all servers have. */
export function ownerOf({ file }: { readonly file: string }): string | undefined {
  const [folder, server = '', ...rest] = file.split('/');
  return folder === SERVERS && rest.length > 0 && SERVER.test(server) ? server : undefined;
}
