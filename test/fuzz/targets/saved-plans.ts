import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readPlan } from '../../../src/cli/read-plan.ts';
import { applyPlan } from '../../../src/migrate/apply/apply-plan.ts';
import { recoverUnfinished } from '../../../src/migrate/apply/recover.ts';
import { undo } from '../../../src/migrate/apply/undo.ts';
import { QUICK_DISK } from '../../migrate/apply/faulty-disk.ts';
import { planReplacements, readTree } from '../../migrate/apply/sample-plan.ts';
import { hold, unlessRefused } from '../check/broken-invariant.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { changeJson, type JsonChange, jsonChanges } from '../generate/json-text.ts';
import { type Mutation, mutate, mutations } from '../generate/mutations.ts';

const TREE = {
  'tree/a.ts': "const a = 'gpt-4o';\r\n",
  'tree/b/c.ts': '😀gpt-4o\n',
  'outside.txt': 'gpt-4o\n',
};
const FILES = Object.fromEntries(Object.entries(TREE).map(([file, text]) => [file, Buffer.from(text)]));
const DISK = { disk: QUICK_DISK, force: true };

interface Changes {
  readonly values: readonly JsonChange[];
  readonly changes: readonly Mutation[];
}

const changes = fc.record({ values: jsonChanges, changes: mutations(2) });

function samplePlan(tree: string) {
  const replacements = ['a.ts', 'b/c.ts'].map((file) => ({ file, from: 'gpt-4o', to: 'qwen-max' }));
  return planReplacements(tree, replacements, { 'lib/new.ts': 'export {};\n' });
}

/** Holds that nothing has come, gone or changed beside the folder that is worked on. */
function checkOutside(root: string, known: readonly string[]): void {
  hold(readFileSync(join(root, 'outside.txt'), 'utf8') === TREE['outside.txt'], 'a file outside has changed');
  const names = readdirSync(root).sort();
  hold(names.join() === [...known].sort().join(), 'something outside has come or gone', names);
}

/** `apply FILE`: a plan of somebody else's is refused, or applied and taken back byte for byte. */
export const savedPlans: FuzzTarget = {
  name: 'saved-plans',
  share: 8,
  cases: changes.map((options) => ({ files: FILES, options: { ...options } })),
  check: async (root, { options }) => {
    const { values, changes: bytes } = options as unknown as Changes;
    const tree = join(root, 'tree');
    const text = changeJson(JSON.stringify(samplePlan(tree), null, 1), values);
    writeFileSync(join(root, 'plan.json'), mutate(Buffer.from(text), bytes));
    const before = readTree(tree);
    const plan = await unlessRefused(() => readPlan('plan.json', root));
    const applied = plan && (await unlessRefused(() => applyPlan(tree, plan, DISK)));
    if (applied?.id !== undefined) undo(tree, DISK);
    hold(
      JSON.stringify(readTree(tree)) === JSON.stringify(before),
      'a plan is not taken back',
      readTree(tree),
    );
    checkOutside(root, ['outside.txt', 'plan.json', 'tree']);
  },
};

/** The journal of an apply, with values and bytes changed: an undo refuses it, or keeps to its folder. */
export const journals: FuzzTarget = {
  name: 'journals',
  share: 6,
  cases: fc
    .record({ changed: changes, file: fc.nat({ max: 3 }), isCutOff: fc.boolean() })
    .map(({ changed, ...options }) => ({ files: FILES, options: { ...options, ...changed } })),
  check: async (root, { options }) => {
    const {
      values,
      changes: bytes,
      file,
      isCutOff,
    } = options as unknown as Changes & {
      readonly file: number;
      readonly isCutOff: boolean;
    };
    const tree = join(root, 'tree');
    const { id = '' } = applyPlan(tree, samplePlan(tree), DISK);
    const folder = join(tree, '.migrate-scan', id);
    const names = readdirSync(folder).sort();
    const path = join(folder, names[file % names.length] ?? '');
    const old = readFileSync(path);
    const isJson = path.endsWith('.json');
    writeFileSync(path, mutate(isJson ? Buffer.from(changeJson(old.toString(), values)) : old, bytes));
    if (isCutOff)
      mkdirSync(
        join(tree, '.migrate-scan', `999999-${createHash('sha1').update(id).digest('hex').slice(0, 8)}`),
      );
    await unlessRefused(() => recoverUnfinished(tree, DISK));
    await unlessRefused(() => undo(tree, DISK));
    checkOutside(root, ['outside.txt', 'tree']);
  },
};
