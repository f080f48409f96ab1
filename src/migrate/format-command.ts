/** One formatter a row, known by the files that configure it. */
const FORMATTERS = [
  [/(?:^|\/)biome\.jsonc?$/, 'npx biome format --write'],
  [/(?:^|\/)(?:\.prettierrc(?:\.\w+)?|prettier\.config\.\w+)$/, 'npx prettier --write'],
  [/(?:^|\/)\.?dprint\.jsonc?$/, 'npx dprint fmt'],
  [/(?:^|\/)deno\.jsonc?$/, 'deno fmt'],
] as const;

/** The command of the repository's own formatter, without the files; undefined where none is configured in a file. */
export function findFormatCommand(files: ReadonlySet<string>): string | undefined {
  return FORMATTERS.find(([config]) => [...files].some((file) => config.test(file)))?.[1];
}
