import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chdir, cwd } from 'node:process';
import { CALL } from './tree.mjs';

const PIPE_MAKER = 'mkfifo';
const DEVICE_MAKER = 'mknod';

/** Links, pipes, sockets and devices. */
export function addNodes({ root, outside, addCall, skips }) {
  writeFileSync(join(outside, 'secret.ts'), CALL.replace('gpt-4o', 'gpt-4-outside'));
  writeFileSync(join(outside, '.env'), 'OPENAI_API_KEY=sk-outside0123456789outside0123456789\n');
  writeFileSync(
    join(outside, 'tsconfig.json'),
    '{"compilerOptions": {"paths": {"outside": ["./secret.ts"]}}}',
  );
  addCall('links/real.ts');
  const link = (target, name, reason) => {
    symlinkSync(target, join(root, 'links', name));
    if (reason) skips(`links/${name}`, reason);
  };
  link('real.ts', 'to-file.ts');
  link('.', 'loop');
  link('..', 'to-root');
  link('nowhere.ts', 'dangling.ts', 'broken-link');
  link('self.ts', 'self.ts', 'broken-link');
  link('pong.ts', 'ping.ts', 'broken-link');
  link('ping.ts', 'pong.ts', 'broken-link');
  link(join(outside, 'secret.ts'), 'secret.ts', 'outside-root');
  link('../../outside', 'relative', 'outside-root');
  link('relative/secret.ts', 'chained.ts', 'outside-root');
  link('/', 'slash', 'outside-root');
  link('/proc/self/environ', 'environ.ts', 'outside-root');
  link('/dev/zero', 'zero.ts', 'outside-root');
  link(join(outside, '.env'), '.env', 'outside-root');
  mkdirSync(join(root, 'nodes'));
  for (const name of ['pipe.ts', 'package.json', '.env', 'tsconfig.json']) {
    execFileSync(PIPE_MAKER, [join(root, 'nodes', name)]);
    skips(`nodes/${name}`, 'not-a-file');
  }
  execFileSync(PIPE_MAKER, [join(root, 'ignored-pipe.ts')]);
  addSocket(join(root, 'nodes'));
  skips('nodes/socket.ts', 'not-a-file');
  if (addDevice(join(root, 'nodes/device.ts'))) skips('nodes/device.ts', 'not-a-file');
}

/** The socket stays when the process ends without closing it. */
function addSocket(folder) {
  const before = cwd();
  chdir(folder);
  createServer().listen('socket.ts');
  chdir(before);
}

/** Only who may make devices can. */
function addDevice(path) {
  try {
    execFileSync(DEVICE_MAKER, [path, 'c', '1', '5'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
