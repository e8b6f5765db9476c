import type { Format } from './format.ts';
import { gunzip } from './unpack.ts';

/** One packed file in any of these formats. By fflate. */
export const gzip: Format = {
  name: 'a gzip file',
  recognises: ({ bytes }) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  read: async ({ name, bytes }, readInner) =>
    readInner({ name: name.replace(/\.gz$/i, ''), bytes: await gunzip(bytes) }),
};
