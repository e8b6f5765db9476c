import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../../src/articles/parse.ts';
import { contextOf, type MemoryContext } from '../context.ts';
import type { EvaluationQuestion } from './qa-data.ts';

/** Words of an excerpt: what a short news article has. */
const WORDS = 400;

/** A question, the article that it is about (`absent` ones have none) and the sentence that it was asked of. */
export interface OwnedQuestion {
  readonly asked: EvaluationQuestion;
  readonly owner?: Article;
  readonly sentence?: string;
  readonly fold: number;
}

/** A few short articles and what is asked of them. */
export interface SmallArchive {
  readonly context: MemoryContext;
  readonly questions: readonly EvaluationQuestion[];
  readonly fold: number;
}

/**
 * Archives of `size` excerpts of some 400 words, as a few short news articles would be: half of them from a single article
 * (they tell of one topic), the rest from the articles of one fold in turn. Of each are asked the questions whose evidence it
 * holds, the near misses on it, as many from elsewhere in the fold (`absent`) as it has answers, and half as many on the parts
 * of its articles that are not in it (`cut off`).
 */
export function smallArchives(
  articles: readonly Article[],
  owned: readonly OwnedQuestion[],
  foldOf: (article: Article) => number,
  size: number,
): SmallArchive[] {
  const folds = [...new Set(articles.map(foldOf))].sort((a, b) => a - b);
  return folds.flatMap((fold) => {
    const cut = articles
      .filter((article) => foldOf(article) === fold)
      .map((owner) => excerptsOf(owner).map((excerpt) => ({ owner, excerpt })));
    const alone = cut.flatMap((parts) => groups(parts.slice(0, Math.ceil(parts.length / 2)), size));
    const mixed = groups(inTurn(cut.map((parts) => parts.slice(Math.ceil(parts.length / 2)))), size);
    const inFold = owned.filter((one) => one.fold === fold);
    return [...alone, ...mixed].flatMap((parts, at) => {
      const excerpts = parts.map(({ excerpt }) => excerpt);
      const texts = excerpts.map(({ text }) => text);
      const owners = new Set(parts.map(({ owner }) => owner));
      const about = inFold.filter(({ owner }) => owner && owners.has(owner));
      const isHeld = ({ sentence = '' }: OwnedQuestion) => texts.some((text) => text.includes(sentence));
      const here = about.filter(isHeld);
      const elsewhere = inFold
        .filter(({ asked, owner }) => asked.group !== 'adversarial' && !(owner && owners.has(owner)))
        .map(({ asked }) => ({ ...asked, group: 'absent', evidence: [] }));
      const answerable = here.filter(({ asked }) => asked.group === 'answerable').length;
      const absent = elsewhere.length === 0 ? [] : take(elsewhere, at * 31, answerable);
      const cutOff = about
        .filter((one) => one.asked.group === 'answerable' && !isHeld(one))
        .map(({ asked }) => ({ ...asked, group: 'cut off', evidence: [] }));
      const questions = [
        ...here.map(({ asked }) => asked),
        ...absent,
        ...take(cutOff, at * 31, Math.ceil(answerable / 2)),
      ];
      return questions.length === 0 ? [] : [{ context: contextOf(excerpts), questions, fold }];
    });
  });
}

/** Runs of whole paragraphs, each with the article's title, of 400 words or little more. */
export function excerptsOf(article: Article): Article[] {
  const excerpts: Article[] = [];
  let [paragraphs, words]: [string[], number] = [[], 0];
  for (const { start, end, kind } of article.blocks) {
    if (kind !== 'body') continue;
    const text = article.text.slice(start, end).trim();
    paragraphs.push(text);
    words += text.split(/\s+/).length;
    if (words < WORDS) continue;
    const file = `${article.id}-${excerpts.length}.txt`;
    excerpts.push(parseArticle(file, `${article.title}\n\n${paragraphs.join('\n\n')}\n`));
    [paragraphs, words] = [[], 0];
  }
  return excerpts;
}

function groups<T>(items: readonly T[], size: number): T[][] {
  const whole = Math.floor(items.length / size);
  return Array.from({ length: whole }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const most = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function take<T>(items: readonly T[], from: number, count: number): T[] {
  return Array.from(
    { length: Math.min(count, items.length) },
    (_, at) => items[(from + at * 7) % items.length] as T,
  );
}
