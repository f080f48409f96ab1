import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What may be in the package: licences that ask for nothing but their text. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

const TEXT = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const RULE = '-'.repeat(80);

/**
 * The notice of everything in the package that others have written.
 * @param {readonly string[]} files absolute paths of what was bundled; what lies outside of `node_modules` is ours
 * @returns {string}
 * @throws {Error} where a package has no text of its licence, or one that is not allowed
 */
export function createNotice(files) {
  const folders = [...new Set(files.flatMap((file) => findPackage(file) ?? []))];
  const packages = new Map(
    folders
      .map(readPackage)
      .map((found) => [`${found.name} ${found.version} (${found.license})`, found.text]),
  );
  const sections = [...packages.keys()]
    .sort()
    .map((title) => `${RULE}\n${title}\n\n${packages.get(title)}\n`);
  return [
    'migrate-scan contains the packages below, whole or in part. Their licences are:\n',
    ...sections,
  ].join('\n');
}

/** The folder of the package that a file belongs to; undefined for our own. */
function findPackage(file) {
  if (!/[\\/]node_modules[\\/]/.test(file)) return undefined;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    // Folders of a package may hold a manifest that only says of which kind its modules are.
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version !== undefined)
      return folder;
  }
  throw new Error(`No package holds ${file}.`);
}

function readPackage(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!ALLOWED.includes(license)) throw new Error(`${name} ${version} has the licence ${license}.`);
  const files = readdirSync(folder).filter((file) => TEXT.test(file));
  if (files.length === 0) throw new Error(`${name} ${version} comes without the text of its licence.`);
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8'));
  return {
    name,
    version,
    license,
    text: texts.map((text) => text.replace(/\r\n/g, '\n').trim()).join('\n\n'),
  };
}
