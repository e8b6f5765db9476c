import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From left to right: a room may import from itself and from rooms to its left. `answer` and `timeline` stand side by side. */
const ORDER = [
  'language',
  'dates',
  'articles',
  'collection',
  'search',
  'reader',
  'answer',
  'timeline',
  'archive',
  'watches',
  'bot',
  'replies',
  'picture',
  'export',
  'commands',
  'discord',
  'console',
  'database',
  'archives',
  'serve',
  'cli',
  'main',
];
const SIDE_BY_SIDE = [
  ['answer', 'timeline'],
  ['discord', 'console'],
];
/** Rooms whose folders have an order of their own: each imports only from itself and from those before it. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = { dates: ['values', 'resolve', 'rules'] };
/** Rooms of no layer: they import nothing of the project. */
const GROUND = ['config', 'feedback', 'locales', 'operations', 'support'];
/** Pure: no Node, no Discord, no environment, no clock. The files that touch the disk are named, and the one that finds a package. */
const PURE = ['language', 'dates', 'articles', 'search', 'reader', 'answer', 'timeline', 'archive', 'export'];
const PURE_FILES = ['src/archives/join-archives.ts', 'src/archives/open-archive.ts'];
const IMPURE_FILES = [
  'src/articles/changed-folder.ts',
  'src/articles/cleaning/model.ts',
  'src/articles/file-reader.ts',
  'src/articles/folder-cache.ts',
  'src/articles/folder-files.ts',
  'src/articles/formats/table.ts',
  'src/articles/front-matter.ts',
  'src/articles/read.ts',
  'src/articles/watch-folder.ts',
  'src/language/compromise.ts',
  'src/language/read-data.ts',
  'src/reader/model.ts',
  'src/reader/reader-worker.ts',
  'src/reader/thread-reader.ts',
  'src/reader/vector-cache.ts',
];

const files = ['src', 'commands'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => join(root, name)),
);
const source = (file: string) => readFileSync(file, 'utf8');
const importsOf = (file: string) =>
  [
    ...source(file).matchAll(
      /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/g,
    ),
  ].map((match) => match[1] ?? match[2] ?? '');

/** "src/dates/rules/set/rates.ts" is in the room "dates", in its folder "rules". */
function placeOf(file: string): { readonly room: string; readonly folder: string } {
  const [root = '', next = '', folder = ''] = file.split('/');
  return root === 'commands' ? { room: root, folder: '' } : { room: next.replace(/\.ts$/, ''), folder };
}

/** Every import from one file of the project to another. */
const imports = files.flatMap((from) =>
  importsOf(from)
    .filter((path) => path.startsWith('.'))
    .map((path) => ({ from, to: normalize(join(dirname(from), path)) })),
);

/** What is wrong with an import, if anything. */
function complaint(from: string, to: string): string | undefined {
  const [here, there] = [placeOf(from), placeOf(to)];
  if (here.room === there.room) {
    const folders = FOLDERS[here.room] ?? [];
    return folders.includes(here.folder) && folders.indexOf(there.folder) > folders.indexOf(here.folder)
      ? `${there.folder}/ comes after ${here.folder}/`
      : undefined;
  }
  if (GROUND.includes(there.room)) return undefined;
  if (GROUND.includes(here.room)) return `${here.room} stands on the ground`;
  if (SIDE_BY_SIDE.some((pair) => pair.includes(here.room) && pair.includes(there.room)))
    return `${here.room} and ${there.room} stand side by side`;
  return ORDER.indexOf(there.room) > ORDER.indexOf(here.room)
    ? `${there.room} stands to the right of ${here.room}`
    : undefined;
}

describe('the house', () => {
  it('is read as a whole, and each room has its place', () => {
    expect(imports.length).toBeGreaterThan(300);
    const places = [...ORDER, ...GROUND];
    expect(files.filter((file) => !places.includes(placeOf(file).room))).toEqual([]);
    expect(places.filter((room) => !files.some((file) => placeOf(file).room === room))).toEqual([]);
  });

  it('imports only from the left', () => {
    const wrong = imports.flatMap(({ from, to }) => {
      const said = complaint(from, to);
      return said === undefined ? [] : [`${from} imports ${to}: ${said}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is pure where it says so', () => {
    const pure = files.filter(
      (file) =>
        PURE_FILES.includes(file) || (PURE.includes(placeOf(file).room) && !IMPURE_FILES.includes(file)),
    );
    const wrong = pure.flatMap((file) => [
      ...importsOf(file)
        .filter((path) => /^(?:node:|discord)/.test(path))
        .map((path) => `${file} imports ${path}`),
      ...[
        ...source(file).matchAll(
          /\bprocess\.\w+|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/g,
        ),
      ].map(([use]) => `${file} uses ${use}`),
    ]);
    expect(wrong).toEqual([]);
    expect([...PURE_FILES, ...IMPURE_FILES].filter((file) => !files.includes(file))).toEqual([]);
  });

  it('knows Discord’s library in its own room alone', () => {
    const users = files.filter((file) => importsOf(file).includes('discord.js'));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => placeOf(file).room !== 'discord')).toEqual([]);
  });
});
