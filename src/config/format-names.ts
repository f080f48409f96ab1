interface FormatRow {
  readonly format: string;
  /** Tested on the path, POSIX, relative to the scanned root. */
  readonly file: RegExp;
  /** The file is read whatever words are in it. */
  readonly always?: true;
}

/** Files that look like configuration and hold none of ours: lock files, locales, recorded responses, schemas, compiler settings. */
const NOT_CONFIG: readonly RegExp[] = [
  /(?:^|\/)(?:package-lock|npm-shrinkwrap|composer\.lock|bun\.lock|deno\.lock)(?:\.json)?$/i,
  /(?:^|\/)(?:pnpm-lock|yarn-lock)\.ya?ml$/i,
  /(?:^|\/)(?:_?locales?|i18n|lang|langs|languages|translations|intl)\//i,
  /(?:^|\/)(?:__(?:fixtures|snapshots|mocks)__|cassettes|recordings)\/(?!.*\/?package\.json$).*\.(?:json|ya?ml)$/i,
  /(?:^|\/)package\.nls[^/]*\.json$/i,
  /(?:^|\/)(?:openapi|swagger)[^/]*\.(?:json|ya?ml)$/i,
  /(?:^|\/)(?:[jt]sconfig[^/]*|[^/]*\.schema|components|\.release-please-manifest|lerna|typedoc)\.json$/i,
  /(?:^|\/)(?:pyproject|Cargo|poetry|uv|Pipfile)\.(?:toml|lock)$/i,
  /(?:^|\/)\.github\/(?:ISSUE_TEMPLATE\/|dependabot|funding|labeler)/i,
  /(?:^|\/)(?:mkdocs|CITATION|\.pre-commit-config)\.ya?ml$|\.cff$/i,
  /\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs|md|mdx|vue|svelte|astro|py)$/i,
];

const SUFFIX = '(?:[._-][\\w.-]+)?';

/** Every format, by file name; the first row that fits wins. A new format is a row here, and a reader in `formats.ts`. */
export const FORMAT_NAMES = [
  { format: 'package.json', file: /(?:^|\/)package\.json$/, always: true },
  {
    format: 'deno',
    file: /(?:^|\/)(?:deno|import[_-]?map|importmap)\.jsonc?$/,
    always: true,
  },
  {
    format: 'catalogs',
    file: /(?:^|\/)(?:pnpm-workspace\.ya?ml|\.yarnrc\.yml)$/,
    always: true,
  },
  { format: 'extension manifest', file: /(?:^|\/)manifest[^/]*\.json$/ },
  {
    format: 'shell',
    file: /(?:^|\/)\.envrc$|\.(?:sh|bash|zsh|fish|bat|cmd|ps1|mk)$|(?:^|\/)(?:GNUm|M|m)akefile$/,
  },
  {
    format: 'Terraform',
    file: /\.(?:tf|tfvars|tofu)(?:\.(?:example|sample|template|dist))?$/,
  },
  { format: 'YAML', file: /\.ya?ml(?:\.(?:example|sample|template|tpl|dist))?$/i },
  {
    format: 'JSON',
    file: /\.(?:json|jsonc|json5|code-workspace)(?:\.(?:example|sample|template|dist))?$/i,
  },
  { format: 'TOML', file: /\.toml(?:\.(?:example|sample|template|dist))?$/i },
  {
    format: 'Dockerfile',
    file: /(?:^|\/)(?:[\w-]+\.)?(?:dockerfile|containerfile)(?:\.[\w.-]+)?$/i,
  },
  { format: 'Procfile', file: /(?:^|\/)Procfile[^/]*$/ },
  { format: 'properties', file: /\.(?:properties|ini|cfg|conf)$/i },
  {
    format: 'dotenv',
    file: new RegExp(
      `(?:^|/)(?:\\.env${SUFFIX}|\\.dev\\.vars${SUFFIX}|[^/]*\\.env${SUFFIX}|_?env(?:\\.[\\w-]+)*\\.(?:example|sample|template|local|dist))$`,
    ),
  },
] as const satisfies readonly FormatRow[];

export type FormatName = (typeof FORMAT_NAMES)[number]['format'];

/** The format of a file by its name; undefined where no reader takes it. */
export function findFormatName(file: string): (FormatRow & { readonly format: FormatName }) | undefined {
  if (NOT_CONFIG.some((pattern) => pattern.test(file))) return undefined;
  return FORMAT_NAMES.find((row) => row.file.test(file));
}

/** Whether some reader takes files of this name. */
export function isConfigFile(file: string): boolean {
  return findFormatName(file) !== undefined;
}
