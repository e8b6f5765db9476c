/** A file's path without its ending, without the `.gz` after it, and without the ids that Notion puts behind the names of what it exports. */
export function fileStem(file: string): string {
  const stem = file.replace(/\.gz$/i, '').replace(/(?<=[^/])\.[a-z][a-z\d]{0,9}$/i, '');
  return stem.replace(/(?<=[^/]) [\da-f]{32}(?=(?:_all)?(?:\/|$))/g, '');
}
