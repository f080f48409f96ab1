/** The package that a dependency entry asks for. `version` is null where it is no plain version range. */
export interface RequestedPackage {
  readonly name: string;
  readonly version: string | null;
}

const PLAIN_VERSION = /^(?:(?:workspace|catalog):)?[\w.^~<>=|* +-]*$/;
/** `npm:openai@4`, `jsr:@openai/openai@4/sub`: registry, name, version. */
const REGISTRY_SPEC = /^(?:npm|jsr):\/?((?:@[\w.-]+\/)?[\w.-]+)(?:@([^/\s]+))?/;
/** `https://esm.sh/v135/openai@4.0.0?target=es2022`, `https://deno.land/x/openai@v4.20.1/mod.ts`. */
const CDN_SPEC =
  /^https:\/\/(?:esm\.sh|cdn\.skypack\.dev|esm\.run|deno\.land\/x|cdn\.jsdelivr\.net\/npm|unpkg\.com|cdn\.esm\.sh|ga\.jspm\.io\/npm:)\/?(?:v\d+\/|stable\/)?((?:@[\w.-]+\/)?[\w.-]+)(?:@([^/?#\s]+))?/;

/**
 * Reads `name: specifier` of a dependency group or an import map. Specifiers that name a package (aliases,
 * registries, content networks) win over the key. A specifier that may hold a secret (git URL) is not kept.
 */
export function parseRequestedPackage(key: string, specifier: string): RequestedPackage {
  const match = REGISTRY_SPEC.exec(specifier) ?? CDN_SPEC.exec(specifier);
  const name = match?.[1];
  if (name) return { name: name === '@openai/openai' ? 'openai' : name, version: match[2] ?? null };
  const isPlain = specifier.length > 0 && specifier.length <= 100 && PLAIN_VERSION.test(specifier);
  return { name: key, version: isPlain ? specifier : null };
}
