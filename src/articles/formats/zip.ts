import { fileStem } from '../file-name.ts';
import type { Format, SourceDocument } from './format.ts';
import { peopleIn } from './people.ts';
import { readPost, substackExport } from './substack.ts';
import { firstEntry, unzip } from './unpack.ts';

/** An archive of files in any of these formats. Nothing is written to the disk: its paths are names and no more. By fflate. */
export const zip: Format = {
  name: 'a ZIP archive',
  recognises: ({ bytes }) => firstEntry(bytes) !== undefined,
  async read({ bytes }, readInner) {
    const documents: SourceDocument[] = [];
    const problems: { part: string; message: string }[] = [];
    const files = await unzip(bytes, (name) => !/(?:^|\/)(?:\.[^./]|__MACOSX\/)/.test(name));
    const people = peopleOf(files);
    const substack = substackExport(files);
    for (const [name, inner] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (substack?.isAside(name)) continue;
      try {
        const post = substack?.rowOf(name);
        const reading = post ? await readPost(post, inner) : await readInner({ name, bytes: inner, people });
        const partOf = (part: string | undefined) => [fileStem(name), part].filter(Boolean).join('/');
        // One after the other: so many as a file may hold are too many for one call.
        for (const document of reading.documents)
          documents.push({ ...document, part: partOf(document.part) });
        for (const { part, message } of reading.problems ?? [])
          problems.push({ part: `${name}, ${part}`, message });
      } catch (error) {
        problems.push({ part: name, message: (error as Error).message });
      }
    }
    return { documents, problems };
  },
};

/** Slack's messages have ids for people; who they are stands in a file of its own at the top. */
function peopleOf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> | undefined {
  const users = files.get('users.json');
  try {
    return users && peopleIn(JSON.parse(new TextDecoder().decode(users)));
  } catch {
    return undefined; // It is named when it is read itself.
  }
}
