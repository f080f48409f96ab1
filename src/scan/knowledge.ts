import { readFileSync } from 'node:fs';
import { findModule, isOpenaiName, type KnownModule, type Manifest } from './knowledge/manifest.ts';
import manifest from './knowledge/packages.json' with { type: 'json' };
import { KNOWLEDGE_ROOT } from './marks.ts';

export interface Knowledge {
  /** Declaration files that every program holds, as names in the compiler's file system. */
  readonly libraries: readonly string[];
  /** What is known of a module, undefined for any other package. */
  moduleOf(packageName: string, subpath: string): KnownModule | undefined;
  /** The compiler's name of the declarations of a module, or of what `export *` takes of it; undefined for none. */
  declarationsOf(packageName: string, subpath: string, takesAll?: boolean): string | undefined;
  /** The text of a declaration file. */
  read(name: string): string | undefined;
  /** The SDK that a declaration file belongs to. */
  sdkOf(name: string): string;
  isOpenAIName(module: KnownModule, name: string): boolean;
}

/** The declarations lie beside this file, in the sources and in the built package alike. */
const FOLDER = new URL('./knowledge/', import.meta.url);

export function loadKnowledge(): Knowledge {
  const known = manifest as Manifest;
  const texts = new Map<string, string | undefined>();
  return {
    libraries: known.libraries.map((file) => KNOWLEDGE_ROOT + file),
    moduleOf: (packageName, subpath) => findModule(known, packageName, subpath),
    declarationsOf(packageName, subpath, takesAll = false) {
      const module = findModule(known, packageName, subpath);
      const file = (takesAll ? module?.exportAll : undefined) ?? module?.file;
      return file === undefined ? undefined : KNOWLEDGE_ROOT + file;
    },
    read(name) {
      if (!texts.has(name)) texts.set(name, readDeclarations(name));
      return texts.get(name);
    },
    sdkOf: (name) => sdkOfFile(known, name.slice(KNOWLEDGE_ROOT.length)),
    isOpenAIName: (module, name) => isOpenaiName(module.package, name),
  };
}

function readDeclarations(name: string): string | undefined {
  if (!/^[a-z0-9-]+\.d\.ts$/.test(name.slice(KNOWLEDGE_ROOT.length))) return undefined;
  try {
    return readFileSync(new URL(name.slice(KNOWLEDGE_ROOT.length), FOLDER), 'utf8');
  } catch (error) {
    // Without its declarations an SDK would go unseen: what cannot be read must end the scan.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

function sdkOfFile(manifest: Manifest, file: string): string {
  for (const known of manifest.packages) {
    const module = known.modules.find((candidate) => candidate.file === file);
    if (module) return module.sdk ?? known.sdk;
  }
  return 'unknown';
}
