import type { Reporter } from './reporter.ts';

/** Every format by its name. To add one: a file here with a `Reporter`, and a line in this table. */
const LOADERS = {
  pretty: async () => (await import('./pretty.ts')).reportPretty,
  json: async () => (await import('./json.ts')).reportJson,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof LOADERS;

export const FORMATS: readonly Format[] = ['pretty', 'json'];

/** Loads a reporter, and only that one. */
export function loadReporter(format: Format): Promise<Reporter> {
  return LOADERS[format]();
}
