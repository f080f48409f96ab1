import type { SourceText } from '../core/source-text.ts';
import type { ReadResult } from './entry.ts';
import { readDockerfile } from './formats/dockerfile.ts';
import { readDotenv } from './formats/dotenv.ts';
import { readJson } from './formats/json.ts';
import {
  readCatalogs,
  readExtensionManifest,
  readImportMap,
  readPackageManifest,
} from './formats/package-manifest.ts';
import { readProcfile, readProperties } from './formats/properties.ts';
import { readShell } from './formats/shell.ts';
import { readTerraform } from './formats/terraform.ts';
import { readToml } from './formats/toml.ts';
import { readYaml } from './formats/yaml.ts';

export interface ConfigFormat {
  readonly format: string;
  /** Tested on the path, POSIX, relative to the scanned root. */
  readonly file: RegExp;
  readonly read: (source: SourceText) => ReadResult;
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

/** Every format, by file name; the first row that fits wins. A new format is a row here and a reader. */
export const CONFIG_FORMATS: readonly ConfigFormat[] = [
  { format: 'package.json', file: /(?:^|\/)package\.json$/, read: readPackageManifest, always: true },
  {
    format: 'deno',
    file: /(?:^|\/)(?:deno|import[_-]?map|importmap)\.jsonc?$/,
    read: readImportMap,
    always: true,
  },
  {
    format: 'catalogs',
    file: /(?:^|\/)(?:pnpm-workspace\.ya?ml|\.yarnrc\.yml)$/,
    read: readCatalogs,
    always: true,
  },
  { format: 'extension manifest', file: /(?:^|\/)manifest[^/]*\.json$/, read: readExtensionManifest },
  {
    format: 'shell',
    file: /(?:^|\/)\.envrc$|\.(?:sh|bash|zsh|fish|bat|cmd|ps1|mk)$|(?:^|\/)(?:GNUm|M|m)akefile$/,
    read: readShell,
  },
  {
    format: 'Terraform',
    file: /\.(?:tf|tfvars|tofu)(?:\.(?:example|sample|template|dist))?$/,
    read: readTerraform,
  },
  { format: 'YAML', file: /\.ya?ml(?:\.(?:example|sample|template|tpl|dist))?$/i, read: readYaml },
  {
    format: 'JSON',
    file: /\.(?:json|jsonc|json5|code-workspace)(?:\.(?:example|sample|template|dist))?$/i,
    read: readJson,
  },
  { format: 'TOML', file: /\.toml(?:\.(?:example|sample|template|dist))?$/i, read: readToml },
  {
    format: 'Dockerfile',
    file: /(?:^|\/)(?:[\w-]+\.)?(?:dockerfile|containerfile)(?:\.[\w.-]+)?$/i,
    read: readDockerfile,
  },
  { format: 'Procfile', file: /(?:^|\/)Procfile[^/]*$/, read: readProcfile },
  { format: 'properties', file: /\.(?:properties|ini|cfg|conf)$/i, read: readProperties },
  {
    format: 'dotenv',
    file: new RegExp(
      `(?:^|/)(?:\\.env${SUFFIX}|\\.dev\\.vars${SUFFIX}|[^/]*\\.env${SUFFIX}|_?env(?:\\.[\\w-]+)*\\.(?:example|sample|template|local|dist))$`,
    ),
    read: readDotenv,
  },
];

/** The format of a file by its name; undefined where no reader takes it. */
export function findFormat(file: string): ConfigFormat | undefined {
  if (NOT_CONFIG.some((pattern) => pattern.test(file))) return undefined;
  return CONFIG_FORMATS.find((row) => row.file.test(file));
}
