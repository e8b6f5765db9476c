import { stemOf } from './folded-words.ts';

/**
 * English verbs, nouns and adjectives that texts of any topic use: those of the two hundred most frequent content words of
 * encyclopaedia and news articles that name no topic, and the further forms of the verbs among them.
 */
const WORDS = `
  able according actually add added additional again allow allowed almost already another appear around ask asked attempt
  available back based became become becomes began begin believe best better bring call came case caused certain change
  close come comes common complete consider considered contain continue continued could create created currently day deal
  decide describe described different direct do done due early either end ended especially even event ever every exact exist
  existed expected fact far find first follow followed following form found full gave general get gets getting give given go
  goes going gone good got great greater group happen happened happening help held high hold important include included
  including instead involved keep kept kind know known large larger largest last late later lead leads leading led left less
  like likely little long lot low made main major make makes making many mean means might most move much must name named near
  need needed needs new next number occur occurred often one open order original other own part particular people person place
  placed point possible present previous primary provide put ran reach reached reason receive received recent refer related
  remain remained result resulted run running said same saw say says second see seen series set several show shown significant
  similar since single small sort specific stand start started state stated still stop take taken takes taking tell term
  thing think thought three time times today together told took total toward tried try turn turned two type use used uses
  using usual usually various want wanted way ways well went whole wide within without word work worked world year years`;

const COMMON: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(stemOf));

/** Whether a term is that of a word which tells little of what a text is about. */
export function isCommon(term: string): boolean {
  return COMMON.has(term);
}
