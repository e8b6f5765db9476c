import { createHash } from 'node:crypto';

/**
 * For Stryker: tries only a share of the changes, chosen by their places and a seed, so that the same ones are chosen again.
 * Reads the options `sample`, a part of 1, and `seed`. Plain JavaScript, for Stryker's processes load it without tsx.
 */
export const strykerPlugins = [{ kind: 'Checker', name: 'sample', factory: createSample }];

createSample.inject = ['options'];

function createSample({ sample, seed }) {
  const isChosen = ({ fileName, location: { start, end }, replacement }) => {
    const place = [
      seed,
      fileName.replace(/^.*\/src\//, ''),
      start.line,
      start.column,
      end.line,
      end.column,
      replacement,
    ];
    return createHash('sha256').update(place.join(' ')).digest().readUInt32BE() < sample * 2 ** 32;
  };
  return {
    init: async () => {},
    group: async (mutants) => [mutants.map(({ id }) => id)],
    check: async (mutants) =>
      Object.fromEntries(
        mutants.map((mutant) => [
          mutant.id,
          isChosen(mutant) ? { status: 'passed' } : { status: 'compileError', reason: 'not in the sample' },
        ]),
      ),
  };
}
