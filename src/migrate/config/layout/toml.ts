import { type AST, parseTOML } from 'toml-eslint-parser';
import type { SourceText } from '../../../core/source-text.ts';
import { type Layout, NO_SURROUNDINGS, type Unit } from './layout.ts';

/** TOML: a line under a table, or what stands between commas in an inline table or an array. */
export function createTomlLayout(source: SourceText): Layout {
  const program = parse(source.text);
  return {
    findUnit: (offset) => program && findTomlUnit(program, offset),
    describe: () => NO_SURROUNDINGS,
  };
}

function parse(text: string): AST.TOMLProgram | undefined {
  try {
    return parseTOML(text);
  } catch {
    return undefined;
  }
}

type Holder = AST.TOMLTopLevelTable | AST.TOMLTable | AST.TOMLInlineTable | AST.TOMLArray;

/** The innermost entry around an offset. A value that holds entries of its own is gone into. */
function findTomlUnit(program: AST.TOMLProgram, offset: number): Unit | undefined {
  let holder: Holder | undefined = program.body[0];
  let unit: Unit | undefined;
  while (holder) {
    const items: readonly AST.TOMLNode[] = holder.type === 'TOMLArray' ? holder.elements : holder.body;
    const item = items.find(({ range }) => offset >= range[0] && offset < range[1]);
    if (!item) return unit;
    if (item.type === 'TOMLTable') {
      holder = item;
      continue;
    }
    const isLine = holder.type === 'TOMLTable' || holder.type === 'TOMLTopLevelTable';
    unit = toUnit(item, holder, isLine);
    const value: AST.TOMLNode = item.type === 'TOMLKeyValue' ? item.value : item;
    holder = value.type === 'TOMLArray' || value.type === 'TOMLInlineTable' ? value : undefined;
  }
  return unit;
}

function toUnit(item: AST.TOMLNode, holder: Holder, isLine: boolean): Unit {
  return {
    from: item.range[0],
    to: item.range[1],
    joins: isLine ? 'line' : 'comma',
    container: { from: holder.range[0], to: holder.range[1] },
  };
}
