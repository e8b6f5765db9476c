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

/** What a gzip file holds. Its own word on the length is not trusted. */
export async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const { Gunzip } = await import('fflate');
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Gunzip((chunk) => {
    total += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
      if (total > MAX_UNPACKED) break;
    }
  } catch (cause) {
    throw new Error(`expected a gzip file, got a damaged one (${(cause as Error).message})`, { cause });
  }
  if (total > MAX_UNPACKED)
    throw new Error(`expected a file of at most ${MAX_UNPACKED} bytes unpacked, got more`);
  return Buffer.concat(chunks);
}

/** Deflate packs a thousand to one at most, so one step unpacks to 16 MB. */
const STEP = 16_384;

/** The name of the first file of a ZIP archive, by which its kind is told; undefined if it is none. */
export function firstEntry(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return undefined;
  const length = (bytes[26] ?? 0) + (bytes[27] ?? 0) * 256;
  return String.fromCharCode(...bytes.subarray(30, 30 + Math.min(length, 200)));
}
