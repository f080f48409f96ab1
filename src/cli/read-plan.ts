import { resolve } from 'node:path';
import { MigrateScanError } from '../core/errors.ts';
import { readRegularFile } from '../files/open-file.ts';
import { type Plan, planSchema } from '../migrate/plan.ts';

const MOST_BYTES = 256 * 1024 * 1024;

/** A plan that was saved to a file. @throws MigrateScanError `apply.plan-unreadable`, `apply.plan-invalid` */
export function readPlan(file: string, cwd: string): Plan {
  const read = readRegularFile(resolve(cwd, file), { maxBytes: MOST_BYTES, followLinks: true });
  if (!read.ok) throw new MigrateScanError('apply.plan-unreadable', { file, reason: read.why });
  const parsed = planSchema.safeParse(parseJson(file, read.bytes.toString('utf8').replace(/^\uFEFF/, '')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new MigrateScanError('apply.plan-invalid', {
    file,
    reason: [place, issue?.message].filter(Boolean).join(': '),
  });
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrateScanError('apply.plan-invalid', { file, reason }, { cause: error });
  }
}
