import type { ConfigEntry } from '../../../config/entry.ts';
import { splitLines } from '../../../config/lines.ts';
import type { SourceText } from '../../../core/source-text.ts';
import { type Layout, NO_SURROUNDINGS } from './layout.ts';
import { createLineFinder } from './lines.ts';

/** Terraform: an assignment is a line, the lines between the braces around it are the container. */
export function createTerraformLayout(
  source: SourceText,
  { entries }: { readonly entries: readonly ConfigEntry[] },
): Layout {
  const findLine = createLineFinder(source.text, entries);
  return {
    findUnit: (offset) => {
      const unit = findLine(offset);
      const isAssignment = unit && /^\s*"?[\w-]+"?\s*=/.test(source.text.slice(unit.from, unit.to));
      return isAssignment ? { ...unit, container: findBlock(source.text, offset) } : undefined;
    },
    describe: () => NO_SURROUNDINGS,
  };
}

/** The innermost block of lines around an offset, by the braces that lines end and begin with. */
function findBlock(text: string, offset: number): { from: number; to: number } {
  const open: number[] = [];
  for (const line of splitLines(text)) {
    const from = open.at(-1) ?? 0;
    if (/^\s*[}\])]/.test(line.text)) {
      open.pop();
      if (line.from > offset && from <= offset) return { from, to: line.from };
    }
    if (/[{[(]\s*$/.test(line.text)) open.push(line.from);
  }
  return { from: 0, to: text.length };
}

/** Whether `offset` is in a `module` block whose source is not a folder of the repository. */
export function isInForeignModule(text: string, offset: number): boolean {
  let isModule = false;
  let isForeign = false;
  for (const line of splitLines(text)) {
    if (/^module\s+"/.test(line.text)) [isModule, isForeign] = [true, hasForeignSource(text, line.from)];
    else if (line.text.startsWith('}')) isModule = false;
    if (line.from <= offset && offset <= line.to) return isModule && isForeign;
  }
  return false;
}

function hasForeignSource(text: string, from: number): boolean {
  const end = text.indexOf('\n}', from);
  const body = text.slice(from, end < 0 ? text.length : end);
  return /^[ \t]*source[ \t]*=[ \t]*"(?!\.{1,2}\/)/m.test(body);
}
