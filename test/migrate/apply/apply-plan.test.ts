import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { listJournals } from '../../../src/migrate/apply/list-journals.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { git, makeRepository, makeTree } from '../../files/temporary-tree.ts';
import { QUICK_DISK, watchDisk } from './faulty-disk.ts';
import { edit, planOf, planReplacements, readTree } from './sample-plan.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const swap = (file: string) => ({ file, from: 'gpt-4o', to: 'qwen-max' });

describe('applyPlan', () => {
  it('edits and creates, and says so', () => {
    const root = makeTree({ 'a.ts': "'gpt-4o'\n", 'b/c.ts': "'gpt-4o'" });
    const plan = planReplacements(root, [swap('a.ts'), swap('b/c.ts')], { 'lib/new/x.ts': 'export {};\n' });
    expect(applyPlan(root, plan)).toEqual({
      id: expect.stringMatching(/^000001-/),
      edited: ['a.ts', 'b/c.ts'],
      created: ['lib/new/x.ts'],
      recovered: [],
    });
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe("'qwen-max'\n");
    expect(readFileSync(join(root, 'b/c.ts'), 'utf8')).toBe("'qwen-max'");
    expect(readFileSync(join(root, 'lib/new/x.ts'), 'utf8')).toBe('export {};\n');
    expect(readdirSync(root).sort()).toEqual(['.migrate-scan', 'a.ts', 'b', 'lib']);
  });

  it('keeps permissions, the byte-order mark and line ends', () => {
    const root = makeTree({ 'a.sh': '\uFEFFgpt-4o\r\nrest\r\n' });
    chmodSync(join(root, 'a.sh'), 0o750);
    applyPlan(root, planReplacements(root, [swap('a.sh')]));
    expect(readFileSync(join(root, 'a.sh'), 'utf8')).toBe('\uFEFFqwen-max\r\nrest\r\n');
    expect(statSync(join(root, 'a.sh')).mode & 0o777).toBe(0o750);
  });

  it.runIf(process.getuid?.() === 0)('keeps the owner, and the set-id and sticky bits', () => {
    const root = makeTree({ 'a.sh': 'gpt-4o' });
    chownSync(join(root, 'a.sh'), 1234, 4321);
    chmodSync(join(root, 'a.sh'), 0o6751);
    applyPlan(root, planReplacements(root, [swap('a.sh')]));
    const after = statSync(join(root, 'a.sh'));
    expect([after.uid, after.gid, after.mode & 0o7777]).toEqual([1234, 4321, 0o6751]);
    undo(root);
    const { uid, gid, mode } = statSync(join(root, 'a.sh'));
    expect([uid, gid, mode & 0o7777]).toEqual([1234, 4321, 0o6751]);
  });

  it('takes a second byte-order mark for a character of the first line', () => {
    const root = makeTree({ 'a.ts': '\uFEFF\uFEFFgpt-4o;' });
    applyPlan(root, planReplacements(root, [swap('a.ts')]));
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('\uFEFF\uFEFFqwen-max;');
  });

  it('keeps a file with two names one file', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o and more' });
    linkSync(join(root, 'a.ts'), join(root, 'b.ts'));
    applyPlan(root, planReplacements(root, [{ ...swap('a.ts'), to: 'q' }]));
    expect(readFileSync(join(root, 'b.ts'), 'utf8')).toBe('q and more');
    expect(statSync(join(root, 'a.ts')).ino).toBe(statSync(join(root, 'b.ts')).ino);
  });

  it('leaves nothing behind for a plan that changes nothing', () => {
    const root = makeTree({ 'a.ts': 'x' });
    expect(applyPlan(root, planOf(root, []))).toMatchObject({ id: undefined, edited: [], created: [] });
    expect(readdirSync(root)).toEqual(['a.ts']);
  });
});

