import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const lines = (file: string) => readFileSync(file, 'utf8').split('\n');
const dockerfile = lines('Dockerfile');

describe('the image', () => {
  it('is made of nothing but what its Dockerfile copies, and all of that exists', () => {
    const copied = dockerfile
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    const let_through = lines('.dockerignore').filter((line) => line !== '' && !line.startsWith('#'));
    expect(let_through).toEqual(['*', ...[...new Set(copied)].map((path) => `!${path}`)]);
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('holds every folder of the repository that src imports from', () => {
    const copied = new Set(
      dockerfile.filter((line) => line.startsWith('COPY ')).flatMap((line) => line.split(' ')),
    );
    const imported = [...readFileSync('src/cli.ts', 'utf8').matchAll(/from '\.\.\/([^/']+)/g)].map(
      (match) => match[1],
    );
    expect(imported).not.toEqual([]);
    expect(imported.filter((path) => path === undefined || !copied.has(path))).toEqual([]);
  });

  it('starts the command of `npm start` itself, so that signals reach it, and not as root', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const [, start = ''] = /^node (.+)$/.exec(scripts.start) ?? [];
    const [, started] = /await import\('(?:\.\.\/)+(.+)'\)/.exec(lines(start).at(-2) ?? '') ?? [];
    expect(started).toBe('dist/main.js');
    expect(dockerfile.at(-2)).toBe(`CMD ["node", "${started}"]`);
    expect(dockerfile).toContain('USER node');
  });
});
