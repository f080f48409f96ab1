import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const FOLDER = new URL('../../.github/workflows/', import.meta.url);
const workflowSchema = z.looseObject({
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.looseObject({
      permissions: z.record(z.string(), z.string()),
      'timeout-minutes': z.int(),
      steps: z.array(z.looseObject({ uses: z.string().optional(), run: z.string().optional() })),
    }),
  ),
});

it.each(readdirSync(FOLDER))('%s pins every action, and names the rights of every job', (name) => {
  const workflow = workflowSchema.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8')));
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
});

it('runs nothing of ours or of a dependency where it may publish', () => {
  const workflow = workflowSchema.parse(parse(readFileSync(new URL('release.yml', FOLDER), 'utf8')));
  const writing = Object.values(workflow.jobs).filter(({ permissions }) =>
    Object.values(permissions).includes('write'),
  );
  expect(writing).toHaveLength(1);
  const commands = writing.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(commands.join('\n')).not.toMatch(/npm (?:ci|install|run|test|exec)|npx|\.ci\/run|node /);
});
