/** The text with commas in place of its inserts, as long as before. */
export function withoutInserts(text: string): string {
  return text.replace(INSERT, (insert) => ','.repeat(insert.length));
}
/** Where the clause after the last semicolon begins; a clause with "then" or with no words of its own goes on with the one before it. */
export function clauseAfterSemicolon(text: string): number {
  const at = text.lastIndexOf('; ') + 1;
  return at > 0 && !/^ (?:and )?(?:then|later|he|she|it|they)\b|^ (?:in|on|and)? ?$/.test(text.slice(at))
    ? at
    : 0;
}

const INSERT =
  /, (?:which|who|whose|where|[a-z]{3,}ed|born|built|found|bought|held|made)\b [^,;()]{1,80},(?= [a-z])/g;
