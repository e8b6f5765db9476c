import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** From left to right: a room may import from itself and from rooms to its left. `answer` and `timeline` stand side by side. */
const ORDER = [
  'language',
  'dates',
  'articles',
  'search',
  'reader',
  'answer',
  'timeline',
  'archive',
  'bot',
  'replies',
  'picture',
  'export',
  'export',
  'picture',
  'commands',
  'discord',
  'console',
  'serve',
  'main',
];
const SIDE_BY_SIDE = [
  ['answer', 'timeline'],
  ['discord', 'console'],
];
/** Rooms of no layer: they import nothing of the project. */
const GROUND = ['config', 'feedback', 'locales', 'operations', 'support'];
/** Pure: no Node, no Discord, no environment, no clock. The files that touch the disk are named, and the one that finds a package. */
const PURE = ['language', 'dates', 'articles', 'search', 'reader', 'answer', 'timeline', 'archive', 'export'];
const IMPURE_FILES = [
  'src/articles/read.ts',
  'src/language/compromise.ts',
  'src/language/read-data.ts',
  'src/reader/model.ts',
  'src/reader/read-worker.ts',
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

function roomOf(file: string): string {
  const [root, next = ''] = file.split('/');
  return root === 'commands' ? 'commands' : next.replace(/\.ts$/, '');
}

describe('the house', () => {
  it('is read as a whole', () => {
    expect(files.length).toBeGreaterThan(40);
    expect([...new Set(files.map(roomOf))].filter((room) => ![...ORDER, ...GROUND].includes(room))).toEqual(
      [],
    );
  });

  it.each(files)('%s imports only from the left', (file) => {
    const room = roomOf(file);
    for (const target of importsOf(file).filter((path) => path.startsWith('.'))) {
      const to = roomOf(normalize(join(dirname(file), target)));
      if (GROUND.includes(to)) continue;
      if (GROUND.includes(room)) expect(to, `${file} stands on the ground`).toBe(room);
      expect(ORDER.indexOf(to), `${file} -> ${to}`).toBeLessThanOrEqual(ORDER.indexOf(room));
      const across = SIDE_BY_SIDE.some((pair) => pair.includes(room) && pair.includes(to) && room !== to);
      expect(across, `${file} -> ${to}`).toBe(false);
    }
  });

  it.each(files.filter((file) => PURE.includes(roomOf(file)) && !IMPURE_FILES.includes(file)))(
    '%s is pure',
    (file) => {
      const foreign = importsOf(file).filter((path) => /^(?:node:|discord)/.test(path));
      expect(foreign).toEqual([]);
      expect(source(file)).not.toMatch(
        /\bprocess\.\w|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/,
      );
    },
  );

  it.each(files.filter((file) => /^src\/dates\/(?:values|resolve|rules)\//.test(file)))(
    '%s imports only folders of its room before its own: values, resolve, rules',
    (file) => {
      const folders = ['values', 'resolve', 'rules'];
      const placeOf = (path: string) => folders.indexOf(path.split('/')[2] ?? '');
      for (const target of importsOf(file).map((path) => normalize(join(dirname(file), path))))
        expect(placeOf(target), `${file} -> ${target}`).toBeLessThanOrEqual(placeOf(file));
    },
  );

  it('knows Discord’s library in its own room alone', () => {
    const users = files.filter((file) => importsOf(file).includes('discord.js')).map(roomOf);
    expect([...new Set(users)]).toEqual(['discord']);
  });

  it('has no import cycles', () => {
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file)
          .filter((path) => path.startsWith('.'))
          .map((path) => normalize(join(dirname(file), path))),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, 'a cycle').not.toContain(file);
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
  });
});