describe('the journal', () => {
  it('lies in the folder of git, for the owner only', () => {
    const root = makeRepository({ 'a.ts': 'gpt-4o' });
    const { id = '' } = applyPlan(root, planReplacements(root, [swap('a.ts')]));
    const folder = join(root, '.git/migrate-scan');
    expect(existsSync(join(root, '.migrate-scan'))).toBe(false);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, id)).mode & 0o777).toBe(0o700);
    const files = readdirSync(join(folder, id));
    expect(files.sort()).toEqual(['committed.json', 'journal.json', 'old-bytes', 'started.json']);
    for (const file of files) expect(statSync(join(folder, id, file)).mode & 0o777).toBe(0o600);
  });

  it('is ignored by git where it lies in the tree', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o' });
    applyPlan(root, planReplacements(root, [swap('a.ts')]));
    expect(readFileSync(join(root, '.migrate-scan/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('is not written through a link', () => {
    const elsewhere = makeTree();
    const root = makeTree({ 'a.ts': 'gpt-4o' });
    symlinkSync(elsewhere, join(root, '.migrate-scan'));
    expect(() => applyPlan(root, planReplacements(root, [swap('a.ts')]))).toThrow(
      code('apply.journal-unsafe'),
    );
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('cannot make us write where no plan may', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o', HEAD: 'outside' });
    const { id = '' } = applyPlan(root, planReplacements(root, [swap('a.ts')]));
    const journal = join(root, '.migrate-scan', id);
    const record = readFileSync(join(journal, 'journal.json'), 'utf8');
    writeFileSync(join(journal, 'journal.json'), record.replace('"a.ts"', '"../HEAD"'));
    rmSync(join(journal, 'committed.json'));
    expect(() => undo(root)).toThrow(code('apply.journal-damaged'));
  });
});

describe('what is refused, with nothing touched', () => {
  it.each([
    ['../a.ts'],
    ['/etc/hosts'],
    ['.git/config'],
    ['.GIT/hooks/pre-commit'],
    ['.g\u200cit/config'],
    ['git~1/config'],
    ['a/../../b'],
    ['.migrate-scan/lock'],
    ['a\0b'],
    [''],
  ])('the path %j', (file) => {
    const root = makeTree({ 'a.ts': 'x' });
    const plan = { ...planOf(root, []), newFiles: [{ file, text: 'x', reason: { code: 'x', args: {} } }] };
    expect(() => applyPlan(root, plan)).toThrow(code('apply.path-unsafe'));
    expect(readdirSync(root)).toEqual(['a.ts']);
  });

  it('a file that changed since the plan was made, by name', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o', 'b.ts': 'gpt-4o' });
    const plan = planReplacements(root, [swap('a.ts'), swap('b.ts')]);
    writeFileSync(join(root, 'b.ts'), 'gpt-4o!');
    expect(() => applyPlan(root, plan)).toThrow(
      expect.objectContaining({ code: 'apply.files-changed', args: { files: 'b.ts' } }),
    );
    expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('gpt-4o');
    expect(readdirSync(root)).toEqual(['a.ts', 'b.ts']);
  });

  it('a link out of the root, and a folder that is one', () => {
    const outside = makeTree({ 'a.ts': 'gpt-4o' });
    const root = makeTree();
    symlinkSync(join(outside, 'a.ts'), join(root, 'a.ts'));
    symlinkSync(outside, join(root, 'folder'));
    for (const file of ['a.ts', 'folder/a.ts']) {
      const plan = planReplacements(root, [swap(file)]);
      expect(() => applyPlan(root, plan)).toThrow(code('apply.file-link'));
    }
    expect(readFileSync(join(outside, 'a.ts'), 'utf8')).toBe('gpt-4o');
  });

  it('a read-only file', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o' });
    const plan = planReplacements(root, [swap('a.ts')]);
    chmodSync(join(root, 'a.ts'), 0o444);
    expect(() => applyPlan(root, plan)).toThrow(code('apply.files-read-only'));
  });

  it('a file over the limit', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o' });
    const plan = planReplacements(root, [swap('a.ts')]);
    expect(() => applyPlan(root, plan, { maxFileBytes: 3 })).toThrow(code('apply.file-too-large'));
  });

  it('a folder in the place of a file', () => {
    const root = makeTree({ 'a.ts': 'gpt-4o' });
    const plan = planReplacements(root, [swap('a.ts')]);
    rmSync(join(root, 'a.ts'));
    mkdirSync(join(root, 'a.ts'));
    expect(() => applyPlan(root, plan)).toThrow(code('apply.file-unreadable'));
  });

  it('a new file that is already there', () => {
    const root = makeTree({ 'a.ts': 'x' });
    expect(() => applyPlan(root, planOf(root, [], { 'a.ts': 'y' }))).toThrow(code('apply.files-exist'));
  });

  it('a file that is not UTF-8', () => {
    const root = makeTree({ 'a.ts': Buffer.from([0xc4, 0xe3, 0x0a]) });
    const plan = planOf(root, [edit('a.ts', [1, 1, 1, 1], 'X')]);
    expect(() => applyPlan(root, plan)).toThrow(code('apply.encoding'));
  });
});

