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
  if (POSSESSIVE_BEFORE.test(before) && NOUN_NEXT.test(after)) return true;
  if (/^ [A-Z][a-z]+/.test(after) && !SURE_WORD_BEFORE.test(before)) return false;
  return DATE_WORD_BEFORE.test(before) || MONTH_NEXT.test(after);
}

/**
 * Whether "may", "march" and "mar", which in small letters are mostly other words, are such: "12 may be hurt", "a march in 2019", "it may
 * first need". `said` is the whole phrase, `before` what stands before it.
 */
export function isOtherWord(month: string, said: string, before: string): boolean {
  return /^(?:may|march|mar)$/.test(month) && !SURELY_DAY.test(said) && !BEFORE_SMALL.test(before);
}
/** "12th may", "12 of may", "Monday 12 may", "may the first". */
const SURELY_DAY = /\d(?:st|nd|rd|th)\b|\d of |^[A-Z]|\bthe [a-z]+(?:st|nd|rd|th)\b/;
const BEFORE_SMALL = /\b(?:on|in|since|until|till|during|early|late|mid)[ -]$/i;

/** Whether a name is somebody's and no month's: "Theresa May in 2016", "Mrs May first said". */
export function isSomebodys(name: string, before: string): boolean {
  return SURNAME.test(name) && (PERSON_BEFORE.test(before) || NAME_BEFORE.test(before));
}
const SURNAME = /^(?:March|April|May|June|August)$/;

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
const NAME_BEFORE = new RegExp(
  String.raw`\b(?!${oneOf(NO_NAME, 'The|That|On|Of|And|Between|Before|After|To|Mid|[A-Z][a-z]+day')} )[A-Z][a-z]+ $`,
);
/** "Theresa May", "Mrs. May"; not "In May". */
const PERSON_CALLED_MAY = new RegExp(String.raw`\b(?!${NO_NAME} May\b)(?:[A-Z][a-z]+|Mrs|Ms|Mr)\.? May\b`);
/** "its June meeting", "the company's March sales". */
const POSSESSIVE_BEFORE = /(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|an?)|'s) $/;
/** Not "The Women's March drew". */
const NOUN_NEXT = new RegExp(
  String.raw`^ (?!${oneOf('on|was|were|has|had|will|would', 'drew|took|began|went|saw|came|ran|that|which|who')}\b)[a-z]{3,}`,
);
/** "May's", "March and April". */
const MONTH_NEXT = new RegExp(
  String.raw`^(?:'s\b| (?:and|to|through|or) ${oneOf(LONG_MONTH, 'March|April|May|June|August')}\b)`,
);
