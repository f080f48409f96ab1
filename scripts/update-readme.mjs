// Puts the report of the fixture app, as it is now, into both READMEs. Run after a build: `npm run readme`.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const LINES = 34;
const BLOCK = /(<!-- report -->\n```text\n)[\s\S]*?(```\n<!-- \/report -->)/;

for (const [file, language] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
]) {
  const args = ['bin/migrate-scan.mjs', 'fixtures/apps/support-desk', '--no-color', '--lang', language];
  const report = execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const screen = `${report.split('\n').slice(0, LINES).join('\n').trimEnd()}\n…\n`;
  const path = `${root}${file}`;
  const text = readFileSync(path, 'utf8');
  if (!BLOCK.test(text)) throw new Error(`${file} has no report block`);
  writeFileSync(
    path,
    text.replace(BLOCK, (_, before, after) => before + screen + after),
  );
}
