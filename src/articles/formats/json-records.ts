import { type Fields, isFields } from './record-fields.ts';
import { isArticleRecord } from './records.ts';

/** The lists that objects of several articles hold. */
const LISTS: ReadonlySet<string> = new Set(['articles', 'items', 'entries', 'documents', 'data', 'results']);

/**
 * The articles in what a text of JSON says, wherever it holds them, and what stands in a list among them. One that stands deeper than at the
 * top or in a list that is called so has a title: any program's files have texts. Without an article, what is at the top.
 */
export function recordsIn(whole: unknown): readonly unknown[] {
  const found = articlesIn(whole, {}, 0, false);
  if (found.length > 0) return found;
  if (Array.isArray(whole)) return whole;
  const lists = Object.entries(isFields(whole) ? whole : {}).filter(([name]) => LISTS.has(name));
  return lists.map(([, list]) => list).find(Array.isArray) ?? [whole];
}

/** Answers of services have their articles up to six deep. */
const MAX_DEPTH = 8;

/** `around`: what the object says in which this one is. */
function articlesIn(value: unknown, around: Fields, depth: number, isTitled: boolean): unknown[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    const inside = value.map((each) => articlesIn(each, {}, depth + 1, isTitled));
    if (inside.every(({ length }) => length === 0)) return [];
    // What is no article among others is named.
    return inside.flatMap((found, index) => (found.length > 0 ? found : [value[index]]));
  }
  if (!isFields(value)) return [];
  const record = { ...around, ...value };
  if (isArticleRecord(record, isTitled)) return [record];
  const inner = Object.entries(value).filter(([, each]) => typeof each === 'object' && each !== null);
  const own = inner.length <= MOST_PARTS ? plainFields(record) : {};
  return inner.flatMap(([name, each]) =>
    articlesIn(each, own, depth + 1, isTitled || depth > 0 || !(LISTS.has(name) && Array.isArray(each))),
  );
}

/** An object with more objects in it is a list of them: what it says is not theirs. */
const MOST_PARTS = 10;
const MOST_FIELDS = 50;

function plainFields(record: Fields): Fields {
  const plain = Object.entries(record).filter(([, value]) => typeof value !== 'object');
  return plain.length > MOST_FIELDS ? {} : Object.fromEntries(plain);
}
