import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders of the project; what else lies beside them came by running it. */
const ROOTS = readdirSync('.', { withFileTypes: true })
  .filter(
    (entry) => entry.isDirectory() && !/^(?:node_modules|coverage|dist|\.git|\.cache)$/.test(entry.name),
  )
  .map(({ name }) => name);

/** Every file and every folder of the project; a folder ends with a slash. */
const paths = [
  ...readdirSync('.', { withFileTypes: true }).map((entry) => entry.name + (entry.isDirectory() ? '/' : '')),
  ...ROOTS.flatMap((root) =>
    readdirSync(root, { withFileTypes: true, recursive: true }).map(
      (entry) => join(entry.parentPath, entry.name) + (entry.isDirectory() ? '/' : ''),
    ),
  ),
];
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const papers = paths.filter((path) => path === 'README.md' || /^(?:src|test|\.github)\/.*\.md$/.test(path));

/** Endings by which a name without a folder is one of the project's files; others may be a reader's own (`timeline.png`). */
const OURS = /\.(?:ts|mjs|py|md)$/;
/** "FILE.png", "../shared", "/etc", "~", "https://": what a reader puts in, or lies elsewhere. */
const ELSEWHERE = /^(?:\/|~|\.\.\/shared)|(?:^|\/)(?!README|LICENSE|CONTRIBUTING|CHANGELOG)[A-Z]{2,}|[<>$…]/;

/** What stands in backticks and in fences, each with the number of its line. */
function* codeOf(
  paper: string,
): Generator<{ readonly line: number; readonly code: string; readonly fenced: boolean }> {
  let fenced = false;
  for (const [index, text] of readFileSync(paper, 'utf8').split('\n').entries()) {
    const line = index + 1;
    if (text.startsWith('```')) fenced = !fenced;
    else if (fenced) yield { line, code: text, fenced };
    else for (const [, code = ''] of text.matchAll(/`([^`]+)`/g)) yield { line, code, fenced };
  }
}

/** The words of a piece of code that name a file or a folder of the project. */
function pathsIn(code: string): readonly string[] {
  return code
    .split(/[\s"'`=:|(),;─►]+/)
    .map((word) => word.replace(/^(?:\.\.?\/)+(?!shared)|\.$/g, ''))
    .filter((word) => !ELSEWHERE.test(word))
    .filter(
      (word) =>
        OURS.test(word) ||
        /^[\w.-]+(?:\/[\w.-]+)*\/$/.test(word) ||
        ROOTS.some((root) => word.startsWith(`${root}/`)),
    );
}

/** Whether the project has such a path, named from its root, from the paper's folder, or by its last parts ("articles/read.ts"). */
function exists(path: string): boolean {
  const named = new RegExp(`(?:^|/)${path.replace(/[.+]/g, '\\$&').replaceAll('*', '[^/]*')}/?$`);
  return paths.some((each) => named.test(each));
}

/** Paths that a drawn tree names by indentation, and a folder named beside its entry as one that lies in it. */
function* treeOf(paper: string): Generator<{ readonly line: number; readonly path: string }> {
  let open: { readonly indent: number; readonly path: string }[] = [];
  for (const { line, code, fenced } of codeOf(paper)) {
    const [, space = '', names = ''] = /^( *)((?:[\w.-]+(?:\/|\.\w+) ?)+)(?: |$)/.exec(code) ?? [];
    if (!fenced || names === '' || (space === '' && !paths.includes(names.trim()))) continue;
    open = open.filter(({ indent }) => indent < space.length);
    if (space !== '' && open.length === 0) continue;
    const parent = open.at(-1)?.path ?? '';
    for (const name of names.trim().split(' ')) yield { line, path: parent + name };
    open.push({ indent: space.length, path: parent + names.trim() });
  }
}

describe.each(papers)('%s', (paper) => {
  const place = (line: number, said: string) => `${paper}:${line}: ${said}`;

  it('names only files and folders that exist', () => {
    const missing = [...codeOf(paper)].flatMap(({ line, code }) =>
      pathsIn(code)
        .filter((path) => !exists(path) && !paths.includes(normalize(join(dirname(paper), path))))
        .map((path) => place(line, path)),
    );
    const missingInTree = [...treeOf(paper)]
      .filter(({ path }) => !paths.includes(path))
      .map(({ line, path }) => place(line, path));
    expect([...missing, ...missingInTree]).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const missing = [...codeOf(paper)].flatMap(({ line, code }) =>
      [...code.matchAll(/\bnpm(?: -\S+)* (?:run(?: -\S+)* ([\w-]+(?::[\w-]+)*)|(start|test)\b)/g)]
        .map(([, run, short]) => run ?? short ?? '')
        .filter((script) => !scripts.includes(script))
        .map((script) => place(line, `npm run ${script}`)),
    );
    expect(missing).toEqual([]);
  });
});

it('finds papers, trees, paths and scripts to look for', () => {
  expect(papers.length).toBeGreaterThan(3);
  expect([...treeOf('README.md')].map(({ path }) => path)).toContain('src/discord/');
  expect([...codeOf('README.md')].flatMap(({ code }) => pathsIn(code)).length).toBeGreaterThan(20);
});

describe('the top level', () => {
  it('holds what a newcomer looks for, and what tools want there', () => {
    const ours = ['commands', 'seeds', 'src', 'test'];
    expect(ROOTS.filter((name) => !name.startsWith('.')).sort()).toEqual(ours);
  });
});
