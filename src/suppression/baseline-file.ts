import { findNodeAtLocation, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { MigrateScanError } from '../core/errors.ts';
import { lineStarts, positionAt } from '../core/range.ts';
import { EXPOSURE_LEVELS } from '../core/terms.ts';

/** The newest version of the file that we know. */
const VERSION = 1;
const HEX = /^[0-9a-f]{16}$/;

const entrySchema = z.strictObject({
  id: z.string().regex(HEX).describe('The id of the finding.'),
  trace: z.string().regex(HEX).describe('Recognises the finding when its code has moved.'),
  rule: z.string(),
  file: z.string(),
  level: z
    .enum(EXPOSURE_LEVELS)
    .describe('Its exposure when it was accepted; a worse one counts.')
    .optional(),
  reason: z.string().max(500).describe('Why it is accepted. Yours to write.').optional(),
  expires: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .refine((day) => !Number.isNaN(Date.parse(day)))
    .describe('The last day that it is accepted, YYYY-MM-DD. Yours to write.')
    .optional(),
});
export type BaselineEntry = z.infer<typeof entrySchema>;

export const baselineSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(VERSION),
  entries: z.array(entrySchema),
});
export type Baseline = z.infer<typeof baselineSchema>;

/**
 * Reads the text of a baseline. `file` is the name to show.
 * @throws MigrateScanError `baseline.newer`, or `baseline.broken` with the line of the first problem
 */
export function parseBaseline(text: string, file: string): Baseline {
  const source = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  const broken = (offset: number, what: string) => {
    const { line } = positionAt(lineStarts(source), offset);
    return new MigrateScanError('baseline.broken', { file, line: String(line), what });
  };
  if (error || !tree) {
    throw broken(error?.offset ?? 0, error ? printParseErrorCode(error.error) : 'ValueExpected');
  }
  const value: unknown = JSON.parse(source);
  refuseNewer(value, file);
  const parsed = baselineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []).map((step) => (typeof step === 'symbol' ? String(step) : step));
  const what = `${path.join('.') || '(root)'}: ${issue?.message ?? ''}`;
  for (let end = path.length; end > 0; end--) {
    const node = findNodeAtLocation(tree, path.slice(0, end));
    if (node) throw broken(node.offset, what);
  }
  throw broken(tree.offset, what);
}

function refuseNewer(value: unknown, file: string): void {
  const version = typeof value === 'object' && value !== null && 'version' in value ? value.version : 0;
  if (typeof version !== 'number' || version <= VERSION) return;
  throw new MigrateScanError('baseline.newer', { file, version: String(version), known: String(VERSION) });
}

/** The text of a baseline: sorted, an entry a line, so that a change of one is a change of one line. */
export function renderBaseline({ $schema, entries }: Pick<Baseline, '$schema' | 'entries'>): string {
  const sorted = [...entries].sort(
    (a, b) => compareText(a.file, b.file) || compareText(a.rule, b.rule) || compareText(a.id, b.id),
  );
  const lines = sorted.map((entry) => `    ${JSON.stringify(inOrder(entry))}`);
  const schema = $schema === undefined ? '' : `  "$schema": ${JSON.stringify($schema)},\n`;
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n${schema}  "version": ${VERSION},\n  "entries": ${list}\n}\n`;
}

function inOrder({ file, rule, level, reason, expires, id, trace }: BaselineEntry): BaselineEntry {
  return {
    file,
    rule,
    ...(level !== undefined && { level }),
    ...(reason !== undefined && { reason }),
    ...(expires !== undefined && { expires }),
    id,
    trace,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
