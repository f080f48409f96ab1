import type { SourceText } from '../../core/source-text.ts';
import { type ConfigEntry, type ReadResult, type Span, subSpan } from '../entry.ts';
import { findComment, splitLines } from '../lines.ts';

const VARIABLE = /^\s*variable\s+"([\w-]+)"/d;
const ASSIGNMENT = /^\s*"?([A-Za-z_][\w-]*)"?\s*=(?!=)\s*(.*)/ds;
/** An unclosed string goes to the end of its line, so that no text is read twice. */
const QUOTED = /"((?:[^"\\]|\\.)*)(?:"|\\?$)/dgs;

/**
 * Terraform and OpenTofu (`.tf`, `.tfvars`), line by line: `variable "openai_api_key"` declares a variable, keys of
 * `environment` maps and every quoted string are read, comments are not. In `.tfvars` each key is a variable.
 */
export function readTerraform(source: SourceText): ReadResult {
  const entries: ConfigEntry[] = [];
  const isValues = /\.tfvars(?:\.\w+)?$/.test(source.file);
  let variable: Span | undefined;
  for (const line of splitLines(source.text)) {
    const body = subSpan(line, 0, findComment(line.text, ['#', '//', '/*']));
    const header = cut(body, VARIABLE.exec(body.text)?.indices?.[1]);
    variable = header ?? (body.text.startsWith('}') ? undefined : variable);
    if (header) entries.push({ path: [header.text], name: header, nature: 'variable', origin: 'parsed' });
    else for (const entry of readLine(body, isValues, variable)) entries.push(entry);
  }
  return { entries, warnings: [] };
}

function readLine(body: Span, isValues: boolean, variable: Span | undefined): ConfigEntry[] {
  const match = ASSIGNMENT.exec(body.text);
  const name = cut(body, match?.indices?.[1]);
  const value = cut(body, match?.indices?.[2]) ?? body;
  const path = [...(variable ? [variable.text] : []), ...(name && !variable ? [name.text] : [])];
  const nature = isValues && name ? 'variable' : 'setting';
  const whole: ConfigEntry = { path, ...(name && { name }), value, nature, origin: 'parsed' };
  const strings = [...value.text.matchAll(QUOTED)].flatMap((quoted): ConfigEntry[] => {
    const text = cut(value, quoted.indices?.[1]);
    return text ? [{ path, value: text, nature: 'setting', origin: 'parsed' }] : [];
  });
  return [whole, ...strings];
}

function cut(span: Span, place: [number, number] | undefined): Span | undefined {
  return place && subSpan(span, place[0], place[1]);
}
