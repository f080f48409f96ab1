import type { ConfigEntry } from '../../../config/entry.ts';
import type { SourceText } from '../../../core/source-text.ts';
import type { Vendor } from '../../../core/vocabulary/vendor.ts';
import { createJsonLayout } from './json.ts';
import type { Layout } from './layout.ts';
import { createLineLayout } from './lines.ts';
import { createTerraformLayout } from './terraform.ts';
import { createTomlLayout } from './toml.ts';
import { createYamlLayout } from './yaml.ts';

/** What a layout is made with, beside the text. */
interface LayoutFacts {
  readonly entries: readonly ConfigEntry[];
  /** Whose variables are looked for. */
  readonly vendor: Vendor;
}

type LayoutMaker = (source: SourceText, facts: LayoutFacts) => Layout;

/** By the format's name in the table of readers; all others are lines. */
const LAYOUTS: Readonly<Record<string, LayoutMaker>> = {
  YAML: createYamlLayout,
  catalogs: createYamlLayout,
  JSON: createJsonLayout,
  'package.json': createJsonLayout,
  deno: createJsonLayout,
  'extension manifest': createJsonLayout,
  TOML: createTomlLayout,
  Terraform: createTerraformLayout,
};

/** The layout of a file of this format. */
export function createLayout(format: string, source: SourceText, facts: LayoutFacts): Layout {
  return (LAYOUTS[format] ?? createLineLayout)(source, facts);
}
