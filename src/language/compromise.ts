import { createRequire } from 'node:module';
import type nlp from 'compromise/one';

/**
 * compromise, as the one file of its CommonJS build: its ES modules are over a hundred files, and reading them takes seven
 * times as long (45 against 348 ms in one run, a fifth of the start to the first answer). Nothing here touches the world:
 * `node:module` only finds the package.
 */
export const compromise = createRequire(import.meta.url)('compromise/one') as typeof nlp;
