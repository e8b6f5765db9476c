import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** What an archive, or a document that is one, may hold once unpacked. */
const MAX_UNPACKED = 100_000_000;
const MAX_ENTRIES = 10_000;

/** The files of a ZIP archive, by their paths in it. Rejects if it is damaged or would unpack to more than the limit. */
export async function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): Promise<Map<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  let count = 0;
  let refused: Error | undefined;
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (refused || name.endsWith('/') || !wanted(name)) return false;
        total += originalSize;
        count++;
        if (total > MAX_UNPACKED)
          refused = new Error(`expected an archive of at most ${MAX_UNPACKED} bytes unpacked, got more`);
        if (count > MAX_ENTRIES)
          refused = new Error(`expected an archive of at most ${MAX_ENTRIES} files, got more`);
        return refused === undefined;
      },
    });
    if (refused) throw refused;
    return new Map(Object.entries(files));
  } catch (cause) {
    if (cause === refused) throw cause;
    throw new Error(`expected a ZIP archive, got a damaged one (${(cause as Error).message})`, { cause });
  }
}

/** What a gzip file holds. Its own word on the length is not trusted. Rejects if it is damaged or would unpack to more than the limit. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await unpack(bytes, { maxOutputLength: MAX_UNPACKED });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new Error(`expected a file of at most ${MAX_UNPACKED} bytes unpacked, got more`);
    throw new Error(`expected a gzip file, got a damaged one (${message})`, { cause });
  }
}

const unpack = promisify(zlib.gunzip);

/** The name of the first file of a ZIP archive, by which its kind is told; undefined if it is none. */
export function firstEntry(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return undefined;
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  return String.fromCharCode(...bytes.subarray(30, 30 + Math.min(length, 200)));
}
