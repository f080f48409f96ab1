import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/files/list-files.ts';
import { addFiles, git, makeTree } from './temporary-tree.ts';

const NAMES = ['a', 'b', 'ab', '.c', 'a.ts', 'b.ts', 'x y', '中'];
const path = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'));
const pattern = fc.oneof(
  path,
  fc.constantFrom(
    '*',
    '*.ts',
    '**/b',
    'a/**',
    'a/**/b.ts',
    '/a',
    'a/',
    '/*',
    '*/',
    '[ab]',
    'a?',
    '.*',
    '# x',
    '\\#',
    '**',
  ),
);
const rules = fc
  .array(fc.tuple(fc.boolean(), pattern), { maxLength: 5 })
  .map((lines) => lines.map(([isNegated, text]) => (isNegated ? `!${text}` : text)).join('\n'));

/** Every path as a file, passing over those that would need a file to be a folder. */
function toTree(paths: readonly string[]): string[] {
  const unique = [...new Set(paths)];
  return unique.filter((one) => !unique.some((other) => other.startsWith(`${one}/`)));
}

it('agrees with git about what is ignored, whatever the rules', async () => {
  const root = makeTree();
  const repository = fc.record({
    files: fc.array(path, { minLength: 1, maxLength: 12 }).map(toTree),
    tracked: fc.nat({ max: 3 }),
    top: rules,
    inner: rules,
    exclude: rules,
  });
  let count = 0;
  const property = fc.asyncProperty(repository, async ({ files, tracked, top, inner, exclude }) => {
    const folder = `${root}/${count++}`;
    addFiles(root, Object.fromEntries(files.map((file) => [`${folder.slice(root.length + 1)}/${file}`, ''])));
    git(root, 'init', '-q', '--template=', folder);
    if (tracked > 0) git(folder, 'add', '-f', '--', ...files.slice(0, tracked));
    const places = files.some((file) => file.startsWith('a/')) ? { 'a/.gitignore': inner } : {};
    addFiles(folder, { '.gitignore': top, ...places, '.git/info/exclude': exclude });
    const told = git(folder, 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
    expect((await listFiles(folder)).files).toEqual([...new Set(told.filter(Boolean))].sort());
  });
  await fc.assert(property, { numRuns: 40 });
}, 120_000);
