/**
 * Loaded before the command line (`--import`): refuses and writes down every connection, every process but git with
 * safe options, and every access to a file outside of the allowed folders. `GUARD` is JSON: `log`, a file, and
 * `folders`, absolute and real.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { dirname, join, resolve, sep } from 'node:path';
import { env, exit } from 'node:process';
import { fileURLToPath } from 'node:url';
import workers from 'node:worker_threads';

const { log, folders } = JSON.parse(env.GUARD);
const { appendFileSync, realpathSync } = { ...fs, realpathSync: fs.realpathSync.native };

function refuse(what) {
  appendFileSync(log, `${JSON.stringify(what)}\n`);
  throw new Error(`refused: ${what}`);
}

/** Regardless of case: the compiler asks for its own file in the other case, to learn what kind of system it is on. */
const isAllowed = (path) =>
  path === log ||
  folders.some((folder) => `${path}${sep}`.toLowerCase().startsWith(`${folder}${sep}`.toLowerCase()));

/** Where a path really leads; of one that is not there, where its folder does. */
function realPathOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return path === dirname(path) ? path : join(realPathOf(dirname(path)), path.slice(dirname(path).length));
  }
}

const toPath = (path) => resolve(path instanceof URL ? fileURLToPath(path) : String(path));

/** Looks at a link itself: what counts is where the link is. */
const OF_LINKS = new Set([
  'lstat',
  'readlink',
  'unlink',
  'rename',
  'symlink',
  'link',
  'rm',
  'lutimes',
  'lchown',
]);
/** Takes a file's number, or no path of the tree; or only asks where a path leads, which reads nothing there. */
const WITHOUT_PATH = /^(?:f[a-z]+|close|read|readv|write|writev|_.*|to.*|unwatchFile|realpath)$/;

function guardPaths(owner) {
  for (const [name, original] of Object.entries(owner)) {
    const base = name.replace(/Sync$/, '');
    if (typeof original !== 'function' || /^[A-Z]/.test(name) || WITHOUT_PATH.test(base)) continue;
    const guarded = function (path, ...rest) {
      if (typeof path !== 'number') {
        const asked = toPath(path);
        if (!isAllowed(OF_LINKS.has(base) ? asked : realPathOf(asked))) refuse(`fs.${name} ${asked}`);
      }
      return original.call(this, path, ...rest);
    };
    owner[name] = Object.assign(guarded, original);
  }
}

const SAFE_GIT = ['--no-pager', /^--git-dir=/, '-c', 'core.fsmonitor=', '-c', 'core.hooksPath=/dev/null'];
const isSafeGit = (command, args) =>
  command === 'git' &&
  SAFE_GIT.every((wanted, at) => (wanted instanceof RegExp ? wanted.test(args[at]) : wanted === args[at]));

const spawnGit = childProcess.spawnSync;
for (const name of ['exec', 'execFile', 'execFileSync', 'execSync', 'fork', 'spawn']) {
  childProcess[name] = (command) => refuse(`${name} ${command}`);
}
childProcess.spawnSync = (command, args, options) =>
  isSafeGit(command, args) ? spawnGit(command, args, options) : refuse(`spawnSync ${command} ${args}`);
net.Socket.prototype.connect = () => refuse('connect');
net.Server.prototype.listen = () => refuse('listen');
dgram.Socket.prototype.bind = dgram.Socket.prototype.send = () => refuse('datagram');
http.ClientRequest.prototype.end = () => refuse('request');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = () => refuse(`dns.${name}`);
workers.Worker = class {
  constructor() {
    refuse('worker');
  }
};
guardPaths(fs);
guardPaths(fs.promises);
syncBuiltinESMExports();

// Whoever sets this wants to know that the guard is there, and is shown by each of its parts.
if (env.GUARD_TRIES) {
  const tries = [
    () => fs.readFileSync('/etc/passwd'),
    () => fs.openSync(join(folders[0], 'links/secret.ts')),
    () => net.connect(9),
    () => childProcess.spawn('true'),
    () => childProcess.spawnSync('git', ['status']),
  ];
  for (const attempt of tries) {
    try {
      attempt();
    } catch {}
  }
  exit(0);
}
