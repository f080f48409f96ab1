import type { SourceText } from '../core/source-text.ts';
import type { ReadResult } from './entry.ts';
import { type FormatName, findFormatName } from './format-names.ts';
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
  readonly format: FormatName;
  readonly read: (source: SourceText) => ReadResult;
  readonly always?: true;
}

const READERS: Record<FormatName, ConfigFormat['read']> = {
  'package.json': readPackageManifest,
  deno: readImportMap,
  catalogs: readCatalogs,
  'extension manifest': readExtensionManifest,
  shell: readShell,
  Terraform: readTerraform,
  YAML: readYaml,
  JSON: readJson,
  TOML: readToml,
  Dockerfile: readDockerfile,
  Procfile: readProcfile,
  properties: readProperties,
  dotenv: readDotenv,
};

/** How files of this name are read; undefined where no reader takes them. */
export function findFormat(file: string): ConfigFormat | undefined {
  const row = findFormatName(file);
  return row && { ...row, read: READERS[row.format] };
}
