import { oneOf } from '../../values/pattern.ts';

/** Whether the four figures at an offset count or name something and are no year: "2000 people", "Windows 2000". */
export function isNumberOfThings(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 16), at);
  const after = text.slice(at + 4, at + 24);
  if (NAME_BEFORE.test(before)) return true;
  if (COUNTED.test(after.replace(/^\s/, ' '))) return !(SINCE_BEFORE.test(before) && DOERS.test(after));
  const value = Number(text.slice(at, at + 4));
  const isRound = value % 100 === 0;
  const isCertain = DATE_BEFORE.test(before) || /[(-]$/.test(before) || /^(?:'s\b|-\d{2,4}\b)/.test(after);
  if (!isCertain) return isRound || value < 1800 || value > 2060;
  return (value < 1500 || (isRound && value < 1700)) && /^ [a-z]+s\b/.test(after);
}

/** Whether the four figures at an offset are those of a publication that is cited: "Bonomi, 1971, says", "Lee et al., 1998", "Smith (1987) argues". */
export function isCited(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + 4, at + 24);
  if (/\bet al\.?,? \(?$/.test(before) || CITED_TO.test(before)) return true;
  return (
    (AUTHOR_COMMA.test(before) && CITES.test(after)) ||
    (AUTHOR_BRACKET.test(before) && CITES_BRACKET.test(after))
  );
}

const AUTHOR = String.raw`\b[A-Z][\w'-]+`;
const AUTHOR_COMMA = new RegExp(`${AUTHOR}, $`);
const AUTHOR_BRACKET = new RegExp(String.raw`${AUTHOR} \($`);
/** "according to Harvest (1998)". */
const CITED_TO = new RegExp(String.raw`\b(?:[Aa]ccording to|see|cf\.) ${AUTHOR} \($`);
const SAYS = oneOf(
  'says?|writes?|argues?|notes?|finds?|suggests?|claims?|observes?',
  'argued|found|wrote|noted|suggested|concluded|demonstrated|observed',
  'shows?|showed|reports?|reported|describes?|described|said|concludes?|demonstrates?',
);
const CITES = new RegExp(String.raw`^[a-z]?, (?:${SAYS}\b|pp?\. ?\d)`);
const CITES_BRACKET = new RegExp(String.raw`^[a-z]?\) ${SAYS}\b`);

const MEASURES = oneOf(
  'dollars|euros|pounds|miles?|km|kilometers|kilometres|metres|meters|feet',
  'tons|tonnes|percent|points?|mph|rpm|kg|kW|MW|acres|hectares|barrels|calories|horsepower',
  'hours|days|GMT|UTC|EST|local time',
);
const PEOPLE = oneOf(
  'people|workers|employees|troops|soldiers|police|men|women|children',
  'members|students|deaths|dead|injured',
);
const THINGS = oneOf('jobs|cars|units|homes|houses|pages|times|shares|votes|copies|others|more');
const COUNTED = new RegExp(String.raw`^(?:(?:-| )?${oneOf(MEASURES, PEOPLE, THINGS)}\b|%|°)`);

/** "Since 1979 women have had to", "In 1918 women voted": people who do something then. */
const SINCE_BEFORE = /(?:^|[.!?;] |\n)(?:Since|In|By|Until|From|Before) $/;
const DOERS = new RegExp(
  String.raw`^ ${PEOPLE} (?:have|had|has|were|was|could|got|won|went|may|[a-z]{2,}ed)\b`,
);

const DATE_WORD = oneOf(
  'in|since|until|till|by|from|to|through|during|for|before|after|between|and|or|than|of|the',
  String.raw`early|late|mid|circa|c\.|around|back in|as of`,
  'year|years|fiscal|season',
);
const DATE_BEFORE = new RegExp(String.raw`\b${DATE_WORD}[ -]$`, 'i');

const NUMBERED = oneOf(
  'Windows|Office|Server|Model|Series|Mark|Type|Class|version',
  'Flight|Boeing|Airbus|BA|Apollo|Route|Highway',
  String.raw`Channel|Radio|Room|Area|No\.|Nos\.|number|Resolution|Regulation`,
  String.raw`page|pp?\.|chapter|section|Rs\.?|USD|EUR`,
);
const NAME_BEFORE = new RegExp(String.raw`(?:[$£#¥]|\b${NUMBERED}) ?$`);
