/**
 * The base form of an irregular verb form or plural ("bought", "children"), lower-case; undefined for any other word. A
 * question asks "when did they buy it" and the news says that they bought it, and the stemmer, which knows endings alone, sees
 * two words.
 *
 * The verbs of A Comprehensive Grammar of the English Language (Quirk et al. 1985, 3.11 to 3.19), without those whose forms are all alike
 * and without forms that are as often another word ("bound", "fed", "lay", "wound").
 */
export function baseOf(word: string): string | undefined {
  return bases.get(word);
}

/** Whether a word is a form of an irregular verb other than its base: "won", "left", not "children". Lower case. */
export function isIrregularVerbForm(word: string): boolean {
  return verbForms.has(word);
}

const VERBS = `arise arose arisen; awake awoke awoken; beat beaten; become became; begin began begun; bend bent; bite bit bitten;
  blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught;
  choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; draw drew drawn; dream dreamt;
  drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feel felt; fight fought; find found; flee fled; fling flung;
  fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven;
  freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden;
  hold held; keep kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left; lend lent;
  lose lost; make made; mean meant; meet met; mistake mistook mistaken; overcome overcame; oversee oversaw overseen;
  overtake overtook overtaken; overthrow overthrew overthrown; pay paid; prove proven; rebuild rebuilt; ride rode ridden;
  ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken;
  shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
  spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken;
  swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told;
  think thought; throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken;
  wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld;
  withstand withstood; write wrote written`;

const PLURALS = `analysis analyses; child children; crisis crises; foot feet; goose geese; hypothesis hypotheses; knife knives;
  man men; mouse mice; oasis oases; thesis theses; tooth teeth; wife wives; wolf wolves; woman women`;

const bases = basesOf(`${VERBS}; ${PLURALS}`);
const verbForms = basesOf(VERBS);

function basesOf(entries: string): ReadonlyMap<string, string> {
  return new Map(
    entries.split(';').flatMap((entry) => {
      const [base = '', ...forms] = entry.trim().split(/\s+/);
      return forms.map((form) => [form, base] as const);
    }),
  );
}
