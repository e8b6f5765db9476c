import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room of `src/discord` may import of the others. The two ways to Discord know the pipeline, never each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  rendering: [],
  delivery: ['rendering'],
  handling: ['delivery', 'rendering'],
  registration: ['delivery'],
  gateway: ['registration', 'handling', 'delivery', 'rendering'],
  http: ['handling', 'delivery'],
};

const ROOT = 'src/discord';
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** The rooms of `src/discord` that a file imports from. */
function importedRooms(file: string): string[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/\bfrom '(\.[^']+)'|\bimport\('(\.[^']+)'\)/g)].flatMap(([, path, dynamic]) => {
    const target = normalize(join(ROOT, dirname(file), path ?? dynamic ?? ''));
    return target.startsWith(`${ROOT}/`) ? [roomOf(target.slice(ROOT.length + 1))] : [];
  });
}

describe('the rooms of discord', () => {
  it('are these, and every file lies in one', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only from itself and from: %s', (room, allowed) => {
    const imported = files.filter((file) => roomOf(file) === room).flatMap(importedRooms);
    expect([...new Set(imported)].filter((other) => other !== room && !allowed.includes(other))).toEqual([]);
  });

  it('are read through: the gateway is seen to import the router', () => {
    expect(importedRooms('gateway/answer-events.ts')).toContain('handling');
  });
});
