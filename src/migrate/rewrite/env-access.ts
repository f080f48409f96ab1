import type { ts } from 'ts-morph';
import type { Analysis } from '../../scan/analysis.ts';
import { quoted, styleOf } from './source-style.ts';

const ACCESS: readonly (readonly [RegExp, (name: string, quote: (text: string) => string) => string])[] = [
  [/\bDeno\.env\.get\(/, (name, quote) => `Deno.env.get(${quote(name)})`],
  [/\bimport\.meta\.env\b/, (name) => `import.meta.env.${name}`],
  [/\bprocess\.env\b/, (name) => `process.env.${name}`],
  [/\bBun\.env\b/, (name) => `Bun.env.${name}`],
  [
    /\bDeno\.\w|['"](?:npm:|jsr:|https:\/\/(?:esm\.sh|deno\.land))/,
    (name, quote) => `Deno.env.get(${quote(name)})`,
  ],
];

/** How code reads an environment variable in the way that its file already does. */
export function readVariable({ ts }: Pick<Analysis, 'ts'>, source: ts.SourceFile, name: string): string {
  const quote = (text: string): string => quoted(styleOf(ts, source), text);
  const access = ACCESS.find(([pattern]) => pattern.test(source.text))?.[1];
  return access ? access(name, quote) : `process.env.${name}`;
}
