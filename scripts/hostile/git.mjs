import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const HOOKS = [
  'pre-commit',
  'post-checkout',
  'post-index-change',
  'fsmonitor-watchman',
  'reference-transaction',
  'pre-auto-gc',
];
/** Keys whose value git runs. */
const COMMANDS = [
  'core.fsmonitor',
  'core.pager',
  'core.editor',
  'core.sshCommand',
  'core.askPass',
  'core.gitProxy',
  'core.alternateRefsCommand',
  'diff.external',
  'diff.evil.command',
  'diff.evil.textconv',
  'filter.evil.clean',
  'filter.evil.smudge',
  'filter.evil.process',
  'merge.evil.driver',
  'credential.helper',
  'gpg.program',
  'pager.log',
  'sequence.editor',
  'uploadpack.packObjectsHook',
];

/** A git folder that wants to run something, and nested ones that lead outside. */
export function addGit({ root, outside, trap, add, addCall, skips, git }) {
  const script = join(root, 'evil.sh');
  writeFileSync(script, `#!/bin/sh\n${trap}\n`);
  chmodSync(script, 0o755);
  git(outside, 'init', '-q', '--template=', 'other');
  writeFileSync(join(outside, 'other/names.ts'), '');
  git(join(outside, 'other'), 'add', '.');
  writeFileSync(
    join(outside, 'evil.config'),
    `[core]\n\tfsmonitor = ${script}\n[alias]\n\tcat-file = !${script}\n`,
  );
  addCall('nested/own/a.ts');
  git(join(root, 'nested/own'), 'init', '-q', '--template=');
  addCall('nested/outside/a.ts');
  add('nested/outside/.git', `gitdir: ${join(outside, 'other/.git')}\n`);
  skips('nested/outside/.git', 'outside-root');
  addCall('nested/link/a.ts');
  symlinkSync(join(outside, 'other/.git'), join(root, 'nested/link/.git'));
  skips('nested/link/.git', 'outside-root');
  addCall('nested/loop/a.ts');
  add('nested/loop/.git', 'gitdir: .git\n');
  add('.gitattributes', '* filter=evil diff=evil merge=evil\n');
  add(
    '.gitmodules',
    '[submodule "x"]\n\tpath = ../outside\n\turl = ext::sh -c evil\n\tupdate = !touch ran\n',
  );
  git(root, 'init', '-q', '--template=');
  git(root, 'add', 'links/real.ts', 'circles', 'package.json', '.gitignore');
  git(root, 'commit', '-qm', 'x');
  for (const key of COMMANDS) git(root, 'config', key, script);
  git(root, 'config', 'core.hooksPath', '.git/hooks');
  git(root, 'config', 'include.path', join(outside, 'evil.config'));
  git(root, 'config', 'remote.origin.url', `ext::${script}`);
  git(root, 'config', 'remote.origin.promisor', 'true');
  git(root, 'config', 'protocol.ext.allow', 'always');
  git(root, 'config', 'alias.ls-files', `!${script}`);
  for (const name of ['hooks', 'info']) mkdirSync(join(root, '.git', name), { recursive: true });
  for (const hook of HOOKS) symlinkSync(script, join(root, '.git/hooks', hook));
  writeFileSync(join(root, '.git/objects/info/alternates'), `${join(outside, 'other/.git/objects')}\n`);
  writeFileSync(join(root, '.git/info/exclude'), `${'*'.repeat(500)}q\n`);
}
