// How much of a baseline survives: over the history of a repository, and over edits that change no meaning.
//   node scripts/baseline-survival.mjs REPOSITORY [--points 8] [--cli bin/migrate-scan.mjs]
// A finding counts as unchanged where git (-w -M) says that its line only moved, and the same rule is found there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    points: { type: 'string', default: '8' },
    cli: { type: 'string', default: join(ROOT, 'bin/migrate-scan.mjs') },
  },
});
const repository = resolve(positionals[0] ?? '.');
const work = mkdtempSync(join(tmpdir(), 'baseline-survival-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const git = (...args) =>
  execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 });

/** Writes a commit to a folder; a partial clone may lack large files. */
function checkOut(commit) {
  const folder = join(work, commit);
  for (const entry of git('ls-tree', '-r', '-z', commit).split('\0')) {
    const [, hash, path] = /^100\d{3} blob (\w+)\t(.+)$/.exec(entry) ?? [];
    if (!path || path.endsWith('.gitignore')) continue;
    const { status, stdout } = spawnSync('git', ['-C', repository, 'cat-file', 'blob', hash], {
      maxBuffer: 1 << 30,
    });
    if (status !== 0) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), stdout);
  }
  return folder;
}

function scan(folder, ...args) {
  const { stdout } = spawnSync(process.execPath, [values.cli, folder, '--format', 'json', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return JSON.parse(stdout).findings;
}

/** The line of `to` that each line of `from` became, by file; undefined where it was changed. */
function mapLines(from, to) {
  const files = new Map();
  let file;
  for (const line of git('diff', '-w', '-M', '-U0', '--no-ext-diff', '--no-textconv', from, to).split('\n')) {
    const names = /^(---|\+\+\+) (?:[ab]\/(.*)|\/dev\/null)$/.exec(line);
    if (names?.[1] === '---') file = { old: names[2], hunks: [] };
    if (names?.[1] === '+++' && file?.old) files.set(file.old, Object.assign(file, { now: names[2] }));
    const hunk = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) file?.hunks.push([1, 2, 3, 4].map((n) => Number(hunk[n] ?? 1)));
  }
  for (const line of git('diff', '-w', '-M', '--name-status', from, to).split('\n')) {
    const [status = '', old, now] = line.split('\t');
    if (status.startsWith('R') && !files.has(old)) files.set(old, { now, hunks: [] });
  }
  return ({ file: name, range }) => {
    const changed = files.get(name);
    if (!changed) return { file: name, line: range.start.line };
    if (!changed.now) return undefined;
    let offset = 0;
    for (const [start, count, , added] of changed.hunks) {
      if (count > 0 && range.start.line >= start && range.start.line < start + count) return undefined;
      if (range.start.line >= start + count) offset += added - count;
      else break;
    }
    return { file: changed.now, line: range.start.line + offset };
  };
}

const totals = new Map();
function note(name, unchanged, byId, byBaseline) {
  const total = totals.get(name) ?? [0, 0, 0];
  totals.set(name, [total[0] + unchanged, total[1] + byId, total[2] + byBaseline]);
}

function compare(name, before, after, place) {
  const keyOf = (file, line, rule) => `${file}\n${line}\n${rule}`;
  const there = Map.groupBy
    ? Map.groupBy(after, (f) => keyOf(f.file, f.range.start.line, f.rule))
    : after.reduce((map, f) => {
        const key = keyOf(f.file, f.range.start.line, f.rule);
        return map.set(key, [...(map.get(key) ?? []), f]);
      }, new Map());
  let [unchanged, byId, byBaseline] = [0, 0, 0];
  for (const finding of before) {
    const at = place(finding);
    const partner = at && there.get(keyOf(at.file, at.line, finding.rule))?.shift();
    if (!partner) continue;
    unchanged++;
    if (partner.id === finding.id) byId++;
    if (partner.suppression?.kind === 'baseline') byBaseline++;
  }
  note(name, unchanged, byId, byBaseline);
}

function acceptAll(folder) {
  const baseline = join(work, 'baseline.json');
  rmSync(baseline, { force: true });
  const findings = scan(folder, '--baseline', baseline, '--update-baseline');
  return { baseline, findings };
}

const commits = git('rev-list', '--first-parent', '--reverse', 'HEAD').trim().split('\n');
const points = Math.min(Number(values.points), commits.length);
const chosen = Array.from(
  { length: points },
  (_, n) => commits[Math.floor((commits.length - 1) * (0.4 + (0.6 * n) / Math.max(1, points - 1)))],
);
for (const [index, from] of chosen.slice(0, -1).entries()) {
  const to = chosen[index + 1];
  if (from === to) continue;
  const { baseline, findings } = acceptAll(checkOut(from));
  const after = scan(checkOut(to), '--baseline', baseline);
  compare('history', findings, after, mapLines(from, to));
  rmSync(join(work, from), { recursive: true, force: true });
}

const EDITS = {
  'three lines above': { edit: (text) => `// 1\n// 2\n// 3\n${text}`, line: (line) => line + 3 },
  'indented twice as deep': { edit: (text) => text.replace(/^[ \t]+/gm, '$&$&'), line: (line) => line },
  'Windows line ends': { edit: (text) => text.replace(/\r?\n/g, '\r\n'), line: (line) => line },
  'functions renamed': { edit: renameSymbols, line: (line) => line },
};

function renameSymbols(text, symbols) {
  return [...symbols].reduce(
    (result, name) =>
      result.replace(new RegExp(`(?<![\\w$.'"\`/-])${name}(?![\\w$'"\`/-])`, 'g'), `${name}Renamed`),
    text,
  );
}

for (const [name, { edit, line }] of Object.entries(EDITS)) {
  const head = commits.at(-1);
  const folder = checkOut(head);
  const { baseline, findings } = acceptAll(folder);
  const bySource = new Map();
  for (const { file, symbol } of findings) {
    if (!/\.[cm]?[jt]sx?$/.test(file)) continue;
    const names = bySource.get(file) ?? new Set();
    for (const part of symbol.split('.'))
      if (/^[A-Za-z_]\w{2,}$/.test(part) && part !== 'constructor') names.add(part);
    bySource.set(file, names);
  }
  for (const [file, names] of bySource) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, edit(readFileSync(path, 'utf8'), names));
  }
  const moved = (finding) =>
    bySource.has(finding.file) ? { file: finding.file, line: line(finding.range.start.line) } : undefined;
  compare(name, findings, scan(folder, '--baseline', baseline), moved);
  rmSync(folder, { recursive: true, force: true });
}

const percent = (part, whole) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
for (const [name, [unchanged, byId, byBaseline]] of totals) {
  console.log(
    `${name.padEnd(24)} ${String(unchanged).padStart(6)} unchanged  ids ${percent(byId, unchanged).padStart(7)}  baseline ${percent(byBaseline, unchanged).padStart(7)}`,
  );
}
