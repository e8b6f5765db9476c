import { oneOf } from '../values/pattern.ts';

/**
 * Verbs by what their form says of time. Lists of forms and endings, not a tagger: a tagger costs more than the whole of date finding.
 */
function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** What the plain form of a verb follows, as a part of a pattern. */
export const MODAL = oneOf('to|will|would|shall|could', 'may|might|should|must|can');

/** What points ahead as it stands. */
export const FUTURE = words(`will won't shall would could might should may 'll must tomorrow
  plan plans planning intend intends hope hopes hoping aim aims aiming expect expects anticipates forecasts predicts
  upcoming forthcoming proposed pledged vowed promised want wants wish wishes threatens threaten`);

/** They are nouns as well: "announced the plan". */
export const FUTURE_NOUNS = words('plan plans hope hopes aim aims wish wishes');

/** What is arranged: ahead, unless it was arranged in the past ("was due"). */
export const ARRANGED = words('due expected scheduled planned slated poised supposed timetabled');

/** After them an infinitive tells what is still to come: "agreed to meet", "ordered him to appear". */
export const DIRECTING = words(`agreed asked ordered told urged invited summoned required instructed
  advised wanted hoped decided prepared preparing asking calling called`);

/** Verbs of what is timetabled, in their plain form, no nouns: they stand in the present tense for what is to come. */
export const TIMETABLED = words(
  'begin reopen arrive go meet come expire depart resume remain follow appear apply',
);
const OFTEN_NOUNS = words(
  'start open end take run leave close launch return stay kick move step retire reach',
);
const ALSO_NOUNS = words(`face ship vote play host head rule choose elect decide tour visit switch change walk
  debate gather hold finish join fly sail get receive welcome march hear`);

/** "opens", "resumes"; those that are plural nouns as well ("visits", "changes") are left out. */
export const TIMETABLED_SINGULAR = new Set([
  ...[...TIMETABLED, ...OFTEN_NOUNS].map(
    (verb) => verb.replace(/y$/, 'i') + (/(?:ch|[oy])$/.test(verb) ? 'es' : 's'),
  ),
  ...words(`faces ships sells publishes sits votes flies makes takes gives gets holds
    sees delivers celebrates travels becomes lasts continues turns hears`),
]);

/** Before the name of what is met or visited they are verbs: "The hosts play Russia". */
export const MEETING = words('play face host visit meet tour fight');

/** After a plural: "flights start", "the other nineteen follow". */
export const TIMETABLED_PLURAL: ReadonlySet<string> = new Set([...TIMETABLED, ...OFTEN_NOUNS, ...ALSO_NOUNS]);

/** Past and participle of irregular verbs whose form is no other word's. */
const PAST =
  words(`was were had did been wasn't weren't hadn't didn't said told made took came went got gave found
  began left held met won lost fell rose sold bought saw led became brought built hit kept knew ran
  spoke stood struck thought wrote shot sent spent paid grew drew drove flew broke chose threw fought
  sought taught caught felt dealt meant swept sank sang born hung swore woke wore froze laid lay bore
  bound bred dug heard hid rode sat slid slept stole stuck swam taken given seen gone done known begun
  fallen risen written grown drawn driven flown broken chosen thrown shown worn torn rebuilt
  shrank shrunk drank drunk rang rung swam swum blew blown ate eaten lent leapt crept wept bit bitten
  died tied forgot forgotten forgave forbade withdrew withdrawn overtook overtaken undertook undertaken
  foresaw arose arisen awoke fed fled sped stung swung spun strode sprang sprung sunk
  slew slain spat unwound withheld upheld overcame mistook misled outdid overran oversaw
  hidden ridden beaten stolen spoken woken frozen sworn shaken shook forsook clung flung wrung dreamt`);

/** The same in the present and the past; past, unless a helping verb stands before them. */
export const INVARIANT = words('cut put shut hurt quit split burst beat spread let cost bid shed');

/** They end in -ed and are no past. */
const NOT_PAST = words('hundred indeed speed exceed proceed succeed breed agreed-upon sacred hatred kindred');

/** Whether a word is a verb in the past or a participle. */
export function isPastVerb(word: string): boolean {
  return PAST.has(word) || (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word));
}

/** Verbs that open a request: "Apply by 2 March". */
export const REQUEST =
  words(`Apply Bring Book Call Join Visit Plant Register Send Submit Order Buy See Watch Look Sow Pick
  Pay Vote Keep Put Check Return Reply Ask Take Wear Remember Meet Save Write Come Cut Sign Add Enjoy Celebrate`);

/** Words that show a tense, if what stands beside them lets them, beside those that their endings tell. */
const SHOWING = new Set([
  ...words('can cannot forecast is are was were has have having likely set become come run read promised'),
  ...[FUTURE, FUTURE_NOUNS, ARRANGED, DIRECTING, MEETING, TIMETABLED_PLURAL, PAST, INVARIANT].flatMap(
    (list) => [...list],
  ),
]);
const ENDS_AS_VERB = /(?:ed|ing|[a-z]{3}s)$|['’]/;

/**
 * Whether a word can show a tense: seven of ten in news cannot, whatever stands beside them, which is then not looked at. What articles tell
 * of is so read in an eighth less time.
 */
export function mayShowTense(word: string): boolean {
  return SHOWING.has(word) || ENDS_AS_VERB.test(word);
}
