import { fileStem } from './file-name.ts';

/** Gives the articles of one folder ids of their own. */
export interface ArticleIds {
  /**
   * The id of an article: its file's path without the ending, and after a slash what tells it from others of its file, in
   * small letters and hyphens. If that is taken: the path with its ending; if that is taken too, a number after it.
   */
  idOf(file: string, part?: string): string;
}

/** Ids for the articles of one folder, none of which is given yet. */
export function createIds(): ArticleIds {
  const taken = new Set<string>();
  /** The first number after a stem that may be free: thousands of one name, as wires have them, would each be counted past. */
  const free = new Map<string, number>();
  return {
    idOf(file, part) {
      const tail = part === undefined ? '' : `/${slugOf(part)}`;
      const stem = fileStem(file) + tail;
      let id = taken.has(stem) ? file + tail : stem;
      for (let number = free.get(stem) ?? 2; taken.has(id); number++) {
        id = `${stem}-${number}`;
        free.set(stem, number + 1);
      }
      taken.add(id);
      return id;
    },
  };
}

const MAX_LENGTH = 60;

/** Words as they may stand in an id or a file's name: small letters, digits and hyphens, up to 60 characters. */
export function slugOf(part: string): string {
  const words = part
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? ['article'];
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length >= MAX_LENGTH) break;
    slug += (slug === '' ? '' : '-') + word;
  }
  return slug.slice(0, MAX_LENGTH);
}
