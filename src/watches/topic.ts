import { isCommon } from '../language/common-words.ts';
import { commonness } from '../language/commonness.ts';
import { stemOf } from '../language/folded-words.ts';
import { type QuestionTerm, readQuestion } from '../language/question.ts';

/** A word that a topic is looked for by. */
export interface TopicTerm {
  readonly term: string;
  /** The terms that it makes together with the word before it or behind it: airbag for the bag of "air bag". */
  readonly joined: readonly string[];
  /** Its share of what the topic's words tell, the rarer in English the more; the shares of a topic add up to 1. */
  readonly share: number;
  readonly isName: boolean;
}

/** What was typed as a topic, read. */
export interface Topic {
  /** Without courtesies. */
  readonly text: string;
  /** None if it has no word to look for. */
  readonly terms: readonly TopicTerm[];
}

/** What is left of the weight of a word that any text may use. */
const COMMON_PART = 0.5;

/**
 * Reads a name, some words or a question: what belongs to the asking alone ("what is happening with", "any news on") is not looked for,
 * unless there is nothing else.
 */
export function readTopic(typed: string): Topic {
  const { text, terms } = readQuestion(typed);
  const told = terms.filter(({ role }) => role !== 'frame');
  const looked = told.length > 0 ? told : terms;
  const weights = looked.map(
    ({ term }) => Math.log(1 / commonness(term)) * (isCommon(term) ? COMMON_PART : 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    text,
    terms: looked.map((one, at) => ({
      term: one.term,
      joined: [joinedTerm(text, looked[at - 1], one), joinedTerm(text, one, looked[at + 1])].filter(
        (term) => term !== undefined,
      ),
      share: (weights[at] ?? 0) / total,
      isName: one.role === 'name',
    })),
  };
}

function joinedTerm(text: string, first?: QuestionTerm, second?: QuestionTerm): string | undefined {
  if (!first || !second || !/^[ -]$/.test(text.slice(first.end, second.start))) return undefined;
  return stemOf(first.word + second.word);
}
