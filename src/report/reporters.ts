import type { Reporter } from './reporter.ts';

/** Every format by its name. To add one: a file here with a `Reporter`, and a line in this table. */
const LOADERS = {
  pretty: async () => (await import('./pretty.ts')).reportPretty,
  json: async () => (await import('./json.ts')).reportJson,
  sarif: async () => (await import('./sarif.ts')).reportSarif,
  github: async () => (await import('./github.ts')).reportGithub,
  gitlab: async () => (await import('./gitlab.ts')).reportGitlab,
  junit: async () => (await import('./junit.ts')).reportJunit,
  markdown: async () => (await import('./markdown.ts')).reportMarkdown,
  csv: async () => (await import('./csv.ts')).reportCsv,
  html: async () => (await import('./html/report-html.ts')).reportHtml,
} satisfies Record<string, () => Promise<Reporter>>;

export type Format = keyof typeof LOADERS;

export const FORMATS = Object.keys(LOADERS).filter((name): name is Format => name in LOADERS);

/** Loads a reporter, and only that one. */
export function loadReporter(format: Format): Promise<Reporter> {
  return LOADERS[format]();
}
