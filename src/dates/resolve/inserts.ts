/** The text with commas in place of its inserts, as long as before. */
export function withoutInserts(text: string): string {
  return text
    .replace(INSERT, (insert) => ','.repeat(insert.length))
    .replace(RESTRICTIVE, (clause) => ','.repeat(clause.length));
}
/** Where the clause after the last semicolon begins; a clause with "then" or with no words of its own goes on with the one before it. */
export function clauseAfterSemicolon(text: string): number {
  const at = text.lastIndexOf('; ') + 1;
  return !/^ (?:and )?(?:then|later|he|she|it|they)\b|^ (?:in|on|and)? ?$/.test(text.slice(at)) ? at : 0;
}

const INSERT =
  /, (?:which|who|whose|where|[a-z]{3,}ed|born|built|found|bought|held|made)\b [^,;()]{1,80},(?= [a-z])/g;
/** "A general who seized power in October 1999 was": the date of a clause inside a subject. */
const CLAUSE = String.raw`\b(?:who|which|that) (?!is |are |the |it |he |she |they )[^,;]{1,60}`;
const ITS_DATE = String.raw`(?:in|on|since) (?:[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?)?[12]\d{3}`;
const VERB = '(?:was|were|is|are|has|had|have|will|would|could|said|[a-z]{2,12}ed)';
const RESTRICTIVE = new RegExp(String.raw`${CLAUSE} ${ITS_DATE}(?= ${VERB}\b)`, 'g');
