import { oneOf } from '../../values/pattern.ts';
import type { TextTest } from '../rule.ts';

/**
 * Whether the capitalised name of a month means the month and not a person or a verb. `before` and `after` are what stands beside
 * it; the whole text counts too, for a Mrs May elsewhere in it makes another "May" hers.
 */
export function readsAsMonth(name: string, before: string, after: string, holds: TextTest): boolean {
  if (name.length === 3 && name !== 'May') return false;
  if (name.length === 4 && name !== 'June' && name !== 'July') return false;
  if (/(?:^|[.\n] ?)$/.test(before) && /^: /.test(after)) return true;
  if (PERSON_BEFORE.test(before)) return false;
  if (/\b[Ii]t (?:was|is) $/.test(before) && /^ (?:before|when|and)\b/.test(after)) return true;
  if (SPEAKER.test(after)) return /\b[Ii]n $/.test(before) && /^ [a-z]/.test(after);
  if (CERTAIN_MONTH.test(name))
    return !/^ [A-Z][a-z]+(?: said| says|,)/.test(after) || DATE_WORD_BEFORE.test(before);
  if (name === 'May' && holds(PERSON_CALLED_MAY)) return SURE_WORD_BEFORE.test(before);
  if (POSSESSIVE_BEFORE.test(before) && /^ (?!on\b)[a-z]{3,}/.test(after)) return true;
  if (/^ [A-Z][a-z]+/.test(after) && !SURE_WORD_BEFORE.test(before)) return false;
  return DATE_WORD_BEFORE.test(before) || MONTH_NEXT.test(after);
}

const LONG_MONTH = oneOf('January|February|July', 'September|October|November|December');
const CERTAIN_MONTH = new RegExp(`^${oneOf(LONG_MONTH, 'JAN|FEB|JUL|SEP|OCT|NOV|DEC')}`);

const SURE = oneOf(
  'in|since|until|till|during|throughout',
  'early|late|mid',
  '(?:middle|end|beginning|start|month) of',
);
const SURE_WORD_BEFORE = new RegExp(String.raw`\b${SURE}[ -]$`, 'i');
const LIKELY = oneOf(
  'through|last|of|from|to|for|by',
  'before|after|and|between|or|around|as of',
  'as (?:recently|late|early|soon|far back) as',
  'ending|ended',
);
const DATE_WORD_BEFORE = new RegExp(String.raw`\b${oneOf(SURE, LIKELY)}[ -]$`, 'i');

const PERSON_BEFORE =
  /\b(?:Mrs?|Ms|Miss|Dr|Sir|Lord|Lady|Theresa|Prime Minister|President|Senator|Judge)\.? $/;
/** "May said", "May Smith told". */
const SPEAKER = /^ (?:[A-Z][a-z]+ (?:said|says|told)|said|says|told|has said)\b/;
const NO_NAME = oneOf('In|Since|Until|Last|This|Early', 'Late|By|From|For|During|Next');
/** "Theresa May", "Mrs. May"; not "In May". */
const PERSON_CALLED_MAY = new RegExp(String.raw`\b(?!${NO_NAME} May\b)(?:[A-Z][a-z]+|Mrs|Ms|Mr)\.? May\b`);
/** "its June meeting", "the company's March sales". */
const POSSESSIVE_BEFORE = /(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|an?)|'s) $/;
/** "May's", "March and April". */
const MONTH_NEXT = new RegExp(
  String.raw`^(?:'s\b| (?:and|to|through|or) ${oneOf(LONG_MONTH, 'March|April|May|June|August')}\b)`,
);
