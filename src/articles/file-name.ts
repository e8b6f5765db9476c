/** A file's path without its ending, and without the `.gz` after it. */
export function fileStem(file: string): string {
  return file.replace(/\.gz$/i, '').replace(/(?<=[^/])\.[a-z][a-z\d]{0,9}$/i, '');
}
