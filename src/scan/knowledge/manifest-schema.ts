import { z } from 'zod';
import { PACKAGE_ROLES } from './manifest.ts';

const roleSchema = z.enum(PACKAGE_ROLES);
const fileSchema = z.string().regex(/^[a-z0-9-]+\.d\.ts$/);

const moduleSchema = z.strictObject({
  /** Below the package: empty for the package itself; one `*` stands for anything. The longest match wins. */
  subpath: z.string().regex(/^[^*]*(?:\*[^*]*)?$/),
  file: fileSchema.optional(),
  /** Stands in for `file` where a module says `export * from` it: needed where `file` uses `export =`. */
  exportAll: fileSchema.optional(),
  /** Where this part of the package is something else than the whole. */
  role: roleSchema.optional(),
  sdk: z.string().optional(),
});

const packageSchema = z.strictObject({
  /** As in package.json; a `*` at the end stands for anything. Exact names win over patterns. */
  name: z.string().regex(/^[^*]+\*?$/),
  role: roleSchema,
  sdk: z.string(),
  modules: z.array(moduleSchema),
  /** Names that make the import of a neutral package a finding. A `*` at an end stands for anything. */
  openaiNames: z.array(z.string()).optional(),
  /** Requests to OpenAI that the package sends by itself, whatever client it is given. */
  hiddenCalls: z
    .strictObject({
      code: z.string(),
      url: z.url(),
      /** How to switch it off: an environment variable or a function of the package. */
      off: z.array(z.string()),
      source: z.string(),
    })
    .optional(),
});

export const manifestSchema = z.strictObject({
  /** Loaded in every program, in this order. */
  libraries: z.array(fileSchema),
  packages: z.array(packageSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type KnownPackage = z.infer<typeof packageSchema>;
