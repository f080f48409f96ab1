import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { CALL } from './tree.mjs';

/** What a file may be called, to speak to a terminal, a CI service, a spreadsheet, a browser or a shell. */
const NAMES = [
  'line\nbreak.ts',
  'carriage\rreturn.ts',
  'tab\there.ts',
  'ansi\u001b[31mred\u001b[2J\u001b[0m.ts',
  'link\u001b]8;;https:evil.example\u0007x.ts',
  'bell\u0007 back\b del\u007f.ts',
  'c1\u009b31m \u0085.ts',
  'rtl\u202egnp.ts',
  'isolate\u2066\u2069.ts',
  'zero\u200bwidth\ufeff.ts',
  'separators\u2028\u2029.ts',
  'quotes"\'`.ts',
  '$(touch ran) ; touch ran.ts',
  '`touch ran`.ts',
  '::error file=a,line=1::evil.ts',
  '\n::stop-commands::evil.ts',
  '%0A::warning::evil.ts',
  "=cmd|' calc'!A0.ts",
  '@SUM(1).ts',
  '<img src=x onerror=alert(1)>.ts',
  '[link](javascript:alert(1)) | cell | `code`.ts',
  '<!-- --> ]]> &amp; &#27;.ts',
  '--format.ts',
  '-rf.ts',
  ' leading and trailing .ts',
  'back\\slash.ts',
  'case.ts',
  'CASE.ts',
  'caf\u00e9.ts',
  'cafe\u0301.ts',
  '__proto__.ts',
  'constructor.ts',
  'CON.ts',
  '中文.ts',
  '🦄.ts',
];
const LONG_NAME = 'd'.repeat(200);
/** About 3,600 characters down: what is still to be read. */
const DEPTH_OF_CALL = 17;

export function addNames({ root, addCall, skips, expected }) {
  for (const name of NAMES) addCall(`names/${name}`);
  addCall('names/folder\n\u001b[31m\u202e/inner.ts');
  const bad = Buffer.concat([
    Buffer.from(join(root, 'names/bad')),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('.ts'),
  ]);
  writeFileSync(bad, CALL);
  skips('names/bad\ufffd\ufffd.ts', 'unreadable');
  const badFolder = Buffer.concat([Buffer.from(join(root, 'names/folder')), Buffer.from([0xff])]);
  mkdirSync(badFolder);
  skips('names/folder\ufffd', 'folder-unreadable');
  addDeepPath(root, { skips, expected });
}

/** Folders in folders, beyond the longest path that a system call takes. */
function addDeepPath(root, { skips, expected }) {
  const before = cwd();
  chdir(root);
  let path = '';
  for (let depth = 0; depth < 25; depth++) {
    mkdirSync(LONG_NAME);
    chdir(LONG_NAME);
    path = path === '' ? LONG_NAME : `${path}/${LONG_NAME}`;
    if (!canRead(`${root}/${path}/`)) {
      skips(path, 'folder-unreadable');
      break;
    }
    if (depth === DEPTH_OF_CALL) {
      writeFileSync('a.ts', CALL);
      expected.calls.push(`${path}/a.ts`);
    }
  }
  chdir(before);
}

function canRead(folder) {
  try {
    readdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
