import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';

/** How many columns a terminal gives to a text: two for a Chinese character or an emoji, none for a combining accent or a colour. */
export function columnsOf(text: string): number {
  const bare = stripVTControlCharacters(text);
  return EACH_ONE.test(bare) ? bare.length : stringWidth()(bare);
}

/**
 * Letters and marks of which each takes a column of its own, whatever stands beside it: what European text is made of. For the rest it
 * takes a library, whose list of emoji takes a tenth of the start to the first answer to make.
 */
const EACH_ONE = /^[ -~¡-¨ª-¬¯-ʯ‐-‧‰-′€]*$/;

let loaded: typeof import('string-width') | undefined;

function stringWidth() {
  loaded ??= createRequire(import.meta.url)('string-width') as typeof import('string-width');
  return loaded.default;
}
