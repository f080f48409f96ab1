import { readFileSync, writeFileSync } from 'node:fs';
import { argv, kill, pid, stdout } from 'node:process';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { recoverUnfinished } from '../../../src/migrate/apply/recover.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { planSchema } from '../../../src/migrate/plan.ts';
import { QUICK_DISK, WRITING, watchDisk } from './faulty-disk.ts';

/**
 * A process that kills itself before the nth call that writes, or in the midst of it where it writes content:
 * `apply|undo|recover ROOT PLAN STEP`. Where it lives to the end it prints how many such calls there were.
 */
const [, , action, root = '', planFile = '', killAt = '0'] = argv;
let calls = 0;
const disk = watchDisk(
  (step, name, args) => {
    calls = step;
    if (step !== Number(killAt)) return;
    const [target, content] = args;
    if (name === 'writeFileSync' && typeof target === 'number' && Buffer.isBuffer(content)) {
      writeFileSync(target, content.subarray(0, content.length / 2));
    }
    kill(pid, 'SIGKILL');
    // The signal ends the process before it gets to the call itself.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000);
  },
  { only: WRITING, disk: QUICK_DISK },
);
if (action === 'undo') undo(root, { disk });
else if (action === 'recover') recoverUnfinished(root, { disk });
else applyPlan(root, planSchema.parse(JSON.parse(readFileSync(planFile, 'utf8'))), { disk });
stdout.write(String(calls));