it('takes everything back when a file changes while we write', () => {
  const root = makeTree({ 'a.ts': 'gpt-4o', 'b.ts': 'gpt-4o' });
  const plan = planReplacements(root, [swap('a.ts'), swap('b.ts')]);
  const disk = watchDisk(
    (_step, name, [from]) => {
      if (name === 'renameSync' && String(from).endsWith('-0.tmp'))
        writeFileSync(join(root, 'b.ts'), 'theirs');
    },
    { disk: QUICK_DISK },
  );
  expect(() => applyPlan(root, plan, { disk })).toThrow(code('apply.changed-meanwhile'));
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('gpt-4o');
  expect(readFileSync(join(root, 'b.ts'), 'utf8')).toBe('theirs');
  expect(listJournals(root)).toEqual([]);
});

describe('the guard of uncommitted work', () => {
  const apply = (root: string) => applyPlan(root, planReplacements(root, [swap('a.ts')]));

  it('lets a tracked, unchanged file be edited', () => {
    expect(apply(makeRepository({ 'a.ts': 'gpt-4o', 'other.ts': 'x' }))).toMatchObject({ edited: ['a.ts'] });
  });

  it('names the files with changes, and not those that the plan leaves alone', () => {
    const root = makeRepository({ 'a.ts': 'old gpt-4o', 'other.ts': 'x' });
    writeFileSync(join(root, 'a.ts'), 'new gpt-4o');
    writeFileSync(join(root, 'other.ts'), 'y');
    expect(() => apply(root)).toThrow(
      expect.objectContaining({ code: 'apply.files-dirty', args: { files: 'a.ts' } }),
    );
    const plan = planReplacements(root, [swap('a.ts')]);
    expect(applyPlan(root, plan, { force: true })).toMatchObject({ edited: ['a.ts'] });
  });

  it('minds an untracked file, unless git ignores it', () => {
    const root = makeRepository({ 'x.ts': 'x' });
    writeFileSync(join(root, 'a.ts'), 'gpt-4o');
    expect(() => apply(root)).toThrow(code('apply.files-dirty'));
    writeFileSync(join(root, '.gitignore'), 'a.ts\n');
    expect(apply(root)).toMatchObject({ edited: ['a.ts'] });
  });

  it('knows a checkout with the line ends of Windows', () => {
    const root = makeRepository({ 'a.ts': 'gpt-4o\nx\n' });
    writeFileSync(join(root, 'a.ts'), 'gpt-4o\r\nx\r\n');
    expect(apply(root)).toMatchObject({ edited: ['a.ts'] });
  });

  it('works with SHA-256 names, in a folder below the top and with a split index', () => {
    const modern = makeRepository({ 'a.ts': 'gpt-4o' }, '--object-format=sha256');
    expect(apply(modern)).toMatchObject({ edited: ['a.ts'] });
    const mono = makeRepository({ 'packages/a/a.ts': 'gpt-4o' });
    expect(apply(join(mono, 'packages/a'))).toMatchObject({ edited: ['a.ts'] });
    const split = makeRepository({ 'a.ts': 'gpt-4o' });
    git(split, 'update-index', '--split-index');
    expect(() => apply(split)).toThrow(code('apply.files-dirty'));
  });

  it('agrees with git', () => {
    const root = makeRepository({ 'a.ts': 'gpt-4o', 'b.ts': 'gpt-4o', 'c.ts': 'x' });
    git(root, 'commit', '-qm', 'x');
    applyPlan(root, planReplacements(root, [swap('a.ts')]));
    expect(git(root, 'status', '--porcelain')).toBe(' M a.ts\n');
    undo(root);
    expect(git(root, 'status', '--porcelain')).toBe('');
    expect(readTree(root)).toHaveProperty('b.ts');
  });
});
