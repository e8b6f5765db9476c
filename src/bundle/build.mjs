// Makes dist/ of src/ and commands/: one file to start, one for each thread, and what they share or load when it is needed.
// Run by `npm run build`, by `npm install` where install scripts may run, and by start.mjs.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = join(ROOT, 'dist');

/**
 * Packages with binaries of their own, and such as others ask for only if they are there. What is loaded when it is needed stays outside too:
 * what is inside is parsed at each start.
 */
const EXTERNAL = [
  'onnxruntime-node',
  '@resvg/resvg-js',
  'zlib-sync',
  'bufferutil',
  'utf-8-validate',
  'canvas',
  'yaml',
];

/** Files of dist/ that a program which still runs may yet load. */
const KEPT_MS = 86_400_000;

/** With `more` files to start, as URLs. Rejects if esbuild is not installed, or if a file cannot be read. */
export async function build(more = []) {
  const { build: bundle } = await import('esbuild');
  const { outputFiles } = await bundle({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'src/main.ts', out: 'main' },
      ...[...threads(), ...more.map((url) => pathOf(fileURLToPath(url)))].map((path) => ({
        in: path,
        out: nameOf(path),
      })),
    ],
    outdir: DIST,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    // Else a literal with \p becomes `new RegExp(...)`, which is made anew at each use.
    supported: { 'regexp-unicode-property-escapes': true },
    external: EXTERNAL,
    minify: true,
    keepNames: true,
    legalComments: 'linked',
    plugins: [{ name: 'places', setup }],
    write: false,
    logLevel: 'warning',
  });
  mkdirSync(DIST, { recursive: true });
  // Each file whole or not at all, what starts last: others may run the program meanwhile.
  for (const { path, contents, text } of outputFiles.sort((a, b) => isMain(a) - isMain(b))) {
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, asksForRequire(path, text) ? MAKE_REQUIRE + text : contents);
    renameSync(unfinished, path);
  }
  const made = new Set(outputFiles.map(({ path }) => basename(path)));
  for (const name of readdirSync(DIST)) {
    const path = join(DIST, name);
    if (!made.has(name) && Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true });
  }
}

/** CommonJS packages in a module do. Making it takes a start half a millisecond in each file. */
const asksForRequire = (path, text) => path.endsWith('.js') && /\brequire\b/.test(text);
const MAKE_REQUIRE =
  "import{createRequire as bundleRequire}from'node:module';const require=bundleRequire(import.meta.url);\n";

const isMain = ({ path }) => Number(basename(path) === 'main.js');

function setup({ onLoad, onResolve }) {
  onLoad({ filter: /[\\/](?:src|commands)[\\/].*\.ts$/ }, load);
  // Bundled, a CommonJS package would lose the names that Node finds in it.
  onResolve({ filter: /^[^.]/ }, ({ kind }) => (kind === 'dynamic-import' ? { external: true } : undefined));
}

/** The files that are started as threads. */
function threads() {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('-worker.ts'))
    .map((path) => `src/${path.split(sep).join('/')}`);
}

/** How a file names a thread that lies beside it. */
export const THREAD = /new URL\('\.\/([\w-]+-worker)\.ts', import\.meta\.url\)/g;

/** The path of that thread's bundle in dist/, for the file that names it, whose path is that from the root. */
export function bundleOf(here, thread) {
  return `${nameOf(here.replace(/[^/]+$/, `${thread}.ts`))}.js`;
}

/** The path from the root, with forward slashes. */
function pathOf(path) {
  return relative(ROOT, path).split(sep).join('/');
}

/** "src/reader/reader-worker.ts" is dist/reader-reader-worker.js. */
function nameOf(path) {
  return path
    .replace(/^src\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
}

/**
 * A file as it is bundled. What it finds beside itself (data, package.json) it still finds there, whatever file of dist/ it ends in;
 * a thread is another file of dist/; and a package that it asks Node for is bundled as if it were imported.
 */
function load({ path }) {
  const here = pathOf(path);
  const contents = readFileSync(path, 'utf8')
    .replace(/createRequire\(import\.meta\.url\)\('([^']+)'\)/g, "require('$1')")
    .replace(new RegExp(`${THREAD.source}|\\bimport\\.meta\\.url\\b`, 'g'), (_, thread) =>
      thread === undefined
        ? `new URL('../${here}', import.meta.url).href`
        : `new URL('./${bundleOf(here, thread)}', import.meta.url)`,
    );
  return { contents, loader: 'ts' };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build();
