import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type ReadResult, subSpan, unquoteSpan } from '../entry.ts';
import { splitLines } from '../lines.ts';

const PAIR = /^\s*([^\s=:#;![\]]+)\s*[=:]\s*(.*)/ds;

/** `.properties`, `.ini`, `.cfg` and `.conf`: `key = value` or `key: value` a line; `#`, `;` and `!` open comments. */
export function readProperties(source: SourceText): ReadResult {
  return { entries: readPairs(source, 'setting'), warnings: [] };
}

/** A Procfile: `process: command`. */
export function readProcfile(source: SourceText): ReadResult {
  return { entries: readPairs(source, 'script'), warnings: [] };
}

function readPairs(source: SourceText, nature: 'setting' | 'script'): ConfigEntry[] {
  return splitLines(source.text).flatMap((line): ConfigEntry[] => {
    const [, key, rest] = PAIR.exec(line.text)?.indices ?? [];
    if (!key || !rest) return [];
    const name = subSpan(line, key[0], key[1]);
    return [
      {
        path: [name.text],
        name,
        value: unquoteSpan(subSpan(line, rest[0], rest[1])),
        nature,
        origin: 'parsed',
      },
    ];
  });
}
