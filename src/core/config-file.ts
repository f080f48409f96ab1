import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { z } from 'zod';
import { parseByteSize } from './byte-size.ts';
import { ConfigFileError } from './config-error.ts';
import { LIMITS } from './limits.ts';
import { LANGUAGES } from './messages.ts';
import { findNearMiss } from './near-miss.ts';
import { lineStarts, positionAt } from './range.ts';
import { EXPOSURE_LEVELS, EXPOSURE_RULES, KINDS, SURFACES } from './terms.ts';

/** A pattern that cannot make matching slow: the file may come from a stranger's repository. */
const globSchema = z
  .string()
  .min(1)
  .max(256)
  .regex(/^(?:[^*]*\*){0,12}[^*]*$/, 'at most 12 stars')
  .regex(/^(?!.*[+*@?!]\()/, 'no extended groups such as +(a|b)');
const globsSchema = z.array(globSchema).max(500);

const declaredShape = {
  runsIn: z.array(z.string().max(80)).max(50).describe('Where it runs: "CN", or "vercel:hkg1".').optional(),
  users: z.array(z.string().max(2)).max(300).describe('Country codes of the people who use it.').optional(),
};
const ruleSettingSchema = z.strictObject({
  level: z.enum(['off', ...EXPOSURE_LEVELS]),
  reason: z.string().min(1).max(500).describe('Why: it is shown with the verdict.'),
});
const ruleSettingsSchema = z.strictObject(
  Object.fromEntries(EXPOSURE_RULES.map((rule) => [rule, ruleSettingSchema.optional()])),
);
const exposureConfigSchema = z.strictObject({
  ...declaredShape,
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .describe('Judge by the list and the rules of this day.')
    .optional(),
  parts: z
    .record(globSchema, z.strictObject(declaredShape))
    .describe('The same for a folder or a glob; the longest that fits counts.')
    .optional(),
  rules: ruleSettingsSchema.describe('Rules to switch off, or with another level.').optional(),
});

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  include: globsSchema.describe('Only files that match one of these globs, relative to the root.').optional(),
  exclude: globsSchema.describe('No file that matches one of these globs, relative to the root.').optional(),
  tests: z.boolean().describe('Whether test files are scanned. Default: true.').optional(),
  maxFileSize: z
    .union([z.int().min(1), z.string().refine((text) => parseByteSize(text) !== undefined)])
    .describe('Larger files are skipped: bytes, or text such as "2mb". Default: "2mb".')
    .optional(),
  maxFileSeconds: z
    .number()
    .positive()
    .max(LIMITS.mostFileSeconds)
    .describe('Files that take longer are skipped. Default: 30.')
    .optional(),
  surfaces: z.array(z.enum(SURFACES)).describe('Only these parts of the API.').optional(),
  kinds: z.array(z.enum(KINDS)).describe('Only these kinds of findings.').optional(),
  providers: z
    .record(z.string(), z.unknown())
    .describe('Providers of your own, and facts of the catalogue that are otherwise for you.')
    .optional(),
  exposure: exposureConfigSchema
    .describe('What is known about where the product runs and who uses it.')
    .optional(),
  lang: z.enum(LANGUAGES).describe('The language of the output.').optional(),
});
export type Config = z.infer<typeof configSchema>;

/**
 * Reads the text of a config file. `file` is the name to show.
 * @throws ConfigFileError with all problems when the text is not JSON or does not fit the schema.
 */
export function parseConfig(text: string, file: string): Config {
  const source = text.replace(/^\uFEFF/, '');
  const starts = lineStarts(source);
  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !tree) {
    const what = error ? printParseErrorCode(error.error) : 'ValueExpected';
    throw new ConfigFileError(file, [
      { ...positionAt(starts, error?.offset ?? 0), code: 'cli.config-syntax', args: { what } },
    ]);
  }
  const parsed = configSchema.safeParse(JSON.parse(source));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .flatMap(problemsOfIssue)
    .map(({ path, ...problem }) => ({ ...positionAt(starts, findOffset(tree, path)), ...problem }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
  throw new ConfigFileError(file, problems);
}

interface PathProblem {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly args: Readonly<Record<string, string>>;
}

function problemsOfIssue(issue: z.core.$ZodIssue): PathProblem[] {
  const { path } = issue;
  const key = formatPath(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => unknownKey([...path, unknown]));
    case 'invalid_type':
      return [{ path, code: 'cli.config-type', args: { key, expected: issue.expected } }];
    case 'invalid_value':
      return [{ path, code: 'cli.config-choice', args: { key, choices: issue.values.join(', ') } }];
    case 'invalid_union':
    case 'custom':
      return [{ path, code: 'cli.config-size', args: { key } }];
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'number')
        return [{ path, code: 'cli.config-seconds', args: { key, most: String(LIMITS.mostFileSeconds) } }];
      return [{ path, code: 'cli.config-glob', args: { key } }];
    default:
      return [{ path, code: 'cli.config-glob', args: { key } }];
  }
}

function unknownKey(path: readonly PropertyKey[]): PathProblem {
  const key = formatPath(path);
  const known = knownKeys(path);
  const near = findNearMiss(String(path.at(-1)), known);
  return near
    ? { path, code: 'cli.config-key-near', args: { key, near } }
    : { path, code: 'cli.config-key', args: { key, known: known.join(', ') } };
}

/** The keys that could stand where an unknown one does. */
function knownKeys(path: readonly PropertyKey[]): readonly string[] {
  if (path[0] !== 'exposure') return Object.keys(configSchema.shape);
  if (path[1] === 'rules') return path.length === 3 ? EXPOSURE_RULES : ['level', 'reason'];
  return Object.keys(path[1] === 'parts' ? declaredShape : exposureConfigSchema.shape);
}

function formatPath(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(root)' : path.map(String).join('.');
}

/** Offset of the key (or array item) at `path`; of the nearest parent where there is none. */
function findOffset(tree: Node, path: readonly PropertyKey[]): number {
  let node = tree;
  for (const step of path) {
    const child = node.children?.find((candidate, index) =>
      node.type === 'array' ? index === step : candidate.children?.[0]?.value === step,
    );
    if (!child) break;
    node = child.type === 'property' ? (child.children?.[1] ?? child) : child;
    if (step === path.at(-1) && child.type === 'property') return child.offset;
  }
  return node.offset;
}
