/**
 * Finds regular expressions whose time can grow faster than the text that they are run on: those written in the sources, and those put
 * together when they are loaded. `npm run lint` runs it; it exits with 1 if there is one.
 *
 * Worst are choices, made again and again, of which two take the same: `hi(?: there| all| all)*!` has 2^n ways to read "hi" and n times
 * " all", and tries them all.
 *
 * What it reports is to be rewritten. Mostly a run is begun at each of its characters: `\s+$` becomes `(?<!\s)\s+$`, and
 * `\d+ km` becomes `\d(?<!\d\d)\d* km`, the lookbehind after the character that is rare. It does not see what a lookahead or two words far
 * apart cost (`how much (?=.*cost)`): `npm run growth` measures that.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseSync } from 'oxc-parser';
import { type Concatenation, isDisjointWith, JS, NFA, type NoParent, type Quantifier } from 'refa';
import { analyse } from 'scslre';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => `${folder}/${name}`),
);
/** Where each expression stands, by its source and flags. */
const places = new Map<string, { readonly source: string; readonly flags: string; readonly file: string }>();
const note = (source: string, flags: string, file: string) =>
  places.set(`/${source}/${flags}`, { source, flags, file });

for (const file of files) noteLiterals(parseSync(file, readFileSync(`${root}${file}`, 'utf8')).program, file);

/** Notes the expressions written in a piece of a syntax tree. */
function noteLiterals(piece: unknown, file: string): void {
  if (typeof piece !== 'object' || piece === null) return;
  if ('regex' in piece && piece.regex) {
    const { pattern, flags } = piece.regex as { pattern: string; flags: string };
    note(pattern, flags, file);
    return;
  }
  for (const part of Object.values(piece)) noteLiterals(part, file);
}

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, given, made) {
    const expression = Reflect.construct(target, given, made);
    const [file] = /(?:src|commands)\/[\w/-]+\.ts/.exec(new Error().stack?.replaceAll(root, '') ?? '') ?? [];
    if (file) note(expression.source, expression.flags, file);
    return expression;
  },
});
// Programs of their own do what they do when they are loaded.
for (const file of files.filter((name) => !/(?:main|worker)\.ts$/.test(name)))
  await import(pathToFileURL(`${root}${file}`).href);

const found = [...places].flatMap(([text, { source, flags, file }]) => {
  const literal = { source, flags: flags.replace(/[dgy]/g, '') };
  if (choosesTwice(literal)) return [`${file}: ${text} may take the same in two ways, again and again`];
  const [report] = analyse(literal).reports;
  return report ? [`${file}: ${text} may read ${JSON.stringify(report.character.pick)} again and again`] : [];
});
for (const line of found) process.stderr.write(`${line}\n`);
process.stdout.write(`${places.size} regular expressions, ${found.length} that may be superlinear\n`);
process.exit(found.length > 0 ? 1 : 0);

/** Whether two of the choices in a part that may come often take the same. */
function choosesTwice(literal: { readonly source: string; readonly flags: string }): boolean {
  const { expression, maxCharacter } = JS.Parser.fromLiteral(literal).parse({
    assertions: 'ignore',
    backreferences: 'disable',
  });
  const takeTheSame = (choices: readonly NoParent<Concatenation>[]) => {
    const automata = choices.map((choice) => NFA.fromRegex(choice, { maxCharacter }));
    return automata.some((one, at) => automata.slice(at + 1).some((other) => !isDisjointWith(one, other)));
  };
  const isFound = (choices: readonly NoParent<Concatenation>[], often: boolean): boolean =>
    (often && takeTheSame(choices)) ||
    choices.some(({ elements }) =>
      elements.some(
        (element) =>
          'alternatives' in element &&
          isFound(element.alternatives, often || (element.type === 'Quantifier' && isOften(element))),
      ),
    );
  return isFound(expression.alternatives, false);
}

/** So often that 2 ways to read each time are too many. */
function isOften({ max }: NoParent<Quantifier>): boolean {
  return max > 10;
}
