// Sends this process a signal before its nth call that writes, and counts these calls: SIGNAL=SIGTERM SIGNAL_AT=12.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { SIGNAL, SIGNAL_AT, SIGNAL_COUNT } = process.env;
let calls = 0;
for (const name of [
  'mkdirSync',
  'renameSync',
  'writeFileSync',
  'fsyncSync',
  'unlinkSync',
  'rmdirSync',
  'rmSync',
]) {
  const call = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === Number(SIGNAL_AT)) process.kill(process.pid, SIGNAL);
    return call(...args);
  };
}
if (SIGNAL_COUNT) {
  const write = fs.appendFileSync;
  process.on('exit', () => write(SIGNAL_COUNT, String(calls)));
}
syncBuiltinESMExports();
