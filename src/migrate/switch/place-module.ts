import { posix } from 'node:path';

/** What decides where a module may stand. */
export interface Placing {
  /** Every file of the repository. */
  readonly files: ReadonlySet<string>;
  /** The folder of the package, the root's own is `''`. */
  readonly packageFolder: string;
  /** The files that will import it, the first client's first; tests only where there is nothing else. */
  readonly importers: readonly string[];
  readonly syntax: 'ts' | 'esm' | 'cjs' | 'deno';
  /** Whether the package says `"type": "module"`. */
  readonly isModule: boolean;
}

const NAME = 'llm-endpoint';
/** Folders in which frameworks take every file for a page, a route or a function. */
const ROUTES = new Set(['pages', 'routes', 'api', 'functions']);

/** A path for the module that no file has: near the first client, and in no folder of routes. */
export function placeModule(placing: Placing): string {
  const folder = folderOf(placing);
  const extension = extensionOf(placing);
  const stems = new Set(
    [...placing.files]
      .filter((file) => folderName(file) === folder)
      .map((file) => posix.basename(file).split('.')[0]?.toLowerCase()),
  );
  let name = NAME;
  for (let count = 2; stems.has(name); count++) name = `${NAME}-${count}`;
  return join(folder, name + extension);
}

function folderOf({ files, packageFolder, importers, syntax }: Placing): string {
  const folders = importers.map(folderName);
  const [first = packageFolder] = folders;
  const top = first.slice(packageFolder.length).replace(/^\//, '').split('/')[0] ?? '';
  const near = folders.filter((folder) => isWithin(folder, join(packageFolder, top)));
  const common = near.reduce(commonFolder, first);
  if (syntax === 'deno') return common;
  const outside = outOfRoutes(common, packageFolder);
  if (outside !== packageFolder || common === packageFolder) return outside;
  const homes = ['src', 'lib'].map((name) => join(packageFolder, name));
  return homes.find((home) => [...files].some((file) => file.startsWith(`${home}/`))) ?? outside;
}

function outOfRoutes(folder: string, packageFolder: string): string {
  const inner = folder.slice(packageFolder.length).split('/').filter(Boolean);
  const at = inner.findIndex((name) => ROUTES.has(name));
  return at < 0 ? folder : join(packageFolder, inner.slice(0, at).join('/'));
}

function extensionOf({ syntax, isModule, importers }: Placing): string {
  if (syntax === 'ts' || syntax === 'deno') return '.ts';
  if (syntax === 'cjs') return isModule ? '.cjs' : '.js';
  return !isModule && importers.some((file) => file.endsWith('.mjs')) ? '.mjs' : '.js';
}

/** How a file names the module that it imports. `style`: what follows the path of other files of the package. */
export function specifierOf(from: string, module: string, style: '' | '.js' | '.ts'): string {
  const path = posix.relative(folderName(from) || '.', module);
  const whole = path.startsWith('.') ? path : `./${path}`;
  if (/\.[cm]js$/.test(whole)) return whole;
  return whole.replace(/\.[jt]s$/, '') + style;
}

function commonFolder(a: string, b: string): string {
  const [left, right] = [a.split('/'), b.split('/')];
  const length = left.findIndex((name, at) => name !== right[at]);
  return length < 0 ? a : left.slice(0, length).join('/');
}

function isWithin(folder: string, outer: string): boolean {
  return outer === '' || folder === outer || folder.startsWith(`${outer}/`);
}

function folderName(file: string): string {
  const folder = posix.dirname(file);
  return folder === '.' ? '' : folder;
}

function join(folder: string, name: string): string {
  return [folder, name].filter(Boolean).join('/');
}
