import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDER, measure } from './measure.mjs';

const PACKAGES = { 'ast-grep': '@ast-grep/cli@0.51.1', jscodeshift: 'jscodeshift@17.4.0' };

/** What comes nearest to the scan, as the patterns of a searcher of syntax. */
const PATTERNS = [
  'new OpenAI($$$)',
  '$A.chat.completions.create($$$)',
  '$A.embeddings.create($$$)',
  "import $A from 'openai'",
];

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Where a peer's program is, undefined where it could not be installed. */
export function installPeer(name) {
  const prefix = join(FOLDER, 'peers', name);
  mkdirSync(prefix, { recursive: true });
  try {
    const options = ['--prefix', prefix, '--no-audit', '--no-fund'];
    execFileSync('npm', ['install', ...options, PACKAGES[name]], { stdio: 'ignore' });
    return join(prefix, 'node_modules/.bin', name);
  } catch {
    return undefined;
  }
}

export function runAstGrep(program, root) {
  const searches = PATTERNS.flatMap((pattern) => ['ts', 'tsx', 'js'].map((language) => [pattern, language]));
  const quote = (text) => `'${text.replaceAll("'", `'"'"'`)}'`;
  const commands = searches.map(
    ([pattern, language]) => `${quote(program)} run -p ${quote(pattern)} -l ${language} ${quote(root)}`,
  );
  return measure(['sh', '-c', commands.join('; ')]);
}

/** A transform that finds the same clients and calls and changes nothing. */
export function runJscodeshift(program, root) {
  const options = ['--dry', '--silent', '--parser=tsx', '--extensions=ts,tsx,js,jsx,mts,cts,mjs,cjs'];
  return measure([program, '-t', script('find-calls.jscodeshift.cjs'), ...options, root]);
}

/** ts-morph as its documentation shows it: all files in a project, the checker asked for each call. */
export function runTsMorph(root) {
  return measure([process.execPath, '--max-old-space-size=12000', script('find-calls.ts-morph.mjs'), root]);
}
