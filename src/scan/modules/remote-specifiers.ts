/** A module of a package: `subpath` is what follows the name, without a slash in front; `''` for the main entry. */
export interface PackageModule {
  readonly name: string;
  readonly subpath: string;
}

/** URLs and schemes that name a package: `path` of the pattern holds `name@version/subpath`. */
const SOURCES: readonly RegExp[] = [
  /^npm:\/?(?<path>.+)$/,
  /^jsr:\/?(?<path>.+)$/,
  /^https:\/\/esm\.sh\/(?:v\d+\/|stable\/)?(?!gh\/|pr\/)(?:jsr\/)?\*?(?<path>.+)$/,
  /^https:\/\/(?:esm\.run|cdn\.skypack\.dev|unpkg\.com|cdn\.esm\.sh|jspm\.dev|cdn\.pika\.dev)\/(?:-\/)?(?<path>.+)$/,
  /^https:\/\/(?:cdn|fastly|gcore)\.jsdelivr\.net\/npm\/(?<path>.+)$/,
  /^https:\/\/ga\.jspm\.io\/npm:(?<path>.+)$/,
  /^https:\/\/deno\.land\/x\/(?<path>.+)$/,
];

/** Subpaths of a CDN or of Deno that stand for the main entry. */
const MAIN_ENTRIES = new Set(['+esm', 'mod.ts', 'mod.js', 'index.ts', 'index.js']);

/** Whether the specifier is a URL or has a scheme such as `npm:` or `node:`. */
export function hasScheme(specifier: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(specifier);
}

/** The package that a URL or a scheme names; undefined where it names none. `node:fs/promises` is in `node:fs`. */
export function findRemotePackage(specifier: string): PackageModule | undefined {
  for (const source of SOURCES) {
    const path = source.exec(specifier)?.groups?.path;
    if (path !== undefined) return splitVersioned(path.replace(/[?#].*/s, ''));
  }
  if (/^https?:/i.test(specifier) || /^(?:data|blob|file):/i.test(specifier)) return undefined;
  return splitPackage(specifier);
}

function splitVersioned(path: string): PackageModule | undefined {
  const parts = /^(@[^/@]+\/[^/@]+|[^/@]+)(?:@[^/]*)?(?:\/(.*))?$/.exec(path);
  const name = parts?.[1];
  if (name === undefined) return undefined;
  const subpath = parts?.[2] ?? '';
  return { name, subpath: MAIN_ENTRIES.has(subpath) ? '' : subpath };
}

/** Splits `@scope/name/sub/path` into name and subpath; undefined where it cannot be a package. */
export function splitPackage(specifier: string): PackageModule | undefined {
  const parts = /^(@[^/\s]+\/[^/\s]+|[^@./\s][^/\s]*)(?:\/(.*))?$/.exec(specifier);
  return parts?.[1] === undefined ? undefined : { name: parts[1], subpath: parts[2] ?? '' };
}
