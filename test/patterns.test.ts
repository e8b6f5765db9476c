import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Characters of a line of code; the formatter breaks all but patterns at 110. */
const LONGEST = 130;

describe('patterns', () => {
  const files = ['src/dates', 'src/timeline'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );

  it('are assembled of named parts: none is longer than a line', () => {
    const long = files.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.length > LONGEST && !/^\s*(?:\/\*\*|\*|\/\/)/.test(line))
        .map((line) => `${file}: ${line}`),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(long).toEqual([]);
  });
});
