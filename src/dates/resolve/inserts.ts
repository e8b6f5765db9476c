/** The text with commas in place of its inserts, as long as before. */
export function withoutInserts(text: string): string {
  return text.replace(INSERT, (insert) => ','.repeat(insert.length));
}
const INSERT =
  /, (?:which|who|whose|where|[a-z]{3,}ed|born|built|found|bought|held|made)\b [^,;()]{1,80},(?= [a-z])/g;
