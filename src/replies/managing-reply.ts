import type { Archive } from '../archive.ts';
import type { Article } from '../articles/article.ts';
import { articleFrom } from '../articles/parse.ts';
import { firstOf } from '../articles/reprint.ts';
import { invoke } from '../bot/invocations.ts';
import type { Action, EntryBlock, Reply, ReplyBlock } from '../bot/reply.ts';
import { type Addition, wordsOf } from '../collection/add-sources.ts';
import type { FolderReport, Plan } from '../collection/manage-articles.ts';
import type { Catalogue } from '../locales/en.ts';
import { textBlock } from './text-block.ts';

/** Articles, or lines of what was left out, before the rest is counted. */
const LISTED = 10;

/** What would be added, of what each is a copy if it is one, and the button that does it. */
export async function plannedAdditionsReply(
  additions: readonly Addition[],
  plan: Plan | undefined,
  copiesOf: Archive['copiesOf'],
  catalogue: Catalogue,
): Promise<Reply> {
  const { managing, sources } = catalogue;
  const found = additions.flatMap((each) => ('problem' in each ? [] : [each]));
  const changed = found.filter(({ outcome }) => outcome !== 'unchanged').length;
  const problems = additions.flatMap((each) =>
    'problem' in each ? [managing.notRead(each.source, reasonOf(each, catalogue))] : [],
  );
  const entries: EntryBlock[] = [];
  for (const { file, article: content, outcome } of found) {
    const article = articleFrom(file, file, content.content);
    // The state of it that is there already is no copy.
    const copies = (await copiesOf(article)).filter((each) => each.file !== file);
    const first = firstOf([article, ...copies]);
    const copy = first && first !== article ? [sources.copyOf(first.title)] : [];
    const facts = [managing.words(wordsOf(content)), managing.outcomes[outcome], ...copy];
    entries.push({ kind: 'entry', article, facts, actions: [] });
  }
  return managed(
    [
      textBlock('heading', plan ? managing.toAdd(changed) : managing.nothing),
      ...listed(entries, catalogue),
      ...listed(notes(problems), catalogue),
    ],
    plan ? [carryOut(managing.add, plan)] : [],
  );
}

/** Why a source was not read; what only its format knows is told in English. */
function reasonOf(
  { problem, why }: Extract<Addition, { problem: string }>,
  { managing: { notHad } }: Catalogue,
): string {
  if (why === undefined) return problem;
  return why.kind === 'status' ? notHad.status(String(why.status)) : notHad[why.kind];
}

/** What would go with a file, and the button that does it. */
export function plannedRemovalReply(
  articles: readonly Article[],
  file: string,
  plan: Plan,
  catalogue: Catalogue,
): Reply {
  const { managing } = catalogue;
  const entries = articles.map((article): EntryBlock => ({ kind: 'entry', article, facts: [], actions: [] }));
  return managed(
    [textBlock('heading', managing.toRemove(file)), ...listed(entries, catalogue)],
    [carryOut(managing.remove, plan)],
  );
}

/** It is done, and can be undone. */
export function doneReply(undo: Plan, { managing }: Catalogue): Reply {
  return managed([textBlock('plain', managing.done)], [carryOut(managing.undo, undo)]);
}

/** The folder was read. */
export function reloadedReply({ managing }: Catalogue): Reply {
  return managed([textBlock('plain', managing.reloaded)], []);
}

/** How many articles there are, and what was left out, with the reasons. */
export function reportReply({ articles, problems }: FolderReport, catalogue: Catalogue): Reply {
  const { counts, managing } = catalogue;
  const left = problems.length === 0 ? [] : [textBlock('heading', managing.leftOut(problems.length))];
  const heading = textBlock('heading', counts.articles(articles));
  return managed([heading, ...left, ...listed(notes(problems), catalogue)], []);
}

function managed(blocks: readonly ReplyBlock[], actions: readonly Action[]): Reply {
  return { blocks, actions, found: true, private: true, once: true };
}

function carryOut(label: string, { id }: Plan): Action {
  return { label, invocation: invoke.articles({ task: 'do', plan: id }) };
}

function listed(blocks: readonly ReplyBlock[], { managing }: Catalogue): ReplyBlock[] {
  const rest = blocks.length - LISTED;
  return [...blocks.slice(0, LISTED), ...(rest > 0 ? [textBlock('note', managing.others(rest))] : [])];
}

function notes(lines: readonly string[]): ReplyBlock[] {
  return lines.map((line) => textBlock('note', line));
}
