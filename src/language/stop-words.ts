/**
 * English words that carry no topic: the list of NLTK 3 (pronouns, articles, auxiliaries, prepositions, conjunctions), with
 * the question words, "also", "would", "could", "upon", and the halves that a contraction leaves ("don't" is read as "dont").
 * Without "once" and "own", which are verbs or tell times in news.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are arent as at be because been before being below between
  both but by can cannot cant could couldnt d did didnt do does doesnt doing dont down during each few for from further had
  hadnt has hasnt have havent having he hed her here hers herself hes him himself his how hows i id if im in into is isnt it
  its itself ive just ll m may me might mightnt more most must mustnt my myself no nor not now o of off on only or other our
  ours ourselves out over please re s same shall shant she shed shes should shouldnt so some such t tell than that thats the
  their theirs them themselves then there theres these they theyd theyll theyre theyve this those through to too under until
  up upon us ve very was wasnt we wed were werent weve what whats when whens where wheres which while who whom whos whose why
  whys will with wont would wouldnt you youd youll your youre yours yourself yourselves youve`.split(/\s+/),
);

/** Whether `word`, lower-case and without apostrophes, is an English stop word. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/** All of them, in the order of the alphabet. */
export function stopWords(): Iterable<string> {
  return STOP_WORDS;
}
