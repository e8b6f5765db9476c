import { strToU8, zipSync } from 'fflate';

/** A ZIP archive of these files, in their order, uncompressed as the first of an EPUB book has to be. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 0 });
}
