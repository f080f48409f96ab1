import { fileRole } from '../files/file-role.ts';
import { findScriptComments } from '../scan/comments.ts';
import { DIRECTIVE, type Directive, parseDirective } from './directive.ts';

type Placed = Omit<Directive, 'target'> & { readonly lastLine: number };

/** The ignore comments of a file, sorted by line. Text in strings that reads like one is none. */
export async function findDirectives(file: string, text: string): Promise<Directive[]> {
  if (!text.includes(DIRECTIVE)) return [];
  const placed = fileRole(file) === 'source' ? await findInScript(file, text) : findInConfig(file, text);
  const lines = new Map(placed.map(({ line, lastLine }) => [line, lastLine]));
  return placed
    .map(({ lastLine, ...directive }) => ({ ...directive, target: findTarget(lastLine, lines) }))
    .sort((a, b) => a.line - b.line);
}

/** Ignore comments above each other all speak of the line below the last. */
function findTarget(lastLine: number, lines: ReadonlyMap<number, number>): number {
  let target = lastLine + 1;
  for (let last = lines.get(target); last !== undefined; last = lines.get(target)) target = last + 1;
  return target;
}

async function findInScript(file: string, text: string): Promise<Placed[]> {
  const comments = await findScriptComments(file, text, DIRECTIVE);
  return comments.flatMap(({ text: comment, line, lastLine }) => {
    const directive = parseDirective(comment);
    return directive ? [{ file, line, lastLine, ...directive }] : [];
  });
}

/** How a comment begins that has a line of its own. */
const LEADS: readonly { readonly files: RegExp; readonly lead: RegExp }[] = [
  { files: /\.json[c5]?$/i, lead: /^\s*\/\// },
  { files: /\.(?:tf|tfvars|hcl)$/i, lead: /^\s*(?:#|\/\/)/ },
  { files: /\.(?:properties|ini|conf)$/i, lead: /^\s*[#;!]/ },
];
const HASH = /^\s*#/;

function findInConfig(file: string, text: string): Placed[] {
  const lead = LEADS.find(({ files }) => files.test(file))?.lead ?? HASH;
  return text.split(/\r\n|\n|\r/).flatMap((content, index) => {
    const directive = lead.test(content) ? parseDirective(content) : undefined;
    return directive ? [{ file, line: index + 1, lastLine: index + 1, ...directive }] : [];
  });
}
