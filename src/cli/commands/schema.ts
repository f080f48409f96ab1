import { z } from 'zod';
import { configSchema } from '../../core/config-file.ts';
import { reportSchema } from '../../core/report.ts';
import { fitSchema } from '../../migrate/fit/fit.ts';
import { planSchema } from '../../migrate/plan.ts';
import { providerOverridesSchema } from '../../providers/override-schema.ts';
import { baselineSchema } from '../../suppression/baseline-file.ts';
import { EXIT_CODES, type ExitCode } from '../exit-codes.ts';
import { type Io, writeText } from '../io.ts';

const SCHEMAS = {
  findings: { schema: reportSchema, title: 'The report of migrate-scan --format json', io: 'output' },
  config: {
    schema: configSchema.extend({ providers: providerOverridesSchema.optional() }),
    title: 'migrate-scan.config.json',
    io: 'input',
  },
  baseline: { schema: baselineSchema, title: 'The baseline of migrate-scan --baseline', io: 'input' },
  plan: { schema: planSchema, title: 'The plan of migrate-scan migrate --format json', io: 'output' },
  fit: { schema: fitSchema, title: 'The comparison of migrate-scan compare --format json', io: 'output' },
} as const;

/** Prints the JSON Schema (draft 2020-12) that the code itself validates with. */
export async function runSchema(name: keyof typeof SCHEMAS, io: Io): Promise<ExitCode> {
  const { schema, title, io: side } = SCHEMAS[name];
  await writeText(
    io.stdout,
    `${JSON.stringify({ title, ...z.toJSONSchema(schema, { io: side }) }, null, 2)}\n`,
  );
  return EXIT_CODES.done;
}
